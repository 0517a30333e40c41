/**
 * Remarks that the collector of the public data wrote in English, in the words that people of the council read.
 * What is not listed here is already Japanese and is shown as it stands.
 */
const JAPANESE: Readonly<Record<string, string>> = {
  'end time not given': '終わりの時刻は資料に無い',
  'target rule has two age limits by household type; page says 大石地区内 (both branches?)':
    '対象の年齢が世帯の形によって2通りある。ページには「大石地区内」とある（東西両支部か）',
  'page is misspelt 福祉バサー': 'ページの表記は「福祉バサー」（誤記）',
  'observed meeting: 2017-02-05 afternoon': '記事で見られた回: 2017年2月5日午後',
  'excerpt cut after うたのサロン': '資料の抜粋は「うたのサロン」までで切れている',
  'open question in the article: how far to collect information about the person asking for help':
    '記事が挙げる課題: 手助けを頼む人の情報をどこまで集めるか',
  '2023 was the 26th (goal 丸山公園), http://ageowww.city.ageo.lg.jp/page/364014.html':
    '2023年は第26回（目的地は丸山公園）、http://ageowww.city.ageo.lg.jp/page/364014.html',
  '2023: first in 5 years (typhoon, covid). 2024: planned as the 32nd for late September; text cut before the outcome':
    '2023年は5年ぶり（台風と新型コロナのため）。2024年は第32回として9月下旬に予定。結果は抜粋の外',
  '2023: first in 4 years; schedule rule from https://www.ageo-rabbithome.co.jp/blog/tiiki/15257/':
    '2023年は4年ぶり。日取りは https://www.ageo-rabbithome.co.jp/blog/tiiki/15257/ による',
  '2024-07-13(year judged from the weekday and page order)': '2024-07-13（年は曜日とページの並びからの判断）',
  'resident blog; organiser not in the excerpt': '住民のブログ。主催者は抜粋に無い',
  '2011: collected money for the earthquake area; 振り込め詐欺撲滅キャンペーン in the leaflet':
    '2011年は被災地への募金を行った。ちらしに「振り込め詐欺撲滅キャンペーン」とある',
  'inferred (the base of 大石西 is in 畔吉)': '大石西支部の拠点が畔吉にあることからの推定',
  '大石 district; east or west not stated': '大石地区。東西どちらの支部かは資料に無い',
  'no (already a named welfare salon)': 'いいえ（福祉のサロンとして名のある活動）',
  no: 'いいえ',
  yes: 'はい',
  'seed gives only 自治会事務所内': '資料には「自治会事務所内」とだけある',
  'one of the 11 町内会 of 原市支部; caption 原市第七区の助け合いの様子':
    '原市支部の11町内会の一つ。写真の説明に「原市第七区の助け合いの様子」とある',
  '上尾地区; which of 上尾東/西/南 is not stated': '上尾地区。上尾東・西・南のどの支部かは資料に無い',
  'branch inferred: its news names 小泉中央公園 and the base of 大石東 is in 小泉; second most aged of the 115 事務区 on 2022-04-01; 1区/2区 with vice-chairs; 部制(総務部・厚生部など); mutual-help groups with 39 representatives and deputies (2024-06)':
    '支部は推定（会のお知らせに小泉中央公園があり、大石東支部の拠点が小泉にある）。2022年4月1日に115事務区のうち2番目に高齢化率が高い。1区・2区に副会長。部制（総務部・厚生部など）。助け合いのグループに正副代表39名（2024年6月）',
  'could lie in 尾山台団地 branch area (瓦葺): check': '瓦葺は尾山台団地支部の区域かもしれず、確認が要る',
  'five old towns of 原市; relation to the 11 町内会 not stated':
    '原市の古くからの五つの町。11町内会との関係は資料に無い',
  'area code 048 confirmed for 773-7155 by http://ageo-shakyo.or.jp/about/index.html; applied to all (same city, judgement)':
    '市外局番048は 773-7155 について http://ageo-shakyo.or.jp/about/index.html で確認。ほかは同じ市であることからの判断',
  'reading of the old towns/villages from the city page for children http://ageowww.city.ageo.lg.jp/site/kids/konamachi.html; 東/西/南 read the usual way (judgement)':
    '旧町村名の読みは市の子ども向けページ http://ageowww.city.ageo.lg.jp/site/kids/konamachi.html 、東・西・南は通常の読み（判断）',
  'http://ageowww.city.ageo.lg.jp/site/kids/konamachi.html + だんち':
    '旧町村名の読みは市の子ども向けページ http://ageowww.city.ageo.lg.jp/site/kids/konamachi.html 、「だんち」を添えた',
  "the council's page address /nishiageodaiichidanchi": '社協のページの住所（/nishiageodaiichidanchi）から',
  'by analogy with 第一 (judgement)': '第一団地にならった（判断）',
  'name of branch = name of city district (judgement)': '支部の名が市の地区の名と同じことからの判断',
  'date derived from 10月最後の日曜日': '日付は「10月最後の日曜日」から求めた',
  'undated (two stored versions)': '日付なし（2つの版）',
  undated: '日付なし',
  'the older version says that during COVID-19 only watching by phone was done':
    '古い版に、新型コロナの間は電話による見守りだけを行ったとある',
  'needs an agreed checklist per person': '一人ひとりと決めた確認事項が要る',
  'excerpt cut': '資料の抜粋はここまで',
  'three kinds of handling = outcome classes of a consultation': '3つの対応は相談の結果の区分にあたる',
  'source prints 42・3パーセント': '資料の表記は「42・3パーセント」',
  'from about 41,000 around 1985': '1985年ごろの約41,000人から',
  'source prints 19、793人 (ideographic comma as thousands separator)': '資料の表記は「19、793人」（桁の区切りに読点）',
  'source prints 8、699世帯': '資料の表記は「8、699世帯」',
  'said by a neighbourhood association officer, not a city page': '自治会役員の文による。市のページではない',
};

/** A remark in Japanese. */
export function inJapanese(text: string): string {
  return JAPANESE[text] ?? text;
}

/**
 * Characters that write the same name in different shapes (異体字・旧字体); the first of each group stands for all when searching.
 * Only search keys are folded – names are stored as given, code point by code point. Shapes that NFKC already unifies (神 U+FA19)
 * are not listed. Sources: 常用漢字表 (通用字体 and its 康熙字典体) and shapes frequent in family registers (戸籍統一文字).
 */
export const NAME_VARIANT_GROUPS: readonly string[] = [
  // family names whose shapes differ most often
  '高髙 崎﨑嵜碕 斉齊斎齋 辺邊邉 沢澤 浜濱濵 広廣 国國圀囯 竜龍 桜櫻 島嶋嶌 富冨 真眞 吉𠮷 橋𣘺槗 土𡈽 関關 黒黑 徳德 恵惠',
  '桧檜 館舘 淵渕渊 船舩 峰峯 岳嶽 巌巖 滝瀧 瀬瀨 塩鹽 増增 曽曾 柳栁 柏栢 桑桒 杉杦 秋穐龝秌 野埜 園薗 薮藪 芦蘆 鉄鐵鉃 亀龜',
  '条條 渋澁澀 栄榮 応應 円圓 学學 実實 児兒 会會 与與 万萬 豊豐 寿壽 蔵藏 浅淺 静靜 顕顯 県縣 荘莊 聡聰 総總 郎郞 縄繩 隣鄰',
  // given names
  '寛寬 厳嚴 晋晉 暁曉 晃晄 来來 勲勳 巻卷 参參 呉吳 奥奧 宝寶寳 将將 専專 弥彌 恋戀 戸戶 数數 楽樂 横橫 検檢 権權 帰歸 浄淨 済濟',
  '灯燈 為爲 瑶瑤 遥遙 発發 礼禮 稲稻 穂穗 並竝 粋粹 糸絲 経經 継繼 続續 声聲 処處 蛍螢 観觀 誉譽 読讀 頼賴 軽輕 郷鄕 釈釋 銭錢',
  '鉱鑛 双雙 霊靈 鶏鷄 鴎鷗 麦麥 涌湧 体體躰軆 丈𠀋 泰𣳾 脇𦚰 凜凛 穎頴 喜㐂 尭堯 槙槇 祢禰 禄祿 穣穰 萌萠 亘亙 慎愼 欅﨔 翠翆',
  '満滿 恒恆 悦悅 教敎 歳歲 毎每 気氣 清淸 温溫 青靑 縁緣 緑綠 緒緖 薫薰 彦彥 産產 内內 黄黃 研硏 群羣 衛衞 覚覺 転轉 徴徵 讃讚 裏裡',
  // places and organisations
  '弁辨辯瓣 医醫 区區 号號 団團 図圖 売賣 変變 対對 当當 径徑 単單 協恊 労勞 歩步 歴歷 画畫 写寫 台臺 庁廳 駅驛 麹麴 竈竃 鴬鶯 籠篭 諌諫 鯵鰺',
].flatMap((line) => line.split(' '));

/** Each variant character with the one that stands for it. */
export const NAME_VARIANTS: ReadonlyMap<string, string> = new Map(
  NAME_VARIANT_GROUPS.flatMap((group) => {
    const [first = '', ...others] = [...group];
    return others.map((other): [string, string] => [other, first]);
  }),
);

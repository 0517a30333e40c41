import type { Pillar } from '@tsunagari/kernel';

/** An activity that might be met in any neighbourhood. */
export interface EverydayActivity {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  readonly schedule: string;
  readonly pillars: readonly Pillar[];
  /** Why it counts as a treasure (お宝) although nobody calls it welfare; null for named welfare activities. */
  readonly reason: string | null;
}

/** What the sample city's associations do: everyday treasures first, then activities that bear a name in welfare. */
export const EVERYDAY_ACTIVITIES: readonly EverydayActivity[] = [
  {
    name: '朝のラジオ体操',
    kind: 'サークル',
    text: '公園に集まって体操し、来ない人がいれば帰りに声をかける。',
    schedule: '毎朝 6時30分',
    pillars: ['GATHERING', 'WATCHING'],
    reason: '顔ぶれが決まっていて、休んだ人にすぐ気づく',
  },
  {
    name: 'ごみ置き場の当番',
    kind: '清掃',
    text: '当番が置き場を片づけながら、出しに来た人とあいさつを交わす。',
    schedule: '収集日ごと',
    pillars: ['WATCHING'],
    reason: '週に2回は近所の様子が分かる',
  },
  {
    name: '花壇の手入れ',
    kind: '清掃',
    text: '道沿いの花壇を育てる。水やりは近くの人が交代で行う。',
    schedule: '毎月第2日曜日',
    pillars: ['GATHERING'],
    reason: '通りがかりの立ち話が生まれる',
  },
  {
    name: '登下校の見守り',
    kind: '見守り',
    text: '横断歩道に立って子どもを送り迎えする。',
    schedule: '登校日の朝と夕方',
    pillars: ['WATCHING', 'NETWORKING'],
    reason: '子どもも立つ人も互いを気にかけている',
  },
  {
    name: '将棋と囲碁の会',
    kind: 'サークル',
    text: '集会所で将棋や囲碁を楽しむ。子どもの参加もある。',
    schedule: '毎週土曜日の午後',
    pillars: ['GATHERING'],
    reason: '家にこもりがちな男性が出てくる',
  },
  {
    name: '畑のおすそわけ',
    kind: '助け合い',
    text: 'とれた野菜を近所に配り、困りごとがないか聞く。',
    schedule: '収穫の時期',
    pillars: ['HELPING', 'WATCHING'],
    reason: '玄関先で様子を聞くきっかけになる',
  },
  {
    name: '夏まつり',
    kind: '祭り',
    text: '実行委員会が屋台とおどりを準備する。',
    schedule: '7月の最終土曜日',
    pillars: ['GATHERING', 'NETWORKING'],
    reason: '若い世代と古くからの住民がいっしょに働く',
  },
  {
    name: '防災訓練と炊き出し',
    kind: '行事',
    text: '安否確認の札を玄関に出し、炊き出しを試す。',
    schedule: '11月の日曜日',
    pillars: ['HELPING', 'NETWORKING'],
    reason: '隣どうしの役割が決まっている',
  },
  {
    name: '回覧板の手渡し',
    kind: '見守り',
    text: '留守でなければ手渡しにして、一言交わす。',
    schedule: '月2回',
    pillars: ['WATCHING'],
    reason: '月2回かならず顔を合わせる',
  },
  {
    name: '買い物の乗り合い',
    kind: '助け合い',
    text: '車を出す人が近所の人を店まで乗せる。',
    schedule: '毎週水曜日',
    pillars: ['HELPING'],
    reason: '頼む側と頼まれる側が入れかわる',
  },
  {
    name: 'ふれあいサロン',
    kind: 'サロン',
    text: 'お茶を飲みながら話し、体操や歌を楽しむ。',
    schedule: '毎月第3木曜日 10時〜12時',
    pillars: ['GATHERING', 'WATCHING'],
    reason: null,
  },
  {
    name: '子育てサロン',
    kind: 'サロン',
    text: '乳幼児と保護者が集まって遊び、悩みを話し合う。',
    schedule: '毎月第1火曜日 10時〜11時30分',
    pillars: ['GATHERING'],
    reason: null,
  },
  {
    name: '訪問による見守り',
    kind: '見守り',
    text: '二人一組で月1回程度、希望する世帯を訪ねる。',
    schedule: '月1回程度',
    pillars: ['WATCHING', 'HELPING'],
    reason: null,
  },
  {
    name: '地域福祉懇談会',
    kind: '会議',
    text: '気になることを出し合い、できることを話し合う。',
    schedule: '年2回',
    pillars: ['NETWORKING'],
    reason: null,
  },
];

import type { PartnerKind, PartnerRow } from '@tsunagari/registry';
import { drawsOf } from './draws.js';
import type { InventedAssociation } from './neighbourhood-associations.js';
import { inventedPhone } from './phone-numbers.js';
import { SYNTHETIC } from './synthetic.js';

/** 選出母体: the bodies from which members of a branch come. */
export const ELECTING = {
  associations: 'electing-associations',
  welfare: 'electing-minsei',
  groups: 'electing-groups',
};

/** About one association in eight has a 支え合いの会. */
const SUPPORT_SHARE = 0.13;

interface Organisation {
  readonly key: string;
  readonly kind: PartnerKind;
  readonly name: string;
  readonly kana: string;
  readonly takes: readonly string[];
  readonly contactNote?: string;
}

const CITY_WIDE: readonly Organisation[] = [
  {
    key: ELECTING.associations,
    kind: 'ELECTING_BODY',
    name: 'みほん市自治会連合会',
    kana: 'みほんしじちかいれんごうかい',
    takes: [],
  },
  {
    key: ELECTING.welfare,
    kind: 'ELECTING_BODY',
    name: 'みほん市民生委員・児童委員協議会',
    kana: 'みほんしみんせいいいん・じどういいんきょうぎかい',
    takes: ['見守り', '生活の困りごと'],
  },
  {
    key: ELECTING.groups,
    kind: 'ELECTING_BODY',
    name: 'みほん市福祉団体連絡会',
    kana: 'みほんしふくしだんたいれんらくかい',
    takes: [],
  },
  {
    key: 'care-east',
    kind: 'SPECIALIST_AGENCY',
    name: 'みほん東地域包括支援センター',
    kana: 'みほんひがしちいきほうかつしえんせんたー',
    takes: ['高齢者の相談', '介護', '認知症'],
    contactNote: '平日 8時30分〜17時15分',
  },
  {
    key: 'care-west',
    kind: 'SPECIALIST_AGENCY',
    name: 'みほん西地域包括支援センター',
    kana: 'みほんにしちいきほうかつしえんせんたー',
    takes: ['高齢者の相談', '介護', '認知症'],
    contactNote: '平日 8時30分〜17時15分',
  },
  {
    key: 'care-north',
    kind: 'SPECIALIST_AGENCY',
    name: 'さくら見本地域包括支援センター',
    kana: 'さくらみほんちいきほうかつしえんせんたー',
    takes: ['高齢者の相談', '介護', '認知症'],
    contactNote: '平日 8時30分〜17時15分',
  },
  {
    key: 'disability',
    kind: 'SPECIALIST_AGENCY',
    name: 'みほん市障害者相談支援センター',
    kana: 'みほんししょうがいしゃそうだんしえんせんたー',
    takes: ['障害の相談'],
    contactNote: '平日 9時〜17時',
  },
  {
    key: 'city',
    kind: 'PUBLIC_OFFICE',
    name: 'みほん市役所 福祉総務課',
    kana: 'みほんしやくしょ ふくしそうむか',
    takes: ['生活の困りごと', '災害時の支援'],
    contactNote: '平日 8時30分〜17時15分',
  },
  {
    key: 'children',
    kind: 'PUBLIC_OFFICE',
    name: 'みほん市子育て支援センター',
    kana: 'みほんしこそだてしえんせんたー',
    takes: ['子育て'],
    contactNote: '火曜〜土曜 9時〜16時',
  },
  {
    key: 'home-care',
    kind: 'CARE_PROVIDER',
    name: '社会福祉法人みほん福祉会',
    kana: 'しゃかいふくしほうじんみほんふくしかい',
    takes: ['介護', '配食'],
  },
  {
    key: 'school',
    kind: 'SCHOOL',
    name: 'みほん市立見本小学校',
    kana: 'みほんしりつみほんしょうがっこう',
    takes: ['世代間交流'],
  },
  {
    key: 'npo',
    kind: 'NPO',
    name: 'NPO法人みほんの手',
    kana: 'えぬぴーおーほうじんみほんのて',
    takes: ['外出の付き添い', '買い物'],
  },
];

/** Organisations of the whole city and the 支え合いの会 of some associations. */
export function inventPartners(seed: string, associations: readonly InventedAssociation[]): PartnerRow[] {
  const cityWide = CITY_WIDE.map(({ contactNote, ...organisation }, index): PartnerRow => ({
    ...SYNTHETIC,
    ...organisation,
    contactNote: contactNote ?? null,
    phoneRaw: inventedPhone(100 + index),
    electsSeats: organisation.kind === 'ELECTING_BODY',
    association: null,
  }));
  const groups = associations
    .filter(
      ({ row }) => row.closedOn === null && drawsOf(seed, 'support group', row.code).unit('exists') < SUPPORT_SHARE,
    )
    .map(({ row, place }): PartnerRow => ({
      ...SYNTHETIC,
      key: `support-${row.code}`,
      kind: 'MUTUAL_SUPPORT_GROUP',
      name: `${place}支え合いの会`,
      kana: null,
      takes: ['ごみ出し', '買い物', '声かけ'],
      contactNote: null,
      phoneRaw: null,
      electsSeats: false,
      association: row.code,
    }));
  return [...cityWide, ...groups];
}

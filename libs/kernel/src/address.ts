import { addressNumber, evenDashes } from './address-number.js';
import { searchKey } from './japanese-text.js';
import { startOfTown } from './address-town.js';

/** The place in which addresses without prefecture and city lie. */
export interface AddressArea {
  /** 埼玉県 */
  readonly prefecture?: string;
  /** 上尾市 */
  readonly city?: string;
  /** Official names of its towns (町名・大字), also those of one character (上, 南); the longest that fits wins. */
  readonly towns: readonly string[];
}

/**
 * What a person should check: `CITY_ASSUMED` no city was written, the area's is meant · `OUTSIDE_AREA` another city or prefecture ·
 * `TOWN_NOT_FOUND` none of the area's towns · `NUMBER_NOT_FOUND` no 番地.
 */
export type AddressRemark = 'CITY_ASSUMED' | 'OUTSIDE_AREA' | 'TOWN_NOT_FOUND' | 'NUMBER_NOT_FOUND';

/** An address taken apart. Parts that were not found are null, nothing is guessed; the raw text stays with the caller. */
export interface SplitAddress {
  /** 362-0017 */
  readonly postalCode: string | null;
  readonly prefecture: string | null;
  readonly city: string | null;
  /** As the area's list writes it: 須ケ谷 for 須ヶ谷. Outside the area what stands before the number. */
  readonly town: string | null;
  /** 丁目・番地・番・号 with hyphens: 4-2-3 */
  readonly number: string | null;
  /** Building, floor or host: プラザ館内2F */
  readonly building: string | null;
  /** One line: 埼玉県上尾市柏座1-1-15 プラザ館内2F */
  readonly normalised: string;
  /** Folded for searching; see {@link searchKey}. */
  readonly searchKey: string;
  readonly remarks: readonly AddressRemark[];
}

const PREFECTURE = /^(東京都|北海道|大阪府|京都府|神奈川県|和歌山県|鹿児島県|[^\d\s]{2}県)\s*/;
const MUNICIPALITY = /^([^\d\s]{1,6}郡[^\d\s]{1,6}?[町村]|[^\d\s]{1,6}?市(?:[^\d\s市]{1,4}区)?)\s*/;
/** 特別区 of Tokyo. */
const WARD = /^([^\d\s]{1,5}?区)\s*/;

/**
 * Takes an address apart by the rules of this project alone, offline: 二ツ宮 750 文化センター内, 柏座４-２-３, 平方 1713-１平方支所内, 〒362-0075 埼玉県上尾市柏座1丁目1番15号.
 * Width and dashes become even, 大字 is dropped, 丁目・番地・番・号 become hyphens.
 */
export function splitAddress(raw: string, area: AddressArea): SplitAddress {
  const text = evenDashes(raw);
  const postal = /^〒?\s*(\d{3})-?(\d{4})(?=[\s\D])\s*/.exec(text);
  const place = placeOf(postal ? text.slice(postal[0].length) : text, area);
  const rest = place.rest.replace(/^大字\s*/, '');
  const known = place.isOutside ? null : startOfTown(rest, area.towns);
  const free = place.isOutside ? (/^[^\d\s]+/.exec(rest)?.[0] ?? null) : null;
  const town = known ?? free;
  const { number, building } =
    town === null ? { number: null, building: null } : addressNumber(rest.slice(town.length));
  const remarks: AddressRemark[] = [...place.remarks];
  if (town === null) remarks.push('TOWN_NOT_FOUND');
  if (number === null) remarks.push('NUMBER_NOT_FOUND');
  const line = town === null ? rest : `${town}${number ?? ''}${building === null ? '' : ` ${building}`}`;
  const normalised = `${place.prefecture ?? ''}${place.city ?? ''}${line}`;
  return {
    postalCode: postal ? `${postal[1]}-${postal[2]}` : null,
    prefecture: place.prefecture,
    city: place.city,
    town,
    number,
    building,
    normalised,
    searchKey: searchKey(normalised),
    remarks,
  };
}

interface Place {
  readonly prefecture: string | null;
  readonly city: string | null;
  readonly isOutside: boolean;
  readonly remarks: readonly AddressRemark[];
  readonly rest: string;
}

/** Prefecture and city, written or assumed. What is itself a town of the area (原市) is not read as another city. */
function placeOf(text: string, area: AddressArea): Place {
  const [matched = '', written = null] = PREFECTURE.exec(text) ?? [];
  const rest = text.slice(matched.length);
  const home = area.prefecture ?? null;
  const isElsewhere = written !== null && home !== null && written !== home;
  if (!isElsewhere && area.city !== undefined && rest.startsWith(area.city)) {
    return {
      prefecture: home ?? written,
      city: area.city,
      isOutside: false,
      remarks: [],
      rest: rest.slice(area.city.length).trim(),
    };
  }
  if (!isElsewhere && startOfTown(rest, area.towns) !== null) return assumed(written ?? home, area, rest);
  const [municipality = '', city = null] =
    (written === '東京都' ? WARD.exec(rest) : null) ?? MUNICIPALITY.exec(rest) ?? [];
  if (!isElsewhere && (city === null || area.towns.includes(city))) return assumed(written ?? home, area, rest);
  return {
    prefecture: written,
    city,
    isOutside: true,
    remarks: ['OUTSIDE_AREA'],
    rest: rest.slice(municipality.length),
  };
}

function assumed(prefecture: string | null, { city = null }: { city?: string | null }, rest: string): Place {
  return { prefecture, city, isOutside: false, remarks: ['CITY_ASSUMED'], rest };
}

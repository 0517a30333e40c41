import { type NationalNumber, type NumberRemark, nationalNumber } from './phone-number.js';

/** What a number is for. `relay` (呼出) is the telephone of a neighbour who calls the person. */
export type PhoneKind = 'phone' | 'mobile' | 'fax' | 'relay';

/**
 * What a person should check: `AREA_CODE_ADDED` the council's 市外局番 was put before · `LEADING_ZERO_ADDED` a spreadsheet had dropped
 * the 0 · `GROUPS_ASSUMED` the hyphens are ours · `ALSO_FAX` telephone and fax share the number.
 */
export type PhoneRemark = NumberRemark | 'ALSO_FAX';

/** One telephone number as it is dialled in Japan. */
export interface Phone {
  /** 048-776-6015 */
  readonly normalised: string;
  /** +81487766015 */
  readonly e164: string;
  readonly kind: PhoneKind;
  /** 内線 */
  readonly extension: string | null;
  /** Other words beside the number: 長女, 代. */
  readonly note: string | null;
  readonly remarks: readonly PhoneRemark[];
}

/** What was read from a cell. One number that fits nothing refuses the whole cell; the raw text stays with the caller. */
export type PhonesReading =
  | { readonly ok: true; readonly phones: readonly Phone[] }
  | { readonly ok: false; readonly code: 'PHONE_NOT_READ'; readonly part: string };

interface Entry {
  readonly number: string;
  words: string;
  extension: string | null;
}

const NUMBER = /\d+(?:[-. ]+\d+)*/g;
const EXTENSION_WORD = /(?:内線|内|ext\.?)\s*[:.(]?\s*$/i;
const NONE = /^(?:|なし|ナシ|無し|無|[-ー/])$/;
/** Cells hold a few numbers; a longer text is refused unread. */
const LONGEST = 200;
const PUNCTUATION = /[\s()[\]:;,.、。・/|-]+/g;
const KNOWN_WORDS =
  /tel|phone|電話|でんわ|fax|ファックス|ファクス|携帯(?:電話)?|呼び?出し?|呼|共通|兼用|番号|内線|内$/gi;

/**
 * Reads every number of a cell – 776-6015, ０４８（７７６）６０１５, 487766015, +81 48 776 6015, 電話・FAX 776-6015, 090-…（長女）, two numbers,
 * 内線 – with the council's area code (市外局番) for local ones. An empty cell or なし has no numbers and is no error.
 * @throws RangeError when `defaultAreaCode` is no area code (0 and one to four digits).
 */
export function parsePhones(raw: string, { defaultAreaCode }: { defaultAreaCode: string }): PhonesReading {
  if (!/^0[1-9]\d{0,3}$/.test(defaultAreaCode)) throw new RangeError(`no area code: ${defaultAreaCode}`);
  const text = evenSigns(raw);
  if (NONE.test(text)) return { ok: true, phones: [] };
  if (text.length > LONGEST) return { ok: false, code: 'PHONE_NOT_READ', part: raw.trim() };
  const phones: Phone[] = [];
  for (const entry of entriesOf(text)) {
    const numbers = numbersOf(entry.number, defaultAreaCode);
    if (numbers === null) return { ok: false, code: 'PHONE_NOT_READ', part: entry.number };
    phones.push(...numbers.map((number) => phoneOf(number, entry)));
  }
  return phones.length > 0 ? { ok: true, phones } : { ok: false, code: 'PHONE_NOT_READ', part: raw.trim() };
}

/** Half width, one kind of dash, area codes out of their brackets, +81 as 0. A foreign number keeps its + and is refused later. */
function evenSigns(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/(?<=\d)\s*[ー~〜]\s*(?=\d)/g, '-')
    .replace(/\+\s*81[-. ]*(?:\(0\)|0)?[-. ]*\(?(?=\d)/g, '0')
    .replace(/\+\s*(?=\d)/g, '+00')
    .replace(/(?<=\d)\s*\((\d+)\)\s*(?=\d)/g, '-$1-')
    .replace(/\((\d+)\)\s*-?\s*(?=\d)/g, '$1-')
    .trim();
}

/** The runs of digits with the words that belong to each: those in brackets behind it, else those before it. */
function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  let end = 0;
  for (const match of text.matchAll(NUMBER)) {
    const between = text.slice(end, match.index);
    const previous = entries.at(-1);
    end = match.index + match[0].length;
    if (previous && EXTENSION_WORD.test(between)) previous.extension = match[0];
    else entries.push({ number: match[0], words: handBack(between, previous), extension: null });
  }
  const last = entries.at(-1);
  if (last) last.words += ` ${text.slice(end)}`;
  return entries;
}

/** Gives words in brackets to the number before them; returns the rest, which belongs to the next number. */
function handBack(between: string, previous: Entry | undefined): string {
  const inBrackets = /^\s*\)?\s*\([^()]*\)/.exec(between);
  if (!previous || !inBrackets) return between;
  previous.words += ` ${inBrackets[0]}`;
  return between.slice(inBrackets[0].length);
}

/** One number, or several that only a space keeps apart; null when any rest fits none. */
function numbersOf(run: string, areaCode: string): NationalNumber[] | null {
  const whole = nationalNumber(run.split(/[-. ]+/), areaCode);
  if (whole) return [whole];
  for (let space = run.indexOf(' '); space >= 0; space = run.indexOf(' ', space + 1)) {
    const first = nationalNumber(run.slice(0, space).split(/[-. ]+/), areaCode);
    const others = first && numbersOf(run.slice(space).trim(), areaCode);
    if (first && others) return [first, ...others];
  }
  return null;
}

function phoneOf({ groups, isMobile, remarks }: NationalNumber, { words, extension }: Entry): Phone {
  const isFax = /fax|ファック?ス/i.test(words);
  const isPhoneToo = /tel|電話|共通|兼用/i.test(words);
  const kind = isFax && !isPhoneToo ? 'fax' : words.includes('呼') ? 'relay' : isMobile ? 'mobile' : 'phone';
  const note = words.replace(KNOWN_WORDS, ' ').replace(PUNCTUATION, ' ').trim();
  return {
    normalised: groups.join('-'),
    e164: `+81${groups.join('').slice(1)}`,
    kind,
    extension,
    note: note || null,
    remarks: isFax && isPhoneToo ? [...remarks, 'ALSO_FAX'] : remarks,
  };
}

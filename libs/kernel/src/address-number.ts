import { withArabicDigits } from './japanese-number.js';

/** Number and building behind the name of a town. */
export interface NumberAndBuilding {
  readonly number: string | null;
  readonly building: string | null;
}

const SEPARATOR = String.raw`(?:丁目|番地の?|番の?|号の|の|-)`;
const NUMBER = new RegExp(String.raw`^(\d+(?:\s*${SEPARATOR}\s*\d+)*)(?:丁目|番地|番(?!館)|号(?![館棟室]))?(.*)$`);

/** Half width, one kind of dash, one space. A long dash stays in words (センター) and is a hyphen between digits. */
export function evenDashes(raw: string): string {
  const plain = raw
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.replace(/(?<=\d)\s*[-ー]\s*(?=\d)/g, '-');
}

/** 4丁目2番3号 → 4-2-3; 1713-1平方支所内 → 1713-1 and 平方支所内; 一丁目 → 1. Without a number all is the building. */
export function addressNumber(text: string): NumberAndBuilding {
  const plain = text.trim().replace(/[〇一二三四五六七八九十百千]+(?=丁目|番|号|$)/g, withArabicDigits);
  const match = NUMBER.exec(plain);
  if (!match?.[1]) return { number: null, building: plain || null };
  const number = match[1].replace(new RegExp(String.raw`\s*${SEPARATOR}\s*`, 'g'), '-');
  return { number, building: match[2]?.trim() || null };
}

import { NAME_VARIANTS } from './name-variants.js';

/** What may follow the name of a town: a number, 字, a space or nothing. So 上 is not the start of 上町, nor 原市 that of 原市団地. */
const AFTER_TOWN = /^(?:$|[\s\d字]|[〇一二三四五六七八九十百千]+(?:丁目|番|号|$))/;

/**
 * The town (町名・大字) with which an address begins, as the list writes it; the longest that fits. ヶ/ケ/が, 々 and variant characters
 * do not matter, other letters do: 菅谷 and 須ケ谷 stay two towns. Null when none fits.
 */
export function startOfTown(text: string, towns: readonly string[]): string | null {
  const folded = foldTown(text);
  const fitting = towns.filter((town) => folded.startsWith(foldTown(town)) && AFTER_TOWN.test(text.slice(town.length)));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Folds character by character, so that the length stays. */
function foldTown(text: string): string {
  let folded = '';
  for (const character of text) {
    const shape = NAME_VARIANTS.get(character) ?? character;
    if (character === '々') folded += folded.at(-1) ?? character;
    else if (/[ヶがガ]/.test(character)) folded += 'ケ';
    else folded += shape.length === character.length ? shape : character;
  }
  return folded;
}

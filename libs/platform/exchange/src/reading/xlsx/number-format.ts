/** What a number of a cell means by its number format. */
export type NumberMeaning =
  | { readonly kind: 'plain' }
  /** A day, perhaps with a time. */
  | { readonly kind: 'date' }
  /** A time of day or a length of time without a day. */
  | { readonly kind: 'time' }
  /** Digits in a fixed shape, `000-0000` or `0000000000`: what is missing at the left is a zero. */
  | { readonly kind: 'digits'; readonly shape: string };

export const PLAIN: NumberMeaning = { kind: 'plain' };

/** Built-in formats that Japanese Excel shows as days: 14–17, 22, 27–36 and 50–58 (era dates among them). */
const DATE_IDS = new Set([14, 15, 16, 17, 22, ...from(27, 31), 34, 35, 36, ...from(50, 58)]);
const TIME_IDS = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);

/** What a number format means, by its id and its code where the workbook defines one. */
export function meaningOf(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) return DATE_IDS.has(id) ? { kind: 'date' } : TIME_IDS.has(id) ? { kind: 'time' } : PLAIN;
  const bare = code
    .replace(/\[\$[^\]]*\]|\[[^\]hms]*\]/gi, '')
    .replace(/"[^"]*"|\\.|_.|\*./g, (literal) => (literal === '\\-' || literal === '"-"' ? '-' : ''))
    .split(';')[0]
    ?.toLowerCase();
  if (bare === undefined || bare === '' || bare === 'general') return PLAIN;
  if (/[ydge]|a{3}/.test(bare.replace(/general/g, ''))) return /[#0?]\.?0*e[+-]/.test(bare) ? PLAIN : { kind: 'date' };
  if (/[hs]/.test(bare)) return { kind: 'time' };
  if (/^m+$/.test(bare)) return { kind: 'date' };
  return /^[0-]*0{2}[0-]*$/.test(bare) ? { kind: 'digits', shape: bare } : PLAIN;
}

/** 362017 in the shape `000-0000` → 036-2017. More digits than places stand at the left. */
export function inShape(digits: string, shape: string): string {
  const places = shape.replace(/-/g, '').length;
  const padded = [...digits.padStart(places, '0')];
  let shown = '';
  for (const sign of [...shape].reverse()) shown = (sign === '-' ? '-' : (padded.pop() ?? '')) + shown;
  return padded.join('') + shown;
}

function from(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

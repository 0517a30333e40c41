const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Other shapes of the numerals: formal ones of deeds (大字), old tens. */
const SHAPES: Readonly<Record<string, string>> = {
  零: '〇',
  壱: '一',
  弐: '二',
  参: '三',
  拾: '十',
  廿: '二十',
  卅: '三十',
};

/**
 * Full-width digits as half-width ones and kanji numerals as Arabic digits wherever they stand: 昭和五十四年 → 昭和54年,
 * 二〇一九 → 2019. A run that is no number (十五十) stays as it is; other text is only brought to NFKC.
 */
export function withArabicDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[零壱弐参拾廿卅]/g, (shape) => SHAPES[shape] ?? shape)
    .replace(/[〇一二三四五六七八九十百千]+/g, (run) => kanjiNumber(run) ?? run);
}

/** The digits of a run of kanji numerals, positional (二〇一九) or with falling units (五十四, 二千十九). */
function kanjiNumber(run: string): string | null {
  if (!/[十百千]/.test(run)) return [...run].map((character) => String(DIGITS.indexOf(character))).join('');
  if (
    !/^(?:[一二三四五六七八九]?千)?(?:[一二三四五六七八九]?百)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/.test(
      run,
    )
  )
    return null;
  let total = 0;
  let digit = 0;
  for (const character of run) {
    const unit = UNITS[character];
    if (unit !== undefined) total += (digit || 1) * unit;
    digit = unit === undefined ? DIGITS.indexOf(character) : 0;
  }
  return String(total + digit);
}

/**
 * The number that the whole text is: half or full width, with commas between thousands, minus as -, − or △ (as in Japanese accounts).
 * Null when it is anything else.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^[△▲−－‐–—ー]\s*/, '-');
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain) ? Number(plain.replaceAll(',', '')) : null;
}

/** 1234567.5 → 1,234,567.5; thousands apart, minus as △. Half width. */
export function formatNumber(value: number, decimals?: number): string {
  const digits = decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  return value < 0 && /[1-9]/.test(digits) ? `△${grouped}` : grouped;
}

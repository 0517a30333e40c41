/** Katakana as hiragana, half width included: ｻﾄｳ → さとう, ヴ → ゔ. Other characters stay as they are. */
export function toHiragana(text: string): string {
  return widenKana(text).replace(/[\u30A1-\u30F6\u30FD\u30FE]/g, (character) => shifted(character, -0x60));
}

/** Hiragana and half-width katakana as full-width katakana: さとう, ｻﾄｳ → サトウ. Other characters stay as they are. */
export function toKatakana(text: string): string {
  return widenKana(text).replace(/[\u3041-\u3096\u309D\u309E]/g, (character) => shifted(character, 0x60));
}

/** Whether a text is a reading (ふりがな): kana of any kind, long dash, middle dot and spaces, and not only the latter. */
export function isKana(text: string): boolean {
  const wide = widenKana(text);
  return (
    /^[\u3041-\u3096\u309D\u309E\u30A1-\u30FA\u30FC-\u30FE・\s]+$/.test(wide) &&
    /[\u3041-\u3096\u30A1-\u30FA]/.test(wide)
  );
}

/** Half-width katakana with their voiced marks as full-width ones; nothing else changes. */
function widenKana(text: string): string {
  return text.replace(/[\uFF65-\uFF9F]+/g, (run) => run.normalize('NFKC'));
}

function shifted(character: string, by: number): string {
  return String.fromCharCode(character.charCodeAt(0) + by);
}

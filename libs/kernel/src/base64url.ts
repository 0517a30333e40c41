const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** base64url without padding (RFC 4648 §5) of ASCII text. @throws RangeError for other characters. */
export function toBase64Url(text: string): string {
  let encoded = '';
  for (let index = 0; index < text.length; index += 3) {
    const bytes = [0, 1, 2].map((offset) => asciiAt(text, index + offset));
    const bits = ((bytes[0] ?? 0) << 16) | ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0);
    const digits = Math.min(3, text.length - index) + 1;
    for (let digit = 0; digit < digits; digit++) encoded += ALPHABET.charAt((bits >> (18 - 6 * digit)) & 63);
  }
  return encoded;
}

/** The text that {@link toBase64Url} turned into `encoded`; null when it made no such thing. */
export function fromBase64Url(encoded: string): string | null {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const character of encoded) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      const byte = (bits >> held) & 255;
      if (byte > 127) return null;
      text += String.fromCharCode(byte);
    }
  }
  return toBase64Url(text) === encoded ? text : null;
}

function asciiAt(text: string, index: number): number {
  const code = index < text.length ? text.charCodeAt(index) : 0;
  if (code > 127) throw new RangeError('ASCII only');
  return code;
}

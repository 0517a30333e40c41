import iconv from 'iconv-lite';

/** Stands for a character that CP932 lacks (下駄記号). */
const GETA = '〓';
/** Characters that CP932 has by another code point: Unicode's wave dash, minus and dash as Windows writes them. */
const BY_ANOTHER_NAME: Readonly<Record<string, string>> = { '〜': '～', '−': '－', '—': '―', '‖': '∥' };

/** A text that CP932 can carry, and the characters that it cannot. */
export interface CarriedText {
  readonly text: string;
  readonly lost: readonly string[];
}

/** Prepares a text for CP932: what it has by another name is renamed, what it lacks becomes 〓 and is reported – never a silent “?”. */
export function carriedByCp932(text: string): CarriedText {
  const lost: string[] = [];
  let carried = '';
  for (const character of text) {
    const named = BY_ANOTHER_NAME[character] ?? character;
    if (survives(named)) carried += named;
    else {
      if (!isJoined(character)) carried += GETA;
      lost.push(character);
    }
  }
  return { text: carried, lost };
}

/** Bytes of a text that {@link carriedByCp932} has prepared. */
export function encodeCp932(text: string): Buffer {
  return iconv.encode(text, 'cp932');
}

const known = new Map<string, boolean>();

function survives(character: string): boolean {
  const before = known.get(character);
  if (before !== undefined) return before;
  const answer = iconv.decode(iconv.encode(character, 'cp932'), 'cp932') === character;
  known.set(character, answer);
  return answer;
}

/** A variation selector or combining mark: it has no place of its own, so that no 〓 stands for it. */
function isJoined(character: string): boolean {
  return /[\p{Variation_Selector}\p{M}]/u.test(character);
}

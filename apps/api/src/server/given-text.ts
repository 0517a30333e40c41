import * as v from 'valibot';
import { isReadable } from './readable-text.js';

/** A text that someone sends, of so many characters at most and without those that cannot be kept (NUL, halves of characters). */
export function readable(longest: number) {
  return v.pipe(
    v.string(),
    v.maxLength(longest),
    v.check((text: string) => isReadable(text)),
  );
}

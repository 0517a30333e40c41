import { type PlainDate, parsePlainDate } from '@tsunagari/kernel';

/** A day among the words of a form, which keep it as text: `2026-04-01`, empty while there is none. */
export function keptDay(
  text: string,
  type: (text: string) => void,
): { readonly value: PlainDate | null; readonly set: (value: PlainDate | null) => void } {
  return { value: parsePlainDate(text), set: (value) => type(value ?? '') };
}

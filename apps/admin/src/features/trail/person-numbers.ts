import { fromGlobalId } from '@tsunagari/kernel';

/** Numbers of persons as they were typed, with spaces, commas or line breaks between them; null when there are none, and the first that is no number of a person. */
export function personNumbersIn(typed: string): { readonly numbers: string[] | null; readonly wrong: string | null } {
  const numbers = typed.split(/[\s,、]+/u).filter((number) => number !== '');
  const wrong = numbers.find((number) => fromGlobalId(number)?.typeName !== 'Person') ?? null;
  return { numbers: numbers.length > 0 ? [...new Set(numbers)] : null, wrong };
}

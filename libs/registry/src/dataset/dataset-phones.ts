import { parsePhones } from '@tsunagari/kernel';

/** Telephone numbers in even writing; null when there are none or they are no numbers (the written text stays beside them). */
export function phonesOf(raw: string | null, defaultAreaCode: string): string | null {
  const reading = parsePhones(raw ?? '', { defaultAreaCode });
  return (reading.ok && reading.phones.map((phone) => phone.normalised).join('、')) || null;
}

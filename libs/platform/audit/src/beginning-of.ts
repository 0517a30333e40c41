/** A day of Tokyo, in SQL, as the moment of its beginning. */
export function beginningOf(day: string): string {
  return `(${day}::date::timestamp at time zone 'Asia/Tokyo')`;
}

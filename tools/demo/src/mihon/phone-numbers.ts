/** 市外局番 of the sample city. */
export const AREA_CODE = '098';

/**
 * A telephone number that nobody can have and that our own rules can still read: in Japan a local exchange (市内局番) never begins
 * with 0. Source: numbering plan of the Ministry of Internal Affairs and Communications.
 */
export function inventedPhone(number: number): string {
  return `${AREA_CODE}-000-${String(number).padStart(4, '0')}`;
}

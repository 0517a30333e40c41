/** How a number was completed or divided, so that a person can check it. */
export type NumberRemark = 'AREA_CODE_ADDED' | 'LEADING_ZERO_ADDED' | 'GROUPS_ASSUMED';

/** A Japanese number as it is dialled inside the country, in its groups. */
export interface NationalNumber {
  /** 048, 776, 6015 */
  readonly groups: readonly string[];
  readonly isMobile: boolean;
  readonly remarks: readonly NumberRemark[];
}

const MOBILE = /^0[6789]0[1-9]\d{7}$/;
const IP_PHONE = /^050[1-9]\d{7}$/;
const FREE_CALL_LONG = /^0800\d{7}$/;
const FREE_CALL = /^0(?:120|570|990|170|180)\d{6}$/;
/** Numbers with 0 in the third place (050, 090 …) are not geographic. */
const LANDLINE = /^0[1-9][1-9]\d{7}$/;
/** Area codes of two digits: Tokyo 03, Osaka 06. Source: numbering plan of the Ministry of Internal Affairs and Communications. */
const SHORT_AREA_CODE = /^0[36]/;

/**
 * The number that the digits of one entry mean, or null when they fit none. `written` are its groups as written; they decide where an
 * area code ends. Completed when incomplete: a local number gets the area code, a number that a spreadsheet took for a figure its zero.
 */
export function nationalNumber(written: readonly string[], areaCode: string): NationalNumber | null {
  const digits = written.join('');
  if (digits.startsWith('0')) return divided(digits, written, areaCode, []);
  if (digits.length === 10 - areaCode.length && /^[2-9]/.test(digits)) {
    return divided(areaCode + digits, [], areaCode, ['AREA_CODE_ADDED']);
  }
  const first = written[0] ?? '';
  return divided(`0${digits}`, [`0${first}`, ...written.slice(1)], areaCode, ['LEADING_ZERO_ADDED']);
}

function divided(
  digits: string,
  written: readonly string[],
  areaCode: string,
  remarks: readonly NumberRemark[],
): NationalNumber | null {
  const cut = (...ends: readonly number[]): string[] =>
    ends.map((end, index) => digits.slice(ends[index - 1] ?? 0, end));
  if (FREE_CALL_LONG.test(digits)) return { groups: cut(4, 7, 11), isMobile: false, remarks };
  if (MOBILE.test(digits)) return { groups: cut(3, 7, 11), isMobile: true, remarks };
  if (IP_PHONE.test(digits)) return { groups: cut(3, 7, 11), isMobile: false, remarks };
  if (FREE_CALL.test(digits)) return { groups: cut(4, 7, 10), isMobile: false, remarks };
  if (!LANDLINE.test(digits)) return null;
  if (written.length === 3 && /^0\d{1,4}$/.test(written[0] ?? '') && written[2]?.length === 4) {
    return { groups: written, isMobile: false, remarks };
  }
  if (digits.startsWith(areaCode) && /^[2-9]/.test(digits.slice(areaCode.length))) {
    return { groups: cut(areaCode.length, 6, 10), isMobile: false, remarks };
  }
  return {
    groups: cut(SHORT_AREA_CODE.test(digits) ? 2 : 3, 6, 10),
    isMobile: false,
    remarks: [...remarks, 'GROUPS_ASSUMED'],
  };
}

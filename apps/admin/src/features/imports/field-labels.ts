import type { RosterFieldKey } from '../../gql/graphql.js';
import { m } from '../../paraglide/messages.js';

const LABELS: Readonly<Record<RosterFieldKey, () => string>> = {
  NAME: m.roster_name,
  FAMILY_NAME: m.roster_family_name,
  GIVEN_NAME: m.roster_given_name,
  KANA: m.roster_kana,
  FAMILY_KANA: m.roster_family_kana,
  GIVEN_KANA: m.roster_given_kana,
  BIRTH: m.roster_birth,
  AGE: m.roster_age,
  PHONE: m.roster_phone,
  MOBILE: m.roster_mobile,
  FAX: m.roster_fax,
  EMAIL: m.roster_email,
  POSTAL_CODE: m.roster_postal_code,
  ADDRESS: m.roster_address,
  ASSOCIATION: m.roster_association,
  BRANCH: m.roster_branch,
  ROLE: m.roster_role,
  ROLE_FROM: m.roster_role_from,
  ROLE_TO: m.roster_role_to,
  ELECTED_BY: m.roster_elected_by,
  SKILLS: m.roster_skills,
  AVAILABILITY: m.roster_availability,
  INSURANCE: m.roster_insurance,
  VOLUNTEER_STATUS: m.roster_volunteer_status,
  CONSENT: m.roster_consent,
  ROSTER_NO: m.roster_no,
  NOTE: m.roster_note,
};

/** What a column holds, in the language of the screen. */
export function fieldLabel(field: RosterFieldKey): string {
  return LABELS[field]();
}

import { m } from '../../paraglide/messages.js';

const words = (): Readonly<Record<string, string>> => ({
  'Person.name': m.name(),
  'Person.kana': m.name(),
  'Person.contacts': m.person_contacts(),
  'Person.birth': m.birth(),
  'Person.age': m.birth(),
  'Person.association': m.nav_associations(),
  'Person.branch': m.nav_associations(),
  'Person.household': m.household(),
  'Person.note': m.note(),
  'Person.roleTerms': m.nav_roles(),
  'Person.commissions': m.nav_commissions(),
  'Person.volunteer': m.nav_volunteers(),
  'Person.consents': m.consents(),
  'Person.consentStandings': m.consents(),
  'Person.history': m.history(),
  EmergencyPerson: m.emergency_people(),
  OwnData: m.own_data(),
  RoleTerm: m.nav_roles(),
  Commission: m.nav_commissions(),
  VolunteerProfile: m.nav_volunteers(),
  Consent: m.consents(),
  ImportRow: m.nav_imports(),
});
/** Fields that only lead to others, or say what their neighbours say. */
const SAYS_NOTHING = new Set([
  'Person.isPresent',
  'Person.leftOn',
  'Person.leftReason',
  'Person.possibleDuplicates',
  'Person.rosterNo',
]);

/** Published fields of persons in words, each once; what has no word stands as it is, as the columns of an export do. */
export function fieldWords(fields: readonly string[]): string[] {
  const known = words();
  const said = fields.filter((field) => !SAYS_NOTHING.has(field));
  return [...new Set(said.map((field) => known[field] ?? known[field.split('.')[0] ?? ''] ?? field))];
}

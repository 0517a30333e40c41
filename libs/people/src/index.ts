export * from './commission/commission.errors.js';
export * from './commission/commission.queries.js';
export * from './commission/issue-commission.js';
export type { WrittenParty } from './commission/parties.js';
export * from './commission/renew-and-end.js';
export { type AddConsentText, addConsentText } from './consent/add-consent-text.js';
export * from './consent/consent.errors.js';
export * from './consent/consent.queries.js';
export * from './consent/consent-standing.queries.js';
export * from './consent/consent-text.queries.js';
export * from './consent/consent.vocabulary.js';
export { type RecordConsent, type RecordRefusal, recordConsent, recordRefusal } from './consent/record-consent.js';
export { readWitness } from './consent/witness.js';
export * from './consent/withdraw-consent.js';
export { type ContactView, type WrittenContact, contactsOfPeople, readContact } from './contact/contacts.js';
export { phoneHashes } from './contact/phone-hash.js';
export * from './dataset/load-people.js';
export type * from './dataset/people-dataset.js';
export * from './disaster/change-disaster.js';
export { type DeclareDisaster, declareDisaster } from './disaster/declare-disaster.js';
export * from './disaster/disaster.errors.js';
export * from './disaster/disaster.policy.js';
export * from './disaster/disaster.queries.js';
export * from './disaster/disaster.vocabulary.js';
export * from './disaster/evacuation.queries.js';
export { endEmergencyAccess } from './emergency/end-emergency-access.js';
export { readEmergencyWords } from './emergency/emergency-words.js';
export * from './emergency/emergency.errors.js';
export * from './emergency/emergency.policy.js';
export * from './emergency/emergency.queries.js';
export * from './emergency/emergency.vocabulary.js';
export { lookInEmergency, recordVainLook } from './emergency/look-in-emergency.js';
export { type OpenEmergencyAccess, openEmergencyAccess } from './emergency/open-emergency-access.js';
export * from './emergency/people-in-emergency.queries.js';
export { type ReviewEmergencyAccess, reviewEmergencyAccess } from './emergency/review-emergency-access.js';
export { type ErasePerson, type ErasedPerson, erasePerson } from './erasure/erase-person.js';
export { type ErasurePreview, type HeldCount, erasurePreview } from './erasure/erasure-preview.queries.js';
export * from './erasure/erasure.errors.js';
export { canErasePeople } from './erasure/erasure.policy.js';
export * from './erasure/erasure.vocabulary.js';
export * from './household/live-together.js';
export { canReadDisclosures } from './disclosure/disclosure.policy.js';
export * from './disclosure/disclosure.queries.js';
export * from './disclosure/disclosure.vocabulary.js';
export { type ErasedNameView, namesOfErased } from './disclosure/erased-names.js';
export {
  type ConsentAskedFor,
  type Provision,
  type RecordDisclosure,
  recordDisclosure,
} from './disclosure/record-disclosure.js';
export { type PersonDue, peopleDue } from './retention/people-due.queries.js';
export type { BatchColumn, ColumnChoice } from './import/batch/batch-columns.js';
export { commitImport } from './import/batch/commit-import.js';
export { discardImport } from './import/batch/discard-import.js';
export * from './import/batch/import.queries.js';
export { mapImportColumns } from './import/batch/map-columns.js';
export { correctImportRow, decideImportRows } from './import/batch/say-about-rows.js';
export { startImport } from './import/batch/start-import.js';
export { undoImport } from './import/batch/undo-import.js';
export { type ImportReason, type ImportReasonCode, explains, holdsBack } from './import/import-reasons.js';
export { type StoredCell, readCells, readValues, textIn } from './import/roster/stored-row.js';
export * from './import/import.errors.js';
export * from './import/import.vocabulary.js';
export { ROSTER_FIELDS, type RosterField, type RosterFieldKey } from './import/roster/roster-fields.js';
export type * from './import/roster/roster-file.js';
export { type OwnData, discloseOwnData } from './own-data/disclose-own-data.js';
export { HELD_TABLES } from './own-data/held-tables.js';
export type { HeldRow, HeldRows, LookAtPerson } from './own-data/own-data.queries.js';
export { PEOPLE_ENTITIES } from './people.entities.js';
export { PEOPLE_SEALED } from './people.sealed.js';
export * from './branch-dependents.queries.js';
export { type Sight, canKeepEverybody, canKeepPeople, canKeepPeopleOf, peopleInSight } from './people.policy.js';
export type { PeopleFieldCode, PeopleRefusalCode } from './people.refusals.js';
export { type Birth, ageOn, birthText, readBirth } from './person/birth.js';
export * from './person/leave-and-return.js';
export { readNote } from './person/note-place.js';
export { UNREADABLE } from './unreadable.js';
export * from './person/person.errors.js';
export * from './person/person.queries.js';
export { type WrittenSearch, readSearch } from './person/person-search.js';
export { endOfPrefix } from './person/search-terms.js';
export { possibleDuplicatesOf } from './person/possible-duplicates.js';
export * from './person/register-person.js';
export * from './person/revise-person.js';
export * from './reading/read-availability.js';
export * from './reading/read-consent-mark.js';
export * from './reading/read-roles.js';
export * from './reading/read-skills.js';
export * from './reading/read-term.js';
export * from './role-term/change-role-term.js';
export * from './role-term/role-term.errors.js';
export {
  type RoleTermFilter,
  type RoleTermView,
  everyRoleTerm,
  listRoleTerms,
  roleTermsByIds,
  roleTermsOfPeople,
} from './role-term/role-term.queries.js';
export * from './role-term/seat-vacancies.queries.js';
export * from './vocabulary.js';
export * from './volunteer/change-volunteer.js';
export type { WrittenOffer } from './volunteer/offer.js';
export * from './volunteer/volunteer.errors.js';
export * from './volunteer/volunteer.queries.js';

import { Commission, CommissionParty } from './commission/commission.entities.js';
import { ConsentText } from './consent/consent-text.entity.js';
import { Consent } from './consent/consent.entity.js';
import { PersonContact } from './contact/person-contact.entity.js';
import { Disaster } from './disaster/disaster.entity.js';
import { EmergencyAccess, EmergencyLook, EmergencyNote } from './emergency/emergency-access.entity.js';
import { Disclosure, DisclosurePerson, ErasedName } from './disclosure/disclosure.entities.js';
import { Household } from './household/household.entity.js';
import { ImportBatch, ImportLayout, ImportProgress } from './import/import-batch.entity.js';
import { ImportChange, ImportRow } from './import/import-row.entity.js';
import { StoredFile } from './import/stored-file.entity.js';
import { PersonSearchTerm } from './person/person-search-term.entity.js';
import { Person } from './person/person.entity.js';
import { RoleTerm } from './role-term/role-term.entity.js';
import { VolunteerProfile } from './volunteer/volunteer-profile.entity.js';

/** Every entity of the people, for the data source of the app. */
export const PEOPLE_ENTITIES = [
  Household,
  Person,
  PersonContact,
  PersonSearchTerm,
  RoleTerm,
  Commission,
  CommissionParty,
  VolunteerProfile,
  ConsentText,
  Consent,
  Disaster,
  EmergencyAccess,
  EmergencyLook,
  EmergencyNote,
  Disclosure,
  DisclosurePerson,
  ErasedName,
  StoredFile,
  ImportBatch,
  ImportLayout,
  ImportProgress,
  ImportRow,
  ImportChange,
] as const;

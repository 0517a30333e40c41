import type { AbstractMapping, FieldMapping, ObjectMapping } from '@tsunagari/compiled-reads';
import { peopleAbilities, peopleAbilitiesObject } from './people-abilities.mapping.js';
import { commission, commissionAbilities, commissionById, commissionParty, commissions } from './commission.mapping.js';
import { consent, consentAbilities, consentStanding, consentText, consentTexts } from './consent.mapping.js';
import { household, personContact } from './household.mapping.js';
import { node, nodeOfPeople, nodes } from './node.mapping.js';
import { people, personById } from './person-list.js';
import { partialBirth, person, personAbilities } from './person.mapping.js';
import { roleTerm, roleTermAbilities, roleTerms } from './role-term.mapping.js';
import { seatVacancies, seatVacancy } from './seat-vacancies.mapping.js';
import { skillCount, volunteerAbilities, volunteerProfile, volunteerSkills, volunteers } from './volunteer.mapping.js';

/** Questions about people. */
export const PEOPLE_QUESTIONS: Readonly<Record<string, FieldMapping>> = {
  people,
  person: personById,
  peopleAbilities,
  roleTerms,
  seatVacancies,
  commissions,
  commission: commissionById,
  volunteers,
  volunteerSkills,
  consentTexts,
  node,
  nodes,
};

/** What is published about people. */
export const PEOPLE_TYPES: Readonly<Record<string, ObjectMapping | AbstractMapping>> = {
  Commission: commission,
  CommissionAbilities: commissionAbilities,
  CommissionParty: commissionParty,
  Consent: consent,
  ConsentAbilities: consentAbilities,
  ConsentStanding: consentStanding,
  ConsentText: consentText,
  Household: household,
  Node: nodeOfPeople,
  PartialBirth: partialBirth,
  PeopleAbilities: peopleAbilitiesObject,
  Person: person,
  PersonAbilities: personAbilities,
  PersonContact: personContact,
  RoleTerm: roleTerm,
  RoleTermAbilities: roleTermAbilities,
  SeatVacancy: seatVacancy,
  SkillCount: skillCount,
  VolunteerAbilities: volunteerAbilities,
  VolunteerProfile: volunteerProfile,
};

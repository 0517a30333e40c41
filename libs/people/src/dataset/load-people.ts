import { recordAudit } from '@tsunagari/audit';
import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import type { RegistryDataset } from '@tsunagari/registry';
import type { ObjectLiteral } from 'typeorm';
import { Commission, CommissionParty } from '../commission/commission.entities.js';
import { areaCodeOf } from '../contact/area-code.js';
import { contactRows, readContacts } from '../contact/contacts.js';
import { PersonContact } from '../contact/person-contact.entity.js';
import { Household } from '../household/household.entity.js';
import { canKeepEverybody, demand } from '../people.policy.js';
import { insertTerms } from '../person/keep-terms.js';
import { readBirth } from '../person/birth.js';
import { Person } from '../person/person.entity.js';
import { RoleTerm } from '../role-term/role-term.entity.js';
import { VolunteerProfile } from '../volunteer/volunteer-profile.entity.js';
import { type Ids, idOf, idOrNull, idsOf } from './dataset-ids.js';
import type { BodyRow, PeopleDataset } from './people-dataset.js';

/** Rows of one statement: PostgreSQL takes at most 65,535 parameters. */
const ROWS_AT_ONCE = 1_000;

/**
 * Loads the people of a data set into a council whose register was loaded from `register`.
 * @throws Forbidden; RangeError when the data set names something that is not there or cannot be read.
 */
export async function loadPeople(
  context: CommandContext,
  dataset: PeopleDataset,
  register: RegistryDataset,
): Promise<void> {
  const { actor, clock } = context;
  demand(canKeepEverybody(actor, clock.today()));
  const { councilId } = actor;
  const ids = await idsOf(context, register);
  const key = () => ({ councilId, id: newId(clock) });
  await loadPersons(context, dataset, ids, key);
  const terms = dataset.roleTerms.map(({ person, role, label, body, electedBy, from, to, origin, source }) => ({
    ...key(),
    personId: idOf(ids.people, person),
    role,
    roleLabel: label,
    level: body.level,
    ...bodyIds(ids, body),
    electedById: idOrNull(ids.partners, electedBy),
    validFrom: from,
    validTo: to,
    endReason: null,
    note: null,
    origin,
    source,
  }));
  await insertAll(context, RoleTerm, terms);
  const commissions = dataset.commissions.map(
    ({ parties, person, branch, association, from, to, label, ...columns }) => ({
      ...columns,
      ...key(),
      parties,
      personId: idOf(ids.people, person),
      roleLabel: label,
      branchId: idOrNull(ids.branches, branch),
      associationId: idOrNull(ids.associations, association),
      validFrom: from,
      validTo: to,
      issuedOn: from,
      renewsId: null,
      endedOn: null,
      endReason: null,
    }),
  );
  await insertAll(
    context,
    Commission,
    commissions.map(({ parties: _parties, ...columns }) => columns),
  );
  const parties = commissions.flatMap(({ id, parties: written }) =>
    written.map(({ body, ...printed }, index) => ({
      ...key(),
      commissionId: id,
      position: index + 1,
      organisationKind: body.level,
      ...bodyIds(ids, body),
      ...printed,
    })),
  );
  await insertAll(context, CommissionParty, parties);
  const volunteers = dataset.volunteers.map(({ person, ...columns }) => ({
    ...columns,
    ...key(),
    note: null,
    personId: idOf(ids.people, person),
  }));
  await insertAll(context, VolunteerProfile, volunteers);
  await context.manager.query('select refresh_people_statistics()');
  await recordAudit(context, {
    action: 'people.load',
    subjectType: 'Council',
    subjectId: councilId,
    details: { people: dataset.people.length, volunteers: dataset.volunteers.length },
  });
}

async function loadPersons(
  context: CommandContext,
  dataset: PeopleDataset,
  ids: Ids,
  key: () => { councilId: string; id: string },
): Promise<void> {
  const { manager, clock } = context;
  const areaCode = await areaCodeOf(context);
  const households = new Map(
    dataset.people.flatMap(({ household }) =>
      household === null ? [] : [[household, { ...key(), label: null }] as const],
    ),
  );
  await insertAll(context, Household, [...households.values()]);
  const contacts: object[] = [];
  const terms: { personId: string; terms: readonly string[] }[] = [];
  const people = dataset.people.map((row) => {
    const birth = readBirth(row.birth ?? '', clock.today());
    const read = readContacts(row.contacts, areaCode);
    if (!birth.ok || read.problems.length > 0) throw new RangeError(`the data set cannot be read at ${row.key}`);
    const person = manager.create(Person, {
      ...key(),
      ...birth.birth,
      associationId: idOrNull(ids.associations, row.association),
      branchId: idOrNull(ids.branches, row.branch),
      householdId: row.household === null ? null : (households.get(row.household)?.id ?? null),
      rosterNo: row.rosterNo,
      noteSealed: null,
      leftOn: row.leftOn,
      leftReason: row.leftReason,
      origin: row.origin,
      source: row.source,
    });
    terms.push({ personId: person.id, terms: person.call(row.name, row.kana) });
    contacts.push(...contactRows(context, person.id, read.contacts));
    ids.people.set(row.key, person.id);
    return person;
  });
  await insertAll(context, Person, people);
  await insertAll(context, PersonContact, contacts);
  await insertTerms(context, terms);
}

function bodyIds(ids: Ids, body: BodyRow) {
  return {
    branchId: body.level === 'BRANCH' ? idOf(ids.branches, body.branch) : null,
    associationId: body.level === 'ASSOCIATION' ? idOf(ids.associations, body.association) : null,
    partnerId: body.level === 'PARTNER' ? idOf(ids.partners, body.partner) : null,
  };
}

async function insertAll(
  { manager }: CommandContext,
  entity: new () => ObjectLiteral,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await manager.insert(entity, rows.slice(start, start + ROWS_AT_ONCE));
  }
}

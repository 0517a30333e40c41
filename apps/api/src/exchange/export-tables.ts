import type { OutColumn, OutTable } from '@tsunagari/exchange';
import { type PlainDate, addDays, formatJapaneseDate } from '@tsunagari/kernel';
import {
  type CommissionFilter,
  type CommissionOrder,
  type Looking,
  type PersonFilter,
  type PersonOrder,
  type RoleTermFilter,
  type VolunteerFilter,
  birthText,
  commissionPartiesOf,
  everyCommission,
  everyPerson,
  everyRoleTerm,
  everyVolunteer,
} from '@tsunagari/people';
import { associationNames, branchNames, contactTexts, partnerNames, peopleOf } from './export-names.js';
import { COMMISSION_STATE_WORDS, VOLUNTEER_STATUS_WORDS, availabilityWords } from './export-words.js';

/** Rows of one file at most. */
const MOST_ROWS = 100_000;

/** A table without what stands above it, and of each row the person whose data it takes away. */
export interface Listed extends Omit<OutTable, 'notes'> {
  readonly personIds: readonly string[];
}

/** 名簿: the people of a list, as rosters are written. */
export async function peopleTable(looking: Looking, filter: PersonFilter, order: PersonOrder): Promise<Listed> {
  const people = await everyPerson(looking, filter, order, MOST_ROWS);
  const association = await associationNames(
    looking,
    people.map(({ associationId }) => associationId),
  );
  const branch = await branchNames(
    looking,
    people.map(({ branchId }) => branchId),
  );
  const contact = await contactTexts(
    looking,
    people.map(({ id }) => id),
  );
  return {
    name: '名簿',
    personIds: people.map(({ id }) => id),
    columns: texts(
      '名簿番号',
      '氏名',
      'ふりがな',
      '生年月日',
      '自治会等',
      '支部',
      '電話番号',
      'FAX',
      'メール',
      '住所',
      '転出・死亡の日',
    ),
    rows: people.map((person) => [
      person.rosterNo,
      person.name,
      person.kana,
      birthText(person),
      association(person.associationId),
      branch(person.branchId),
      contact(person.id, 'PHONE'),
      contact(person.id, 'FAX'),
      contact(person.id, 'EMAIL'),
      contact(person.id, 'ADDRESS'),
      dayText(person.leftOn),
    ]),
  };
}

/** 活動者名簿: who can do what, and when. */
export async function volunteersTable(looking: Looking, filter: VolunteerFilter): Promise<Listed> {
  const volunteers = await everyVolunteer(looking, filter, MOST_ROWS);
  const people = await peopleOf(
    looking,
    volunteers.map(({ personId }) => personId),
  );
  const association = await associationNames(
    looking,
    [...people.values()].map(({ associationId }) => associationId),
  );
  const contact = await contactTexts(looking, [...people.keys()]);
  return {
    name: '活動者名簿',
    personIds: volunteers.map(({ personId }) => personId),
    columns: texts(
      '氏名',
      'ふりがな',
      '自治会等',
      '電話番号',
      '特技',
      '活動できる時',
      '補足',
      '保険の年度',
      '状態',
      '登録日',
    ),
    rows: volunteers.map((volunteer) => {
      const person = people.get(volunteer.personId);
      return [
        person?.name ?? null,
        person?.kana ?? null,
        association(person?.associationId ?? null),
        contact(volunteer.personId, 'PHONE'),
        volunteer.skills.join('、'),
        availabilityWords(volunteer.availability),
        volunteer.availabilityNote,
        volunteer.insuranceFiscalYear === null ? null : `${volunteer.insuranceFiscalYear}年度`,
        VOLUNTEER_STATUS_WORDS[volunteer.status],
        dayText(volunteer.registeredOn),
      ];
    }),
  };
}

/** 役職名簿: who is what in which body. */
export async function roleTermsTable(looking: Looking, filter: RoleTermFilter): Promise<Listed> {
  const terms = await everyRoleTerm(looking, filter, MOST_ROWS);
  const people = await peopleOf(
    looking,
    terms.map(({ personId }) => personId),
  );
  const electing = await partnerNames(
    looking,
    terms.map(({ electedById }) => electedById),
  );
  return {
    name: '役職名簿',
    personIds: terms.map(({ personId }) => personId),
    columns: texts('団体', '役職', '氏名', 'ふりがな', '選出母体', '任期のはじめ', '任期のおわり', '備考'),
    rows: terms.map((term) => [
      term.bodyName,
      term.label,
      people.get(term.personId)?.name ?? null,
      people.get(term.personId)?.kana ?? null,
      electing(term.electedById),
      dayText(term.from),
      lastDayText(term.to),
      term.note,
    ]),
  };
}

/** 委嘱名簿: commissions with their last day. */
export async function commissionsTable(
  looking: Looking,
  filter: CommissionFilter,
  order: CommissionOrder,
): Promise<Listed> {
  const commissions = await everyCommission(looking, filter, order, MOST_ROWS);
  const people = await peopleOf(
    looking,
    commissions.map(({ personId }) => personId),
  );
  const branch = await branchNames(
    looking,
    commissions.map(({ branchId }) => branchId),
  );
  const association = await associationNames(
    looking,
    commissions.map(({ associationId }) => associationId),
  );
  const parties = await commissionPartiesOf(
    looking.reader,
    commissions.map(({ id }) => id),
  );
  return {
    name: '委嘱名簿',
    personIds: commissions.map(({ personId }) => personId),
    columns: texts(
      '氏名',
      'ふりがな',
      '役職',
      '支部',
      '自治会等',
      '期間のはじめ',
      '期間のおわり',
      '状態',
      '委嘱者',
      '発番',
    ),
    rows: commissions.map((commission) => [
      people.get(commission.personId)?.name ?? null,
      people.get(commission.personId)?.kana ?? null,
      commission.label,
      branch(commission.branchId),
      association(commission.associationId),
      dayText(commission.from),
      lastDayText(commission.to),
      COMMISSION_STATE_WORDS[commission.state],
      parties
        .filter(({ commissionId }) => commissionId === commission.id)
        .map(({ organisationName, signatoryTitle }) => `${organisationName} ${signatoryTitle}`)
        .join('、'),
      commission.documentNo,
    ]),
  };
}

function texts(...headers: readonly string[]): OutColumn[] {
  return headers.map((header) => ({ header, kind: header === '電話番号' || header === 'FAX' ? 'phone' : 'text' }));
}

function dayText(date: PlainDate | null): string | null {
  return date === null ? null : formatJapaneseDate(date);
}

/** Periods are half-open; on paper stands their last day. */
function lastDayText(end: PlainDate | null): string | null {
  return end === null ? null : formatJapaneseDate(addDays(end, -1));
}

import { writeTable } from '@tsunagari/exchange';
import type { TestDatabase } from '@tsunagari/database/testing';
import { type Actor, day } from '@tsunagari/kernel';
import {
  ROSTER_FILES,
  type TestPeople,
  peopleCouncil,
  peopleDatabase,
  upload,
  withGrants,
} from '../../testing/index.js';
import { revisePerson } from '../person/revise-person.js';
import { listPeople } from '../person/person.queries.js';
import { commitImport } from './batch/commit-import.js';
import { type ImportBatchView, type ImportRowView, everyImportRow, importsByIds } from './batch/import.queries.js';
import { mapImportColumns } from './batch/map-columns.js';
import { correctImportRow, decideImportRows } from './batch/say-about-rows.js';
import { startImport } from './batch/start-import.js';
import { undoImport } from './batch/undo-import.js';
import { recordRefusal } from '../consent/record-consent.js';
import { ImportChangedSince, ImportNothingToDo, ImportStateWrong } from './import.errors.js';

const HEADERS = [
  '郵便番号',
  'No',
  '氏名',
  'ふりがな',
  '生年月日',
  '電話',
  '自治会',
  '役職',
  '任期',
  '特技',
  '曜日',
  '同意',
  '備考',
];
type Line = Partial<Record<(typeof HEADERS)[number], string>>;

/** What an import may write, as it stands: all columns but those that count versions. */
const STATE = ['person', 'person_contact', 'role_term', 'volunteer_profile'].map(
  (table) =>
    `select '${table}' as t, (to_jsonb(x) - 'version' - 'recorded_at' - 'recorded_by')::text as row from ${table} x`,
);
const TERMS = `select 'term' as t, person_id || ' ' || term as row from person_search_term`;

let database: TestDatabase;
beforeAll(async () => void (database = await peopleDatabase()));
afterAll(() => database.close());

class Roster {
  constructor(
    readonly council: TestPeople,
    private readonly id: string,
    private readonly staff: Actor,
  ) {}

  static async of(council: TestPeople, lines: readonly Line[], place: { branchId?: string } = {}): Promise<Roster> {
    const { bytes } = await writeTable(
      {
        name: '名簿',
        columns: HEADERS.map((header) => ({ header, kind: 'text' as const })),
        rows: lines.map((line) => HEADERS.map((header) => line[header] ?? '')),
        notes: [],
      },
      'CSV',
    );
    const staff = withGrants(council.actor, [
      { role: 'council_staff', scope: { kind: 'council' }, period: { from: day('2020-04-01'), to: null } },
    ]);
    const id = await council.run(
      async (context) =>
        startImport(context, ROSTER_FILES, { fileId: await upload(context, '名簿.csv', bytes), ...place }),
      staff,
    );
    return new Roster(council, id, staff);
  }

  async batch(): Promise<ImportBatchView> {
    const [batch] = await importsByIds(this.council.looking(), [this.id]);
    if (!batch) throw new Error('the import is gone');
    return batch;
  }

  async rows(): Promise<ImportRowView[]> {
    return everyImportRow(this.council.looking().reader, database.sealer, this.id, {}, 10_000);
  }

  async outcomes(): Promise<string[]> {
    return (await this.rows()).map(({ outcome, reasons }) => [outcome, ...reasons.map(({ code }) => code)].join(' '));
  }

  async seen() {
    return { batchId: this.id, version: (await this.batch()).version };
  }

  async check(): Promise<string[]> {
    const { columns } = await this.batch();
    const seen = await this.seen();
    await this.council.run((context) => mapImportColumns(context, ROSTER_FILES, { ...seen, columns }));
    return this.outcomes();
  }

  async commit(): Promise<void> {
    const seen = await this.seen();
    await this.council.run((context) => commitImport(context, seen, () => Promise.resolve()), this.staff);
  }

  async undo(keepChanged = false): Promise<void> {
    const seen = await this.seen();
    await this.council.run((context) => undoImport(context, { ...seen, keepChanged }));
  }
}

async function everything({ looking }: TestPeople): Promise<unknown[]> {
  return looking().reader.rows(`select * from (${[...STATE, TERMS].join(' union all ')}) a order by t, row`);
}

const HANAKO: Line = {
  No: '1',
  氏名: '髙﨑　花子',
  ふりがな: 'タカサキ　ハナコ',
  生年月日: 'S23.4.1',
  電話: '776-6015',
};
const TARO: Line = {
  No: '2',
  氏名: '\u{20BB7}野　太郎',
  ふりがな: 'よしの　たろう',
  生年月日: '1950/1/2',
  特技: '傾聴・将棋',
  曜日: '月・水',
};

describe('a roster', () => {
  let council: TestPeople;
  beforeEach(async () => void (council = await peopleCouncil(database)));

  it('becomes people with their contacts, roles and offers, once', async () => {
    const branchId = await council.aBranch();
    await council.anAssociation({ name: '例一丁目自治会', branchId });
    const lines = [{ ...HANAKO, 自治会: '例一丁目', 役職: '福祉委員', 任期: '令和7年度' }, TARO];
    const roster = await Roster.of(council, lines, { branchId });
    expect(await roster.check()).toEqual(['IMPORT AREA_CODE_ADDED', 'IMPORT']);
    expect(await listPeople(council.looking(), {}, 'KANA', {})).toMatchObject({ totalCount: 0 });
    await roster.commit();
    const { nodes } = await listPeople(council.looking(), {}, 'KANA', {});
    expect(nodes.map(({ name, branchId: at, rosterNo }) => [name, at, rosterNo])).toEqual([
      ['髙﨑　花子', branchId, null],
      ['\u{20BB7}野　太郎', branchId, null],
    ]);
    expect((await roster.rows()).map(({ personId }) => personId)).toEqual(nodes.map(({ id }) => id));
    const again = await Roster.of(council, lines, { branchId });
    expect(await again.check()).toEqual(['DUPLICATE ALREADY_KNOWN', 'DUPLICATE ALREADY_KNOWN']);
    await expect(again.commit()).rejects.toThrow(ImportNothingToDo);
  });

  it('is undone to the last letter, updates included', async () => {
    const known = await council.aPerson({
      name: '髙﨑　花子',
      kana: null,
      birth: '昭和23年4月1日',
      note: '知っていること',
    });
    await council.aPerson({ name: '見本田　花子' });
    const before = await everything(council);
    const roster = await Roster.of(council, [{ ...HANAKO, 備考: '新しいこと', 特技: '傾聴' }, TARO]);
    expect(await roster.check()).toEqual(['IMPORT AREA_CODE_ADDED', 'IMPORT']);
    await roster.commit();
    expect(await council.person(known)).toMatchObject({ kana: 'タカサキ　ハナコ', name: '髙﨑　花子' });
    expect(await everything(council)).not.toEqual(before);
    await roster.undo();
    expect(await everything(council)).toEqual(before);
    expect(await roster.batch()).toMatchObject({ state: 'UNDONE' });
    await expect(roster.undo()).rejects.toThrow(ImportStateWrong);
  });

  it('is not undone over a later change, unless the changed stay', async () => {
    const roster = await Roster.of(council, [HANAKO, TARO]);
    await roster.check();
    await roster.commit();
    const { nodes } = await listPeople(council.looking(), {}, 'KANA', {});
    const [hanako] = nodes;
    await council.run((context) => revisePerson(context, { id: hanako?.id ?? '', version: 1, note: '後から' }));
    await expect(roster.undo()).rejects.toThrow(new ImportChangedSince(1));
    await roster.undo(true);
    const left = await listPeople(council.looking(), {}, 'KANA', {});
    expect(left.nodes.map(({ name }) => name)).toEqual(['髙﨑　花子']);
  });

  it('is not undone over an answer about consent, which nobody loses', async () => {
    const roster = await Roster.of(council, [HANAKO, TARO]);
    await roster.check();
    await roster.commit();
    const [hanako] = (await listPeople(council.looking(), {}, 'KANA', {})).nodes;
    const personId = hanako?.id ?? '';
    const answer = { purpose: 'PHOTO', recipients: ['PUBLIC'], givenBy: 'SELF', channel: 'ORAL' } as const;
    await council.run((context) => recordRefusal(context, { personId, ...answer, from: context.clock.today() }));
    await expect(roster.undo()).rejects.toThrow(new ImportChangedSince(1));
    await roster.undo(true);
    expect((await listPeople(council.looking(), {}, 'KANA', {})).nodes.map(({ id }) => id)).toEqual([personId]);
  });

  it('holds what cannot be right and takes the correction', async () => {
    const lines = [
      { ...HANAKO, 生年月日: '昭和23年2月30日' },
      { ...TARO, 電話: '12345' },
      { ふりがな: 'なまえ　なし', 電話: '048-776-6015' },
      { ...TARO, 氏名: '見本田　次郎', 生年月日: '', 自治会: '知らない町自治会' },
      { ...TARO, 氏名: '見本田　三郎', 生年月日: '', 役職: '元会長' },
      { ...TARO, 氏名: '見本田　五郎', 生年月日: '', 郵便番号: '362-001' },
      { ...TARO, 氏名: '見本田　六郎', 生年月日: '', 郵便番号: '600001' },
      { ...TARO, 氏名: '見本田　四郎', 生年月日: '', 役職: '福祉委員', 任期: '0001-01-01' },
    ];
    const roster = await Roster.of(council, lines);
    expect(await roster.check()).toEqual([
      'HOLD DATE_IMPOSSIBLE AREA_CODE_ADDED',
      'HOLD PHONE_NOT_READ',
      'HOLD NAME_MISSING',
      'HOLD ASSOCIATION_UNKNOWN',
      'HOLD ROLE_UNKNOWN',
      'HOLD POSTAL_CODE_NOT_READ',
      'WARN LEADING_ZERO_ADDED',
      'HOLD DATE_IMPOSSIBLE ROLE_NEEDS_BODY',
    ]);
    const [first] = await roster.rows();
    const seen = { id: first?.id ?? '', version: first?.version ?? 0 };
    await council.run((context) =>
      correctImportRow(context, { ...seen, values: [{ field: 'BIRTH', value: '昭和23年2月29日' }] }),
    );
    expect((await roster.outcomes())[0]).toBe('IMPORT AREA_CODE_ADDED');
    expect((await roster.rows())[0]?.values['BIRTH']).toEqual({
      original: '昭和23年2月30日',
      value: '昭和23年2月29日',
      corrected: true,
    });
    await roster.commit();
    const { nodes } = await listPeople(council.looking(), {}, 'KANA', {});
    expect(nodes.map(({ birthYear, birthMonth, birthDay }) => [birthYear, birthMonth, birthDay])).toContainEqual([
      1948, 2, 29,
    ]);
  });

  it('asks about those who resemble, and lets all of them be decided at once', async () => {
    const known = await council.aPerson({ name: '見本田　花子', kana: 'みほんだ　はなこ' });
    const lines = [
      { 氏名: '見本田　花子', 電話: '048-776-6015' },
      { 氏名: '見本田　花子', 電話: '048-776-6016' },
    ];
    const roster = await Roster.of(council, lines);
    const asked = 'POSSIBLE_DUPLICATE KANA_MISSING RESEMBLES_SOMEONE';
    expect(await roster.check()).toEqual([asked, asked]);
    expect((await roster.rows()).map(({ candidateIds }) => candidateIds)).toEqual([[known], [known]]);
    const decide = async (decision: 'UPDATE' | 'NEW' | 'SKIP') => {
      const seen = await roster.seen();
      const [first, second] = await roster.rows();
      await council.run((context) =>
        decideImportRows(context, { ...seen, rowIds: [first?.id ?? '', second?.id ?? ''], decision }),
      );
      return (await roster.rows()).map(({ outcome, effect }) => `${outcome} ${effect}`);
    };
    expect(await decide('SKIP')).toEqual(['SKIP null', 'SKIP null']);
    expect(await decide('NEW')).toEqual(['WARN NEW', 'WARN NEW']);
    expect(await decide('UPDATE')).toEqual(['IMPORT UPDATE', 'IMPORT UPDATE']);
    await roster.commit();
    expect((await council.contacts(known)).map(({ value }) => value)).toEqual(['048-776-6015', '048-776-6016']);
  });

  it('takes a person who stands in two lines for one', async () => {
    const branchId = await council.aBranch();
    const lines = [{ ...TARO, 役職: '福祉委員' }, { ...TARO, 役職: '理事' }, TARO];
    const roster = await Roster.of(council, lines, { branchId });
    expect(await roster.check()).toEqual([
      'IMPORT',
      'WARN SAME_AS_EARLIER_ROW',
      'DUPLICATE SAME_AS_EARLIER_ROW ALREADY_KNOWN',
    ]);
    await roster.commit();
    const roles = await council.looking().reader.rows(`select r.role from role_term r order by r.role`);
    expect(roles).toEqual([{ role: 'DIRECTOR' }, { role: 'WELFARE_COMMISSIONER' }]);
  });
});

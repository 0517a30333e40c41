import { systemClaims } from '@tsunagari/database';
import { type OutTable, writeTable } from '@tsunagari/exchange';
import { day } from '@tsunagari/kernel';
import { parse } from 'csv-parse/sync';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { type UploadReply, postFile } from '../../testing/uploads.js';
import { graphql } from '../gql/index.js';

graphql(`
  fragment E2eBatch on ImportBatch {
    id
    version
    state
    format
    encoding
    titleText
    headerRows
    columns {
      index
      header
      field
      isRemembered
      samples
    }
    counts {
      total
      import
      warn
      hold
      possibleDuplicate
      new
      update
    }
    problems {
      code
      field
      outcome
      count
      message
    }
    leftOut {
      row
      reason
    }
    progress {
      done
      total
    }
    committedBy
    abilities {
      map
      commit
      undo
      discard
    }
  }
`);
const START = graphql(`
  mutation E2eStartImport($input: StartImportInput!) {
    startImport(input: $input) {
      batch {
        ...E2eBatch
      }
      refusals {
        code
        message
      }
    }
  }
`);
const MAP = graphql(`
  mutation E2eMapImport($input: MapImportColumnsInput!) {
    mapImportColumns(input: $input) {
      batch {
        ...E2eBatch
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);
const ROWS = graphql(`
  query E2eImportRows($id: ID!, $filter: ImportRowFilter) {
    importBatch(id: $id) {
      version
      state
      rows(filter: $filter) {
        totalCount
        nodes {
          id
          version
          rowNumber
          outcome
          effect
          reasons {
            code
            message
          }
          cells {
            header
            text
          }
          values {
            field
            value
            original
          }
          person {
            name
          }
          candidates {
            name
          }
        }
      }
    }
  }
`);
const CORRECT = graphql(`
  mutation E2eCorrectRow($input: CorrectImportRowInput!) {
    correctImportRow(input: $input) {
      row {
        outcome
        values {
          field
          value
          original
        }
      }
      refusals {
        code
      }
    }
  }
`);
const COMMIT = graphql(`
  mutation E2eCommitImport($input: CommitImportInput!) {
    commitImport(input: $input) {
      batch {
        ...E2eBatch
      }
      refusals {
        code
      }
    }
  }
`);
const UNDO = graphql(`
  mutation E2eUndoImport($input: UndoImportInput!) {
    undoImport(input: $input) {
      batch {
        state
      }
      refusals {
        code
      }
    }
  }
`);
const PROBLEMS = graphql(`
  mutation E2eExportProblems($input: ExportImportProblemsInput!) {
    exportImportProblems(input: $input) {
      file {
        url
        rows
      }
    }
  }
`);
const PEOPLE = graphql(`
  query E2ePeopleAfterImport {
    people {
      totalCount
      nodes {
        name
        branch {
          name
        }
      }
    }
  }
`);
const BATCHES = graphql(`
  query E2eImportBatches($id: ID!) {
    importBatches {
      totalCount
    }
    node(id: $id) {
      id
    }
  }
`);

const HEADERS = ['氏名', 'ふりがな', '生年月日', '電話番号'] as const;
const LINES = [
  ['髙﨑　花子', 'ﾀｶｻｷ ﾊﾅｺ', 'S23.4.1', '776-6015'],
  ['見本田　太郎', 'みほんだ　たろう', '昭和25年2月30日', ''],
  ['神\uFA19　次郎', 'かみ　じろう', '1950/1/2', '048-776-6016'],
];

function roster(lines: readonly (readonly string[])[] = LINES): OutTable {
  return {
    name: '名簿',
    columns: HEADERS.map((header) => ({ header, kind: 'text' })),
    rows: lines,
    notes: ['令和8年度 会員名簿'],
  };
}

describe('a roster', () => {
  let api: TestApi;
  let token: string;
  beforeEach(async () => {
    api = await testApi();
    token = await api.token();
  });
  afterEach(() => api.close());

  const ask: TestApi['ask'] = (operation, variables) =>
    api.ask(operation, variables, { authorization: `Bearer ${token}` });
  async function sent(format: 'XLSX' | 'CSV' | 'CSV_CP932', lines = LINES): Promise<UploadReply> {
    const { bytes, extension } = await writeTable(roster(lines), format);
    return postFile(api, token, `名簿.${extension}`, Uint8Array.from(bytes));
  }
  async function started(fileId: string | undefined, more = {}) {
    const { startImport } = (await ask(START, { input: { fileId: fileId ?? '', kind: 'PEOPLE', ...more } })).data;
    if (!startImport.batch) throw new Error(`refused: ${startImport.refusals[0]?.code}`);
    return startImport.batch;
  }
  async function checked(fileId: string | undefined) {
    const { id: batchId, version, columns } = await started(fileId);
    const chosen = columns.map(({ index, field }) => ({ index, field: field ?? null }));
    const { batch } = (await ask(MAP, { input: { batchId, version, columns: chosen } })).data.mapImportColumns;
    if (!batch) throw new Error('the columns were refused');
    return batch;
  }
  const rowsOf = async (id: string, filter = {}) => (await ask(ROWS, { id, filter })).data.importBatch;

  it.each([
    ['CSV_CP932', 'csv', 'cp932'],
    ['XLSX', 'xlsx', null],
  ] as const)('goes from a file (%s) to people and back', async (kind, format, encoding) => {
    const upload = await sent(kind);
    expect(upload).toMatchObject({ status: 201, name: `名簿.${format}` });
    const batch = await started(upload.id);
    expect(batch).toMatchObject({
      state: 'MAPPING',
      format,
      encoding,
      titleText: '令和8年度 会員名簿',
      headerRows: [2],
      leftOut: [
        { row: 1, reason: '表題' },
        { row: 2, reason: '見出し' },
      ],
      abilities: { map: true, commit: false, undo: false, discard: true },
    });
    expect(batch.columns.map(({ header, field }) => [header, field])).toEqual([
      ['氏名', 'NAME'],
      ['ふりがな', 'KANA'],
      ['生年月日', 'BIRTH'],
      ['電話番号', 'PHONE'],
    ]);
    expect(batch.columns[2]?.samples).toEqual(['S23.4.1', '昭和25年2月30日', '1950/1/2']);

    const mapped = await checked(upload.id);
    expect(mapped.counts).toMatchObject({ total: 3, import: 2, warn: 0, hold: 1, new: 2, update: 0 });
    expect(mapped.problems).toContainEqual({
      code: 'DATE_IMPOSSIBLE',
      field: 'BIRTH',
      outcome: 'HOLD',
      count: 1,
      message: '暦にない日付です。正しい日を入力してください。',
    });
    const held = await rowsOf(mapped.id, { outcome: 'HOLD' });
    const [row] = held?.rows.nodes ?? [];
    expect(row).toMatchObject({
      rowNumber: 4,
      cells: expect.arrayContaining([{ header: '氏名', text: '見本田　太郎' }]) as unknown,
    });
    const values = [{ field: 'BIRTH' as const, value: '昭和25年2月28日' }];
    const corrected = await ask(CORRECT, { input: { rowId: row?.id ?? '', version: row?.version ?? 0, values } });
    expect(corrected.data.correctImportRow).toMatchObject({ row: { outcome: 'IMPORT' }, refusals: [] });

    const version = (await rowsOf(mapped.id))?.version ?? 0;
    const committed = (await ask(COMMIT, { input: { batchId: mapped.id, version } })).data.commitImport;
    expect(committed).toMatchObject({
      batch: { state: 'COMMITTED', committedBy: '職員（架空）', abilities: { undo: true, commit: false } },
      refusals: [],
    });
    const people = (await ask(PEOPLE, {})).data.people;
    expect(people.nodes.map(({ name }) => [...name])).toEqual(
      ['神\uFA19　次郎', '髙﨑　花子', '見本田　太郎'].map((name) => [...name]),
    );
    expect((await rowsOf(mapped.id))?.rows.nodes.map(({ person }) => person?.name)).toEqual([
      '髙﨑　花子',
      '見本田　太郎',
      '神\uFA19　次郎',
    ]);

    const again = await checked((await sent(kind)).id);
    expect(again.columns.every(({ isRemembered }) => isRemembered)).toBe(true);
    expect(again.counts).toMatchObject({ import: 0, warn: 0, new: 0, update: 0 });
    const seen = committed.batch?.version ?? 0;
    const undone = (await ask(UNDO, { input: { batchId: mapped.id, version: seen } })).data.undoImport;
    expect(undone).toEqual({ batch: { state: 'UNDONE' }, refusals: [] });
    expect((await ask(PEOPLE, {})).data.people.totalCount).toBe(0);
    expect(api.faults).toEqual([]);
  });

  it('gives the rows that were left as a file, each with its reason', async () => {
    const batch = await checked((await sent('CSV')).id);
    const { file } = (await ask(PROBLEMS, { input: { batchId: batch.id, format: 'CSV' } })).data.exportImportProblems;
    const answer = await fetch(api.url + (file?.url ?? ''), { headers: { authorization: `Bearer ${token}` } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const rows: string[][] = parse(bytes.subarray(3), { relaxColumnCount: true });
    expect(rows.slice(1)).toEqual([
      ['行', ...HEADERS, '結果', '理由'],
      ['4', ...(LINES[1] ?? []), '保留', '生年月日：暦にない日付です。正しい日を入力してください。'],
    ]);
  });

  it('is refused with what to do: no columns, an old version, a file that is gone', async () => {
    const upload = await sent('CSV');
    const { id: batchId, version } = await started(upload.id);
    const map = async (columns: { index: number; field: 'KANA' | 'NAME' | null }[], seen = version) =>
      (await ask(MAP, { input: { batchId, version: seen, columns } })).data.mapImportColumns.refusals;
    expect(await map([{ index: 1, field: 'KANA' }])).toEqual([
      { code: 'IMPORT_COLUMNS_WRONG', path: ['columns'], message: '氏名の列を選んでください。' },
    ]);
    expect(await map([{ index: 99, field: 'NAME' }])).toMatchObject([{ code: 'IMPORT_COLUMNS_WRONG' }]);
    expect(await map([{ index: 0, field: 'NAME' }], version + 5)).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    const gone = await ask(START, { input: { fileId: 'nothing', kind: 'PEOPLE' } });
    expect(gone.data.startImport).toMatchObject({ batch: null, refusals: [{ code: 'IMPORT_FILE_GONE' }] });
    const commit = await ask(COMMIT, { input: { batchId, version } });
    expect(commit.data.commitImport.refusals).toEqual([{ code: 'IMPORT_STATE_WRONG' }]);
    expect(api.faults).toEqual([]);
  });

  it('is seen only where its people are: not by another branch, another council, or an officer', async () => {
    const batch = await started((await sent('CSV')).id);
    const branches = await api.database
      .reader(systemClaims(api.council.councilId))
      .rows<{ id: string }>('select b.id from branch b order by b.code');
    const coordinator = (index: number) =>
      api.token({
        grants: [
          {
            role: 'branch_coordinator',
            scope: { kind: 'branch', branchId: branches[index]?.id ?? '' },
            period: { from: day('2020-04-01'), to: null },
          },
        ],
      });
    const seenBy = async (other: string) => {
      const { data, errors } = await api.ask(BATCHES, { id: batch.id }, { authorization: `Bearer ${other}` });
      return errors.length > 0 ? errors[0]?.extensions['code'] : [data.importBatches.totalCount, data.node];
    };
    expect(await seenBy(token)).toEqual([1, { id: batch.id }]);
    expect(await seenBy(await coordinator(0))).toEqual([0, null]);
    expect(await seenBy(await api.token({ council: await api.aCouncil() }))).toEqual([0, null]);
    const auditor = [
      { role: 'auditor' as const, scope: { kind: 'council' as const }, period: { from: day('2020-04-01'), to: null } },
    ];
    expect(await seenBy(await api.token({ grants: auditor }))).toBe('FORBIDDEN');

    token = await coordinator(0);
    const own = await started((await sent('CSV')).id);
    expect(await seenBy(token)).toEqual([1, null]);
    expect(await seenBy(await coordinator(1))).toEqual([0, null]);
    const { errors } = await ask(START, {
      input: {
        fileId: (await sent('CSV')).id ?? '',
        kind: 'PEOPLE',
        branchId: Buffer.from(`Branch:${branches[1]?.id ?? ''}`).toString('base64url'),
      },
    });
    expect([own.state, errors[0]?.extensions['code'] ?? null]).toEqual(['MAPPING', 'FORBIDDEN']);
  });
});

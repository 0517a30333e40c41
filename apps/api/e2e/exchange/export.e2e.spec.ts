import { systemClaims } from '@tsunagari/database';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { codesOf } from '../../testing/requests.js';
import { type TestApi, testApi } from '../../testing/test-api.js';
import { graphql } from '../gql/index.js';

const REGISTER = graphql(`
  mutation E2eRegisterToExport($input: RegisterPersonInput!) {
    registerPerson(input: $input) {
      person {
        id
      }
    }
  }
`);
const EXPORT = graphql(`
  mutation E2eExportPeople($input: ExportPeopleInput!) {
    exportPeople(input: $input) {
      file {
        id
        name
        url
        rows
        size
        unencodable {
          row
          column
          header
          characters
        }
      }
      refusals {
        code
      }
    }
  }
`);

describe('taking lists away as files', () => {
  let api: TestApi;
  let token: string;
  beforeAll(async () => {
    api = await testApi();
    token = await api.token();
    const people = [
      { name: '髙﨑　花子', kana: 'たかさき　はなこ', contacts: [{ kind: 'PHONE' as const, value: '776-6015' }] },
      { name: '𠮷野　太郎', kana: 'よしの　たろう', birth: '昭和23年' },
      { name: '=HYPERLINK("x")', kana: null },
    ];
    for (const person of people) await ask(REGISTER, { input: { ...person, allowDuplicate: true } });
  });
  afterAll(() => api.close());

  const ask: TestApi['ask'] = (operation, variables) =>
    api.ask(operation, variables, { authorization: `Bearer ${token}` });
  const fetched = (url: string, as = token) => fetch(api.url + url, { headers: { authorization: `Bearer ${as}` } });
  async function exported(format: 'XLSX' | 'CSV' | 'CSV_CP932', filter = {}) {
    const { file } = (await ask(EXPORT, { input: { format, filter } })).data.exportPeople;
    if (!file) throw new Error('nothing was exported');
    const answer = await fetched(file.url);
    expect(answer.status).toBe(200);
    return { file, answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  it('gives an Excel file with the rows of the list, as they are written', async () => {
    const { file, answer, bytes } = await exported('XLSX');
    expect(file).toMatchObject({ rows: 3, size: bytes.length, unencodable: [], name: '名簿_R8-11-23.xlsx' });
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="__R8-11-23.xlsx"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    expect([answer.headers.get('cache-control'), answer.headers.get('x-content-type-options')]).toEqual([
      'no-store',
      'nosniff',
    ]);
    const [sheet] = await readXlsxFile(bytes);
    const [watermark, header, ...rows] = sheet?.data ?? [];
    expect(watermark?.[0]).toMatch('架空');
    expect(header?.slice(0, 4)).toEqual(['名簿番号', '氏名', 'ふりがな', '生年月日']);
    expect(rows.map((row) => [row[1], row[3], row[6]])).toEqual([
      ['髙﨑　花子', null, '048-776-6015'],
      ['𠮷野　太郎', '昭和23年（1948年）', null],
      ['=HYPERLINK("x")', null, null],
    ]);
  });

  it('gives what the filter of the screen shows', async () => {
    const { bytes } = await exported('CSV', { search: 'たかさき' });
    const rows: string[][] = parse(bytes.subarray(3), { relaxColumnCount: true });
    expect(rows.slice(2).map(([, name]) => name)).toEqual(['髙﨑　花子']);
  });

  it('neutralises formulas and reports what CP932 lacks', async () => {
    const { file, bytes } = await exported('CSV_CP932');
    const rows: string[][] = parse(new TextDecoder('shift_jis').decode(bytes), { relaxColumnCount: true });
    expect(rows.slice(2).map(([, name]) => name)).toEqual(['髙﨑　花子', '〓野　太郎', `'=HYPERLINK("x")`]);
    expect(file.unencodable).toEqual([{ row: 4, column: 2, header: '氏名', characters: '𠮷 (U+20BB7)' }]);
  });

  it('gives the file to its owner only, and keeps it sealed', async () => {
    const { file } = await exported('CSV');
    expect((await fetched(file.url, await api.token())).status).toBe(404);
    expect((await fetched('/files/not-an-id')).status).toBe(404);
    expect((await fetch(api.url + file.url)).status).toBe(401);
    const rows = await api.database
      .reader(systemClaims(api.council.councilId))
      .rows<{ text: string }>(`select f::text as text from stored_file f where f.id = $1`, [file.id]);
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.text ?? '', 'utf8').includes('花子')).toBe(false);
  });

  it('notes in the trail what was taken away, without its contents', async () => {
    const { file } = await exported('CSV');
    const rows = await api.database
      .reader(systemClaims(api.council.councilId))
      .rows<{ details: object }>(`select details from audit_event where action = 'list.export' and subject_id = $1`, [
        file.id,
      ]);
    expect(rows).toEqual([{ details: { list: '名簿', format: 'CSV', rows: 3 } }]);
  });

  it('is refused to those who keep nobody', async () => {
    const analyst = await api.token({ grants: [] });
    const refused = await api.ask(EXPORT, { input: { format: 'CSV' } }, { authorization: `Bearer ${analyst}` });
    expect(codesOf(refused)).toEqual(['FORBIDDEN']);
  });
});

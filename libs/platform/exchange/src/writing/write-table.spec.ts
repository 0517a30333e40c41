import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import type { OutTable } from './out-table.js';
import { writeTable } from './write-table.js';

const NAMES = ['髙﨑　花子', '神\uFA19 羽\uFA1E', '𠮷野', '邉\u{E0100}', '①㈱㍻', '纊', 'が', 'か\u3099', '〜−—'];

const tableOf = (cells: readonly (string | number | null)[], notes: readonly string[] = []): OutTable => ({
  name: '名簿',
  columns: [
    { header: '氏名', kind: 'text' },
    { header: '数', kind: 'number' },
  ],
  rows: cells.map((cell, index) => [cell, index]),
  notes,
});
const csv = (text: string) => parse(text, { relaxColumnCount: true });

describe('an Excel file', () => {
  const read = async (table: OutTable) => {
    const [sheet] = await readXlsxFile((await writeTable(table, 'XLSX')).bytes);
    return sheet?.data;
  };

  it('keeps every character, every zero, and the difference between nothing and 0', async () => {
    const rows = await read(tableOf([...NAMES, '048', '007', null, '=1+1', '+81', '@SUM', '-']));
    expect(rows?.slice(1).map(([name]) => name)).toEqual([...NAMES, '048', '007', null, '=1+1', '+81', '@SUM', '-']);
    expect(rows?.[1]?.[1]).toBe(0);
  });

  it('says above the header what must be said', async () => {
    expect((await read(tableOf(['x'], ['架空のデータ'])))?.map(([first]) => first)).toEqual([
      '架空のデータ',
      '氏名',
      'x',
    ]);
  });

  it('takes 10,000 rows', async () => {
    expect(await read(tableOf(Array.from({ length: 10_000 }, (_, index) => `見本${index}`)))).toHaveLength(10_001);
  });
});

describe('a CSV file in UTF-8', () => {
  it('begins with a byte order mark, ends lines with CRLF and keeps every character', async () => {
    const { bytes } = await writeTable(tableOf(NAMES), 'CSV');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.subarray(3).toString('utf8');
    expect(text.split('\r\n')).toHaveLength(NAMES.length + 2);
    expect(
      csv(text)
        .slice(1)
        .map(([name]) => name),
    ).toEqual(NAMES);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['a=1', 'a=1'],
    ['"a", b', '"a", b'],
    ['一\n二', '一\n二'],
  ])('writes %j so that nothing is calculated', async (given, written) => {
    const { bytes } = await writeTable(tableOf([given]), 'CSV');
    expect(csv(bytes.subarray(3).toString('utf8'))[1]).toEqual([written, '0']);
  });

  it('gives any text back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const { bytes } = await writeTable(tableOf([`x${text}`]), 'CSV');
        expect(csv(bytes.subarray(3).toString('utf8'))[1]).toEqual([`x${text}`, '0']);
      }),
    );
  });
});

describe('a CSV file in CP932', () => {
  const read = (bytes: Buffer) => csv(new TextDecoder('shift_jis').decode(bytes));

  it('carries what Windows can write', async () => {
    const names = ['髙﨑　花子', '①㈱㍻', '纊', 'が', 'ｱｲｳ', '～－―'];
    const { bytes, unencodable } = await writeTable(tableOf(names), 'CSV_CP932');
    expect(unencodable).toEqual([]);
    expect(
      read(bytes)
        .slice(1)
        .map(([name]) => name),
    ).toEqual(names);
  });

  it('renames what Windows writes with another code point', async () => {
    const { bytes, unencodable } = await writeTable(tableOf(['〜−—']), 'CSV_CP932');
    expect(read(bytes)[1]?.[0]).toBe('～－―');
    expect(unencodable).toEqual([]);
  });

  it('reports every cell that it cannot carry, with its place and code points', async () => {
    const { bytes, unencodable } = await writeTable(tableOf(['見本', '𠮷野é', '邉\u{E0100}'], ['架空']), 'CSV_CP932');
    expect(read(bytes).map(([first]) => first)).toEqual(['架空', '氏名', '見本', '〓野〓', '邉']);
    expect(unencodable).toEqual([
      { row: 4, column: 1, header: '氏名', characters: '𠮷 (U+20BB7) é (U+00E9)' },
      { row: 5, column: 1, header: '氏名', characters: '\u{E0100} (U+E0100)' },
    ]);
  });

  it('never writes a question mark that was not there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const plain = text.replaceAll('?', '');
        const { bytes } = await writeTable(tableOf([plain]), 'CSV_CP932');
        expect(new TextDecoder('shift_jis').decode(bytes)).not.toContain('?');
      }),
    );
  });
});

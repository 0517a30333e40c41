import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readTableFile } from './read-table-file.js';

async function rowsOf(bytes: Uint8Array) {
  const { sheets, encoding, delimiter } = await readTableFile(bytes, '名簿 令和8年.csv');
  return {
    name: sheets[0]?.name,
    encoding,
    delimiter,
    rows: sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)),
  };
}
const utf16 = (text: string, label: 'utf16le' | 'utf-16be', mark: readonly number[]) =>
  Buffer.concat([Buffer.from(mark), iconv.encode(text, label)]);

describe('a CSV file', () => {
  const TEXT = '氏名,備考\n髙﨑　花子,①㈱';
  const ROWS = [
    ['氏名', '備考'],
    ['髙﨑　花子', '①㈱'],
  ];
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8-bom'],
    ['CP932 of Excel in Japan', iconv.encode(TEXT, 'cp932'), 'cp932'],
    ['UTF-16', utf16(TEXT, 'utf16le', [0xff, 0xfe]), 'utf-16'],
    ['UTF-16 the other way round', utf16(TEXT, 'utf-16be', [0xfe, 0xff]), 'utf-16'],
  ])('in %s is read', async (_, bytes, encoding) => {
    expect(await rowsOf(bytes)).toEqual({ name: '名簿 令和8年', encoding, delimiter: ',', rows: ROWS });
  });

  it('of half-width kana alone is CP932, not EUC-JP', async () => {
    expect(await rowsOf(iconv.encode('ﾐﾎﾝﾀﾞ ﾊﾅｺ,ﾚｲﾀ ﾀﾛｳ', 'cp932'))).toMatchObject({
      encoding: 'cp932',
      rows: [['ﾐﾎﾝﾀﾞ ﾊﾅｺ', 'ﾚｲﾀ ﾀﾛｳ']],
    });
  });

  it.each([
    [
      'tabs',
      '氏名\t備考\n花子\tあ,い',
      '\t',
      [
        ['氏名', '備考'],
        ['花子', 'あ,い'],
      ],
    ],
    [
      'semicolons',
      '氏名;備考\n花子;あ',
      ';',
      [
        ['氏名', '備考'],
        ['花子', 'あ'],
      ],
    ],
    [
      'commas in quotes',
      '氏名,備考\n花子,"a;b;c,d"',
      ',',
      [
        ['氏名', '備考'],
        ['花子', 'a;b;c,d'],
      ],
    ],
    [
      'new lines in quotes',
      '氏名,備考\r\n花子,"一行め\n""二""行め"\r\n',
      ',',
      [
        ['氏名', '備考'],
        ['花子', '一行め\n"二"行め'],
      ],
    ],
    [
      'old Macintosh lines',
      '氏名,備考\r花子,あ',
      ',',
      [
        ['氏名', '備考'],
        ['花子', 'あ'],
      ],
    ],
    [
      'a quote in the middle',
      '氏名,備考\n花子,5" の板',
      ',',
      [
        ['氏名', '備考'],
        ['花子', '5" の板'],
      ],
    ],
    ['one column', '氏名\n花子', ',', [['氏名'], ['花子']]],
  ])('with %s keeps its cells', async (_, text, delimiter, rows) => {
    expect(await rowsOf(Buffer.from(text))).toMatchObject({ delimiter, rows });
  });

  it('numbers its rows as a sheet would, blank ones too', async () => {
    const { sheets } = await readTableFile(Buffer.from('氏名\n\n花子\n'), 'a.csv');
    expect(sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 3]);
  });

  it('gives every text code point by code point, in UTF-8 and, as far as it goes, in CP932', async () => {
    const text = fc
      .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 12 })
      .filter((one) => one.trim() !== '' && !/[\p{Cc}\uFEFF]/u.test(one));
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (cells) => {
        const line = `列,列,列\n${cells.map(quoted).join(',')}`;
        expect((await rowsOf(Buffer.from(`\uFEFF${line}`))).rows?.[1]).toEqual(cells);
        const bytes = iconv.encode(line, 'cp932');
        if (iconv.decode(bytes, 'cp932') !== line || !/[^\0-\x7f]/.test(cells.join(''))) return;
        const decoded = new TextDecoder('shift_jis').decode(bytes);
        if (decoded === line) expect((await rowsOf(bytes)).rows?.[1]).toEqual(cells);
      }),
      { numRuns: 100 },
    );
  });
});

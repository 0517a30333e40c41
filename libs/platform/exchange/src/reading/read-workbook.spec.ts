import fc from 'fast-check';
import { handWritten, rowsOf } from '../../testing/index.js';
import { readTableFile } from './read-table-file.js';
import type { SourceSheet } from './table-file.js';

async function sheetOf(file: Uint8Array, index = 0): Promise<SourceSheet> {
  const { sheets } = await readTableFile(file, '名簿.xlsx');
  const sheet = sheets[index];
  if (!sheet) throw new Error('there is no such sheet');
  return sheet;
}
const texts = ({ rows }: SourceSheet) => rows.map(({ cells }) => cells.map(({ text }) => text));
/** Texts that XML can hold. */
const sayable = fc
  .string({ unit: 'binary' })
  .filter(
    (text) =>
      text.trim() !== '' &&
      text === text.trim() &&
      !/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|\r|_x/u.test(text),
  );

describe('a workbook', () => {
  it('gives every text code point by code point', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sayable, { minLength: 1, maxLength: 5 }), async (row) => {
        const [read] = texts(await sheetOf(handWritten({ sheets: { 名簿: rowsOf([row]) } })));
        expect(read?.map((text) => [...text])).toEqual(row.map((text) => [...text]));
      }),
      { numRuns: 60 },
    );
  });

  it('joins the runs of a shared text, leaves the reading above the characters out, and decodes references beyond U+FFFF', async () => {
    const strings =
      '<si><r><t>髙</t></r><r><rPr/><t xml:space="preserve">﨑　</t></r><rPh sb="0" eb="1"><t>タカサキ</t></rPh></si><si><t>&#x20BB7;野 &amp; _x5409_ &#134071;</t></si>';
    const sheets = {
      名簿: '<sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c></row></sheetData>',
    };
    const sheet = await sheetOf(handWritten({ sheets, strings }));
    expect(sheet.rows[0]?.number).toBe(3);
    expect(texts(sheet)).toEqual([['', '髙﨑　', '', '\u{20BB7}野 & 吉 \u{20BB7}']]);
  });

  const styles = `<numFmts><numFmt numFmtId="200" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="201" formatCode="000\\-0000"/><numFmt numFmtId="202" formatCode="0000000000"/><numFmt numFmtId="203" formatCode="h:mm"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 200, 201, 202, 203, 57, 4].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
  const cells = (written: readonly string[]) => ({ 名簿: `<sheetData><row>${written.join('')}</row></sheetData>` });

  it.each([
    ['a number', '<c><v>1200</v></c>', { text: '1200', value: { kind: 'number', number: 1200 } }],
    ['a telephone number that lost its zero', '<c><v>487766015</v></c>', { text: '487766015' }],
    ['a sum of tenths', '<c><v>0.30000000000000004</v></c>', { text: '0.3' }],
    ['a day', '<c s="1"><v>43586</v></c>', { text: '2019-05-01', value: { kind: 'date', day: '2019-05-01' } }],
    ['a day by era', '<c s="2"><v>17624</v></c>', { text: '1948-04-01', value: { kind: 'date', day: '1948-04-01' } }],
    [
      'a day by a built-in format of Japan',
      '<c s="6"><v>43586</v></c>',
      { value: { kind: 'date', day: '2019-05-01' } },
    ],
    [
      'a day with a time',
      '<c s="1"><v>43586.5</v></c>',
      { text: '2019-05-01 12:00', value: { kind: 'date', day: '2019-05-01' } },
    ],
    ['a time', '<c s="5"><v>0.5625</v></c>', { text: '13:30' }],
    ['a postal code in its shape', '<c s="3"><v>362017</v></c>', { text: '036-2017' }],
    ['a telephone number in its shape', '<c s="4"><v>487766015</v></c>', { text: '0487766015' }],
    ['a yes', '<c t="b"><v>1</v></c>', { text: 'TRUE', value: { kind: 'boolean', boolean: true } }],
    ['an error', '<c t="e"><v>#N/A</v></c>', { text: '#N/A', value: { kind: 'error', code: '#N/A' } }],
    ['a formula with its saved text', '<c t="str"><f>A1</f><v>見本</v></c>', { text: '見本' }],
    ['a formula with its saved number', '<c><f>1+1</f><v>2</v></c>', { text: '2' }],
    ['the 29 February 1900 that never was', '<c s="1"><v>60</v></c>', { text: '60' }],
  ])('shows %s as people see it', async (_, cell, expected) => {
    const sheet = await sheetOf(handWritten({ sheets: cells([cell]), styles }));
    expect(sheet.rows[0]?.cells[0]).toMatchObject(expected);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const file = handWritten({ sheets: cells(['<c s="1"><v>42124</v></c>']), styles, date1904: true });
    expect((await readTableFile(file, 'a.xlsx')).date1904).toBe(true);
    expect((await sheetOf(file)).rows[0]?.cells[0]?.text).toBe('2019-05-01');
  });

  it('tells merged cells, hidden rows and hidden sheets, and leaves empty rows out', async () => {
    const first =
      '<sheetData><row r="1"><c r="A1" s="0"/></row><row r="5" hidden="1"><c r="A5" t="inlineStr"><is><t>隠れた行</t></is></c></row></sheetData><mergeCells><mergeCell ref="A5:B6"/><mergeCell ref="nothing"/></mergeCells>';
    const file = handWritten({ sheets: { 名簿: first, 裏: rowsOf([['a']]) }, hiddenSheets: ['裏'] });
    const sheet = await sheetOf(file);
    expect(sheet.rows).toEqual([{ number: 5, hidden: true, cells: [{ text: '隠れた行' }] }]);
    expect(sheet.merges).toEqual([{ top: 5, left: 1, bottom: 6, right: 2 }]);
    expect([sheet.hidden, (await sheetOf(file, 1)).hidden]).toEqual([false, true]);
  });

  it('knows its parts under other prefixes', async () => {
    const prefixed =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>氏名</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(texts(await sheetOf(handWritten({ parts: { 'xl/worksheets/sheet1.xml': prefixed } })))).toEqual([['氏名']]);
  });
});

import fc from 'fast-check';
import type { SourceRow, SourceSheet } from '../reading/table-file.js';
import { chooseSheet, findLayout } from './find-layout.js';

const FIELDS = [
  { key: 'NAME', label: '氏名', synonyms: ['名前', 'お名前'], required: true },
  { key: 'KANA', label: 'ふりがな', synonyms: ['フリガナ'] },
  { key: 'PHONE', label: '電話番号', synonyms: ['TEL', '連絡先 電話', '電話'], many: true },
  { key: 'MOBILE', label: '携帯電話', synonyms: ['携帯', '連絡先 携帯'] },
  { key: 'ADDRESS', label: '住所', synonyms: [] },
] as const;

type Written = readonly string[] | { readonly hidden: true; readonly texts: readonly string[] };

function sheet(
  rows: readonly Written[],
  merges: SourceSheet['merges'] = [],
  name = '名簿',
  hidden = false,
): SourceSheet {
  const source = rows.map((row, index): SourceRow => {
    const isHidden = 'hidden' in row;
    const texts = isHidden ? row.texts : row;
    return { number: index + 1, hidden: isHidden, cells: texts.map((text) => ({ text })) };
  });
  return { name, hidden, rows: source, merges };
}
const layoutOf = (...given: Parameters<typeof sheet>) => findLayout(sheet(...given), FIELDS);
const guesses = ({ columns }: ReturnType<typeof layoutOf>) => columns.map(({ header, guess }) => [header, guess]);
const HEADER = ['No', '氏名', 'ふりがな', '電話番号'];
const HANAKO = ['1', '見本田　花子', 'みほんだ　はなこ', '776-6015'];
const TARO = ['2', '例田　太郎', 'れいた　たろう', '776-6016'];

describe('the layout of a sheet', () => {
  it('finds the header under titles and keeps them', () => {
    const layout = layoutOf([
      ['みほん市社会福祉協議会'],
      ['', '令和8年度 会員名簿', '', '2026年4月1日現在'],
      HEADER,
      HANAKO,
    ]);
    expect(layout).toMatchObject({
      titleText: 'みほん市社会福祉協議会\n令和8年度 会員名簿 2026年4月1日現在',
      headerRows: [3],
      rows: [{ number: 4 }],
      leftOut: [
        { number: 1, reason: 'TITLE' },
        { number: 2, reason: 'TITLE' },
        { number: 3, reason: 'HEADER' },
      ],
    });
    expect(guesses(layout)).toEqual([
      ['No', null],
      ['氏名', 'NAME'],
      ['ふりがな', 'KANA'],
      ['電話番号', 'PHONE'],
    ]);
  });

  it('joins a header of two rows with groups over their columns', () => {
    const rows = [
      ['氏名', '連絡先', '', '住所'],
      ['', '電話', '携帯', ''],
      ['見本田　花子', '776-6015', '', 'みほん町1'],
    ];
    const layout = layoutOf(rows, [
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 1, bottom: 2, right: 1 },
    ]);
    expect(layout.headerRows).toEqual([1, 2]);
    expect(guesses(layout)).toEqual([
      ['氏名', 'NAME'],
      ['連絡先 電話', 'PHONE'],
      ['連絡先 携帯', 'MOBILE'],
      ['住所', 'ADDRESS'],
    ]);
  });

  it('fills merged cells and dittos, and says where the text came from', () => {
    const rows = [HEADER, HANAKO, ['2', '例田　太郎', '〃', '同上'], ['3', '試山　三郎', '', '']];
    const { rows: people } = layoutOf(rows, [{ top: 3, left: 4, bottom: 4, right: 4 }]);
    expect(people[1]?.cells[2]).toEqual({ text: 'みほんだ　はなこ', note: 'DITTO', from: { row: 2, columnIndex: 2 } });
    expect(people[1]?.cells[3]).toMatchObject({ text: '776-6015', note: 'DITTO' });
    expect(people[2]?.cells[3]).toMatchObject({ note: 'DITTO' });
    expect(layoutOf([HEADER, ['1', '見本田　花子', '〃', '']]).rows[0]?.cells[2]).toMatchObject({
      text: '〃',
      note: 'DITTO_OPEN',
    });
  });

  it.each([
    ['a group', ['第1班', '', '', ''], 'GROUP'],
    ['a sum', ['合計', '', '', '2名'], 'TOTAL'],
    ['a sum with its number beside it', ['小計', '2名', '', ''], 'TOTAL'],
    ['the header once more', HEADER, 'HEADER_AGAIN'],
    ['an example', ['記入例', '見本　太郎', 'みほん　たろう', '048-000-0000'], 'EXAMPLE'],
    ['a remark', ['※ 転居した人は赤字', '', '', ''], 'REMARK'],
    ['a line that was only numbered', ['31', '', '', ''], 'BLANK'],
  ])('leaves out %s', (_, row, reason) => {
    const { rows, leftOut } = layoutOf([HEADER, HANAKO, row, TARO]);
    expect(rows.map(({ number }) => number)).toEqual([2, 4]);
    expect(leftOut).toContainEqual({ number: 3, reason });
    expect(rows[1]?.heading).toBe(reason === 'GROUP' ? '第1班' : null);
  });

  it('keeps someone of whom only the name is known, someone called 計, and hidden rows', () => {
    const rows = [
      HEADER,
      ['', '見本田　花子', '', ''],
      ['2', '計　良子', 'はかり　りょうこ', ''],
      { hidden: true as const, texts: TARO },
    ];
    expect(layoutOf(rows).rows.map(({ number, hidden }) => [number, hidden])).toEqual([
      [2, false],
      [3, false],
      [4, true],
    ]);
  });

  it('begins where someone says', () => {
    const rows = [
      ['氏名', '電話番号'],
      ['お名前', 'TEL'],
      ['見本田　花子', '776-6015'],
    ];
    expect(findLayout(sheet(rows), FIELDS, 2)).toMatchObject({
      headerRows: [2],
      titleText: '氏名 電話番号',
      rows: [{ number: 3 }],
    });
  });

  it('has the same fingerprint whatever the width and the spaces of the header', () => {
    const key = (header: readonly string[]) => layoutOf([header, HANAKO]).layoutKey;
    expect(key(['Ｎｏ', '氏　名', 'フリガナ', 'ＴＥＬ'])).toBe(key(['No', '氏名', 'ふりがな', 'TEL']));
    expect(key(HEADER)).not.toBe(key(['No', '氏名', '電話番号', 'ふりがな']));
  });

  it('accounts for every row once', () => {
    const word = fc.constantFrom(
      '',
      '',
      '氏名',
      '電話番号',
      '見本田　花子',
      '776-6015',
      '合計',
      '〃',
      '第1班',
      '※注',
      '1',
      '記入例',
    );
    const rows = fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 15 });
    const merge = fc.record({ top: fc.nat(15), left: fc.nat(5), bottom: fc.nat(15), right: fc.nat(5) });
    fc.assert(
      fc.property(rows, fc.array(merge, { maxLength: 4 }), (texts, merges) => {
        const source = sheet(texts, merges);
        const { rows: people, leftOut } = findLayout(source, FIELDS);
        const numbers = [...people, ...leftOut].map(({ number }) => number).sort((a, b) => a - b);
        expect(numbers).toEqual(source.rows.map(({ number }) => number));
      }),
    );
  });
});

describe('the sheet with the table', () => {
  it('is the one with the names, visible before hidden', () => {
    const sum = sheet(
      [
        ['自治会', '人数'],
        ['一丁目', '30'],
      ],
      [],
      '集計',
    );
    const hidden = sheet([HEADER, HANAKO, TARO], [], '前年', true);
    const roster = sheet([HEADER, HANAKO], [], '名簿');
    expect(chooseSheet([sum, hidden, roster], FIELDS)?.name).toBe('名簿');
    expect(chooseSheet([sheet([], [], '空')], FIELDS)).toBeUndefined();
  });
});

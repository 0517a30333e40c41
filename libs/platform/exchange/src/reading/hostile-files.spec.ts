import { strFromU8 } from 'fflate';
import { handWritten, rowsOf, zipped } from '../../testing/index.js';
import { READ_LIMITS } from './limits.js';
import { readTableFile } from './read-table-file.js';
import { FileRefused } from './refusals.js';

const MEGABYTE = 1_048_576;
const bytesOf = (hex: string, rest = ''): Uint8Array => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(rest)]);
const ROWS = rowsOf([['氏名'], ['見本田　花子']]);

/** 126 MB of sheet in some hundred KB. */
const bomb = handWritten({
  parts: {
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(4_900_000)}</sheetData></worksheet>`,
  },
});

/** The same, but its list of parts says that the sheet has 1,000 bytes. */
function lyingBomb(): Uint8Array {
  const bytes = Buffer.from(bomb);
  for (const [signature, offset, nameOffset] of [
    ['504b0304', 22, 30],
    ['504b0102', 24, 46],
  ] as const) {
    for (
      let at = bytes.indexOf(Buffer.from(signature, 'hex'));
      at >= 0;
      at = bytes.indexOf(Buffer.from(signature, 'hex'), at + 4)
    ) {
      const name = strFromU8(bytes.subarray(at + nameOffset, at + nameOffset + 24));
      if (name.startsWith('xl/worksheets/sheet1')) bytes.writeUInt32LE(1_000, at + offset);
    }
  }
  return bytes;
}

const silent = handWritten({
  parts: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c><v>${'1'.repeat(60 * MEGABYTE)}` },
});
const manyParts = zipped(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`part${index}.xml`, ''])));
const entities =
  '<!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&x;</v></c></row></sheetData></worksheet>';

const HOSTILE: readonly (readonly [name: string, code: string, file: () => Uint8Array])[] = [
  ['a bomb of 126 MB', 'FILE_TOO_DEEP', () => bomb],
  ['a bomb whose list of parts lies', 'FILE_NOT_READABLE', lyingBomb],
  ['60 MB without a tag', 'FILE_NOT_READABLE', () => silent],
  ['10,000 parts', 'FILE_TOO_DEEP', () => manyParts],
  ['a part outside of the folder', 'FILE_NOT_READABLE', () => handWritten({ parts: { '../../evil.xml': 'x' } })],
  ['macros', 'FILE_HAS_MACROS', () => handWritten({ parts: { 'xl/vbaProject.bin': 'x' } })],
  ['old macro sheets', 'FILE_HAS_MACROS', () => handWritten({ parts: { 'xl/macrosheets/sheet1.xml': 'x' } })],
  [
    'entities and a foreign file (XXE)',
    'FILE_HAS_DOCTYPE',
    () => handWritten({ parts: { 'xl/worksheets/sheet1.xml': entities } }),
  ],
  ['100 MB', 'FILE_TOO_LARGE', () => new Uint8Array(100 * MEGABYTE)],
  ['old Excel (.xls)', 'FILE_IS_OLD_EXCEL', () => bytesOf('d0cf11e0a1b11ae1', 'Workbook')],
  [
    'a password',
    'FILE_IS_ENCRYPTED',
    () => bytesOf('d0cf11e0a1b11ae1', Buffer.from('EncryptedPackage', 'utf16le').toString()),
  ],
  ['a PDF', 'FILE_NOT_READABLE', () => bytesOf('255044462d312e37')],
  ['a picture', 'FILE_NOT_READABLE', () => bytesOf('89504e470d0a1a0a')],
  ['a zip that is no workbook', 'FILE_NOT_READABLE', () => zipped({ 'word/document.xml': '<x/>' })],
  ['a workbook cut in the middle', 'FILE_NOT_READABLE', () => handWritten({ sheets: { 名簿: ROWS } }).slice(0, 900)],
  [
    'XML that does not close',
    'FILE_NOT_READABLE',
    () => handWritten({ parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' } }),
  ],
  ['nothing', 'FILE_EMPTY', () => new Uint8Array(0)],
  ['only spaces', 'FILE_EMPTY', () => bytesOf('', ' \n \n')],
  ['a program', 'FILE_NOT_READABLE', () => bytesOf('7f454c46', '\0\u0001\u0002\u0003'.repeat(500))],
  ['20,001 rows', 'FILE_TOO_MANY_ROWS', () => bytesOf('', '氏名\n'.repeat(READ_LIMITS.rows + 1))],
  ['201 columns', 'FILE_TOO_MANY_COLUMNS', () => bytesOf('', 'a,'.repeat(READ_LIMITS.columns + 1))],
  ['a quote that never ends', 'FILE_NOT_READABLE', () => bytesOf('', `氏名,"${'あ'.repeat(300_000)}`)],
  ['EUC-JP', 'FILE_ENCODING_UNKNOWN', () => bytesOf('bbe1ccbe2ca4aba4ca0aa4dfa4dba4f32ca4cfa4caa4b30a')],
];

describe('a hostile or mistaken file', () => {
  it.each(HOSTILE)(
    'with %s is refused with %s with a second of work, and costs little memory',
    async (_, code, make) => {
      const file = make();
      await readTableFile(bytesOf('', 'a,b'), 'warm.csv');
      const before = process.memoryUsage().rss;
      let longest = 0;
      let last = performance.now();
      const beat = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 5);
      const [start, since] = [process.cpuUsage(), performance.now()];
      const refusal: unknown = await readTableFile(file, 'file.xlsx').catch((error: unknown) => error);
      // Work, not time: how long a second is depends on what else the machine does.
      const { user, system } = process.cpuUsage(start);
      const took = performance.now() - since;
      clearInterval(beat);
      expect(refusal).toBeInstanceOf(FileRefused);
      expect(refusal).toMatchObject({ code });
      expect((user + system) / 1_000).toBeLessThan(1_000);
      expect(took).toBeLessThan(5_000);
      expect(process.memoryUsage().rss - before).toBeLessThan(150 * MEGABYTE);
      // Others are answered meanwhile.
      expect(longest).toBeLessThan(1_000);
    },
  );
});

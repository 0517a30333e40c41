import { fullWidth } from './characters.js';
import { chosen } from './choice.js';
import type { ExpectedFacts, ExpectedReason, RosterCells } from './roster-row.js';

/** Cells, what must be remarked about them, and what must come of them. */
export interface WrittenReach {
  readonly cells: RosterCells;
  readonly contacts: ExpectedFacts['contacts'];
  readonly reasons: readonly ExpectedReason[];
}

/** An exchange of the council's area, and the four digits of a line. */
type PhoneWriting = (exchange: string, line: string) => { readonly text: string; readonly reasons?: ExpectedReason[] };

const LANDLINES: readonly [PhoneWriting, ...PhoneWriting[]] = [
  (exchange, line) => ({ text: `048-${exchange}-${line}` }),
  (exchange, line) => ({ text: fullWidth(`048(${exchange})${line}`) }),
  (exchange, line) => ({ text: `(048)${exchange}-${line}` }),
  (exchange, line) => ({ text: `０４８ー${fullWidth(exchange)}ー${fullWidth(line)}` }),
  (exchange, line) => ({ text: `048${exchange}${line}` }),
  (exchange, line) => ({ text: `TEL 048 ${exchange} ${line}` }),
  (exchange, line) => ({ text: `+81-48-${exchange}-${line}` }),
  (exchange, line) => ({ text: `${exchange}-${line}`, reasons: ['AREA_CODE_ADDED PHONE'] }),
  (exchange, line) => ({ text: fullWidth(`${exchange}-${line}`), reasons: ['AREA_CODE_ADDED PHONE'] }),
  (exchange, line) => ({ text: `48${exchange}${line}`, reasons: ['LEADING_ZERO_ADDED PHONE'] }),
  (exchange, line) => ({ text: `電話・FAX 048-${exchange}-${line}`, reasons: ['ALSO_FAX PHONE'] }),
];
const MOBILES: readonly [(line: string) => string, ...((line: string) => string)[]] = [
  (line) => `070-1000-${line}`,
  (line) => `0701000${line}`,
  (line) => fullWidth(`070-1000-${line}`),
  (line) => `070-1000-${line}（本人）`,
];

/** How a person is reached; some have a mobile telephone too, an address, mail, or nothing at all. */
export function writtenReach(number: number): WrittenReach {
  const line = String(number).padStart(4, '0');
  const contacts: (readonly ['PHONE' | 'EMAIL' | 'ADDRESS', string])[] = [];
  const cells: Record<string, string> = {};
  const reasons: ExpectedReason[] = [];
  if (number % 9 === 4) cells['電話'] = 'なし';
  else if (number % 9 === 7) {
    cells['電話'] = `048-200-${line}、048-201-${line}`;
    contacts.push(['PHONE', `048-200-${line}`], ['PHONE', `048-201-${line}`]);
  } else if (number % 9 !== 8) {
    const written = chosen(LANDLINES, number, 2)('200', line);
    cells['電話'] = written.text;
    reasons.push(...(written.reasons ?? []));
    contacts.push(['PHONE', `048-200-${line}`]);
  }
  if (number % 4 === 1) {
    cells['携帯'] = chosen(MOBILES, number, 3)(line);
    contacts.push(['PHONE', `070-1000-${line}`]);
  }
  if (number % 7 === 2) {
    cells['メール'] = number % 2 === 0 ? `mihon${number}@example.jp` : fullWidth(`mihon${number}@example.jp`);
    contacts.push(['EMAIL', `mihon${number}@example.jp`]);
  }
  if (number % 3 !== 1) addAddress(number, cells, contacts);
  return { cells, contacts, reasons };
}

function addAddress(
  number: number,
  cells: Record<string, string>,
  contacts: (readonly ['PHONE' | 'EMAIL' | 'ADDRESS', string])[],
): void {
  const lots = [1 + (number % 5), 1 + (number % 19), 1 + (number % 31)];
  const address = chosen(
    [
      `みほん町${lots.join('-')}`,
      `みほん町${fullWidth(lots.join('-'))}　見本荘201`,
      `見本市みほん町${lots[0]}丁目${lots[1]}番${lots[2]}号`,
    ],
    number,
    4,
  );
  cells['住所'] = address;
  const code = `999-${String(9000 + (number % 1000))}`;
  const isCoded = number % 2 === 0;
  if (isCoded) cells['〒'] = chosen([code, `〒${code}`, fullWidth(code), code.replace('-', '')], number, 5);
  contacts.push(['ADDRESS', isCoded ? `〒${code} ${address}` : address]);
}

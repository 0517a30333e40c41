import { day } from '@tsunagari/kernel';
import fc from 'fast-check';
import { birthText, readBirth } from '../person/birth.js';
import { AVAILABILITY_SLOTS, ROLE_WORDS } from '../vocabulary.js';
import { readAvailability } from './read-availability.js';
import { readConsentMark } from './read-consent-mark.js';
import { parseRoles } from './read-roles.js';
import { readSkills } from './read-skills.js';
import { readTerm, readTermEnd, readTermStart } from './read-term.js';

const TODAY = day('2026-11-23');

/** Texts near to what rosters hold: words and signs of every reader, mixed with anything at all. */
const PIECES = [
  ...[
    '令和',
    '平成',
    'S',
    'Ｒ',
    '元',
    '年',
    '月',
    '日',
    '年度',
    '〜',
    '～',
    'から',
    'まで',
    '－',
    '/',
    '.',
    '、',
    '・',
    '／',
    ' ',
    '\n',
  ],
  ...[
    '７',
    '31',
    '0',
    '９９',
    '二十三',
    '代',
    '歳',
    '（',
    '）',
    '(',
    ')',
    '曜',
    '午前',
    '平日',
    '第2',
    '祝日',
    '○',
    '×',
    '済',
    'レ',
    '兼',
  ],
  ...['福祉委員', '会長', '元', '理事', '傾聴', '運転', '\u{20BB7}', '\uFE00', '\u0000', '\uD842'],
];
const nearText = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(nearText, fc.string({ unit: 'binary', maxLength: 60 }));

describe('any text in any cell', () => {
  it('is a term that ends after it begins, or is refused', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const term = readTerm(text);
        if (!term.ok) expect(term.code).toMatch(/^(?:DATE|TERM)_[A-Z_]+$/);
        else if (term.from !== null && term.to !== null) expect(term.from < term.to).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is one end of a term or is refused; the last day is never before the first of the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const start = readTermStart(text);
        const end = readTermEnd(text);
        if (start.ok && start.day !== null && end.ok && end.day !== null) expect(start.day < end.day).toBe(true);
        if (start.ok && start.day !== null) expect(end.ok).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('names half days in the order of the week, or stays the text that it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readAvailability(text);
        if (reading.ok)
          expect(AVAILABILITY_SLOTS.filter((slot) => reading.slots.includes(slot))).toEqual(reading.slots);
        else expect(reading.text).toBe(text.trim());
      }),
      { numRuns: 1_000 },
    );
  });

  it('is a list of skills, each part of the text, which is read again to the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const skills = readSkills(text);
        expect(skills.every((skill) => text.includes(skill) && skill === skill.trim() && skill !== '')).toBe(true);
        expect(readSkills(skills.join('\n'))).toEqual(skills);
      }),
      { numRuns: 1_000 },
    );
  });

  it('names roles and hands back every other word as it is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { roles, unknown } = parseRoles(text);
        expect(unknown.every((word) => word !== '' && text.includes(word))).toBe(true);
        expect(roles.every(({ role, label }) => role !== 'OTHER' && label !== '')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('says yes, no or nothing only when nothing else stands beside the mark', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('確認中', '未定', '？', '→'), (text, doubt) => {
        expect(readConsentMark(`${text}${doubt}`)).toEqual({ ok: false });
        const mark = readConsentMark(text);
        if (mark.ok && mark.given !== null) expect(readConsentMark(` ${text}　`)).toEqual(mark);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is a birth on no day after today and none of 131 years ago, or is refused', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readBirth(text, TODAY);
        if (!reading.ok) return expect(reading.code).toMatch(/^(?:DATE|BIRTH)_[A-Z_]+$/);
        const { birthYear, birthMonth, birthDay } = reading.birth;
        if (birthYear === null) return expect([birthMonth, birthDay]).toEqual([null, null]);
        expect(birthYear).toBeGreaterThanOrEqual(1896);
        const earliest = [birthYear, birthMonth ?? 1, birthDay ?? 1]
          .map((part) => String(part).padStart(2, '0'))
          .join('-');
        expect(earliest <= TODAY).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what was read is written and read again to the same', () => {
  it('as roles, with the words of the council', () => {
    const word = fc.constantFrom(
      '福祉委員',
      '民生委員・児童委員',
      '町内会長',
      '区長',
      '福祉委員（自治会・町会等）',
      '支え合いの会会長',
    );
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 4 }), (words) => {
        const { roles, unknown } = parseRoles(words.join('、'));
        const written = roles.map(({ role, label }) => label ?? ROLE_WORDS[role]).join('／');
        expect(unknown).toEqual([]);
        expect(parseRoles(written)).toEqual({ roles, unknown: [] });
      }),
    );
  });

  it('as a birth, as exactly as it was told', () => {
    const date = fc.integer({ min: 0, max: 46_000 }).map((days) => isoAfter('1900-01-01', days));
    fc.assert(
      fc.property(date, fc.constantFrom(4, 7, 10), (told, length) => {
        const text = length === 4 ? `${told.slice(0, 4)}年` : told.slice(0, length);
        const first = readBirth(text, TODAY);
        if (!first.ok) throw new Error(`${text} was not read`);
        const again = readBirth(birthText(first.birth) ?? '', TODAY);
        expect(again).toEqual({ ok: true, remarks: [], birth: { ...first.birth, birthRaw: birthText(first.birth) } });
        expect([first.birth.birthYear, first.birth.birthMonth, first.birth.birthDay]).toEqual(
          [told.slice(0, 4), told.slice(5, 7), told.slice(8)].map((part, index) =>
            index * 3 + 4 <= length ? Number(part) : null,
          ),
        );
      }),
    );
  });

  it('as a term, between any two days', () => {
    const anyDay = fc.integer({ min: 0, max: 36_524 }).map((days) => isoAfter('2000-01-01', days));
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom('〜', '～', 'から'), (one, other, between) => {
        const first = one < other ? one : other;
        const last = one < other ? other : one;
        const term = readTerm(`${first}${between}${last}`);
        expect(term).toEqual({ ok: true, from: first, to: isoAfter(last, 1), remarks: [] });
        const turned = readTerm(`${isoAfter(last, 1)}${between}${first}`);
        expect(turned).toEqual({ ok: false, code: 'TERM_UPSIDE_DOWN' });
      }),
    );
  });
});

/** A day counted by the calendar of JavaScript, not by ours. */
function isoAfter(first: string, days: number): string {
  return new Date(Date.parse(`${first}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

import { numberParameters, parameter, valuesOf } from '../parameters/parameter.js';
import { Run } from '../parameters/run.js';
import { NotCompiled } from '../plan/not-compiled.js';
import { type Sql, allOf, anyOf, joinSql, literal, name, sql, table } from './sql.js';

describe('a piece of SQL', () => {
  it('numbers its parameters; one that stands twice has one number', () => {
    const day = parameter('date', (run) => run.facts['day']);
    const piece = sql`a <= ${day} and (b > ${day} or c = ${parameter('int', () => 7)})`;
    const { text, parameters } = numberParameters(piece);
    expect(text).toBe('a <= $1::date and (b > $1::date or c = $2::int)');
    expect(valuesOf(parameters, new Run({}, { day: '2026-04-01' }))).toEqual(['2026-04-01', 7]);
    expect(() => valuesOf(parameters, new Run({}, { day: '2026-02-29' }))).toThrow(NotCompiled);
  });

  it('takes other pieces only', () => {
    const text: unknown = "'; drop table branch; --";
    expect(() => sql`select ${text as Sql}`).toThrow(TypeError);
    expect(() => name('a"b')).toThrow(TypeError);
    expect(() => table('public.branch; --')).toThrow(TypeError);
  });

  it('quotes names and literals', () => {
    const shown = [table('public.branch'), literal("it's"), literal('a\\b')].map((each) => numberParameters(each).text);
    expect(shown).toEqual(['"public"."branch"', "'it''s'", "E'a\\\\b'"]);
  });

  it('joins conditions in brackets', () => {
    const text = (piece: Sql) => numberParameters(piece).text;
    expect(text(allOf([sql`a or b`, sql`c`]))).toBe('(a or b) and (c)');
    expect(text(anyOf([sql`a`, sql`b`]))).toBe('(a) or (b)');
    expect([text(allOf([])), text(anyOf([])), text(joinSql([], ', '))]).toEqual(['true', 'false', '']);
  });
});

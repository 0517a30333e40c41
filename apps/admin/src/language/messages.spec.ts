import { readFileSync } from 'node:fs';
import path from 'node:path';
import { m } from '../paraglide/messages.js';

const keys = (language: string): string[] =>
  Object.keys(JSON.parse(readFileSync(path.resolve(__dirname, `../../messages/${language}.json`), 'utf8')) as object);

describe.each(['ja', 'ja-x-plain', 'en'])('the messages in %s', (language) => {
  it('stand in the order of their keys, so that two people can add some at once', () => {
    expect(keys(language)).toEqual(keys(language).sort());
  });
});

describe('a number in a message', () => {
  it('takes its form in English and stays as it is in Japanese', () => {
    const said = (count: number, locale: 'ja' | 'en'): string => m.associations_count({ count }, { locale });
    expect([0, 1, 2].map((count) => said(count, 'en'))).toEqual(['0 associations', '1 association', '2 associations']);
    expect(said(1, 'ja')).toBe('自治会等 1団体');
  });

  it('takes its form also beside other words that are filled in', () => {
    expect(m.branch_with_count({ name: 'East', count: 1 }, { locale: 'en' })).toBe('East (1 association)');
  });
});

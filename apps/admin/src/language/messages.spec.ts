import { readFileSync } from 'node:fs';
import path from 'node:path';

type Messages = Readonly<Record<string, string>>;

const read = (language: string): Messages =>
  JSON.parse(readFileSync(path.resolve(__dirname, `../../messages/${language}.json`), 'utf8')) as Messages;
const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
const japanese = read('ja');

describe.each(['ja-x-plain', 'en'])('the messages in %s', (language) => {
  const other = read(language);

  it('are those that exist in Japanese', () => {
    expect(Object.keys(other).sort()).toEqual(Object.keys(japanese).sort());
  });

  it('are never empty and fill in the same things', () => {
    const wrong = Object.keys(japanese).filter(
      (key) => other[key]?.trim() === '' || slots(other[key] ?? '').join() !== slots(japanese[key] ?? '').join(),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the messages in Japanese', () => {
  it('stand in the order of their keys, so that two people can add some at once', () => {
    expect(Object.keys(japanese)).toEqual(Object.keys(japanese).sort());
  });
});

import { type Arguments, type ArgumentValues, type Sql, anyOf, joinSql, sql } from '@tsunagari/compiled-reads';
import { type WrittenSearch, endOfPrefix, phoneHashes, readSearch } from '@tsunagari/people';
import { textOf } from '../list-filter.js';
import { sealerIn } from './opened.js';

/** Words beyond these are left to the resolvers, so that a search has a handful of plans. */
const MOST_WORDS = 3;

const SEARCHES = new WeakMap<object, WrittenSearch>();

/** What was typed, read once for each request. */
function searchOf(values: ArgumentValues): WrittenSearch {
  const known = SEARCHES.get(values);
  if (known) return known;
  const search = readSearch(textOf(values, 'search') ?? '');
  SEARCHES.set(values, search);
  return search;
}

const termsOf = (values: ArgumentValues, word: number): readonly string[] => {
  const search = searchOf(values);
  return search.kind === 'words' ? (search.words[word] ?? []) : [];
};

/** The conditions that a person is the one who was typed into `filter.search`, as `addSearch` reads it. */
export function personSearch(args: Arguments, personId: Sql): Sql[] {
  const is = (kind: WrittenSearch['kind']) =>
    args.when(`filter.search is ${kind}`, (values) => searchOf(values).kind === kind);
  if (is('nothing')) return [];
  args.gather('always');
  args.only('a telephone number with its area code', (values) => searchOf(values).kind !== 'local phone');
  if (is('phones')) {
    const hashes = args.derived((values, facts) => {
      const search = searchOf(values);
      const phones = search.kind === 'phones' ? search.phones : [];
      return phones.flatMap((phone) => phoneHashes(sealerIn(facts), String(facts['councilId']), phone));
    }, 'text[]');
    return [
      sql`${personId} = any(array(select c.person_id from public.person_contact as c where c.search_hash = any(${hashes})))`,
    ];
  }
  args.only(`at most ${MOST_WORDS} words`, (values) => termsOf(values, MOST_WORDS).length === 0);
  const words = [...Array(MOST_WORDS).keys()].filter((word) =>
    args.when(`word ${word}`, (values) => termsOf(values, word).length > 0),
  );
  if (words.length === 0) return [sql`false`];
  const found = words.map((word) => {
    const terms = [0, 1, 2].filter((term) =>
      args.when(`term ${term} of word ${word}`, (values) => termsOf(values, word)[term] !== undefined),
    );
    const ranges = terms.map((term) => {
      const from = args.derived((values) => termsOf(values, word)[term], 'text');
      const to = args.derived((values) => endOfPrefix(termsOf(values, word)[term] ?? ''), 'text');
      return sql`t.term >= ${from} and t.term < ${to}`;
    });
    return sql`select t.person_id from public.person_search_term as t where ${anyOf(ranges)}`;
  });
  // An array, so that one plan serves the two letters that find a handful and the one that finds thousands.
  return [sql`${personId} = any(array(${joinSql(found, ' intersect ')}))`];
}

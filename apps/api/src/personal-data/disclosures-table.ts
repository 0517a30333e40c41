import { accountsByIds } from '@tsunagari/identity';
import { formatJapaneseDate } from '@tsunagari/kernel';
import { type DisclosureFilter, everyDisclosure } from '@tsunagari/people';
import type { Listed } from '../exchange/export-tables.js';
import { peopleOf } from '../exchange/export-names.js';
import type { RequestContext } from '../graphql/request-context.js';
import { lookingOf } from '../people/people.loaders.js';
import { CODE_WORDS } from './own-data-words.js';

/** Rows of one file at most. */
const MOST_ROWS = 10_000;
/** Names in one cell at most; the others are counted. */
const MOST_NAMES = 100;

/** 提供記録 as a table, with the names of those whom the one who asks may see. */
export async function disclosuresTable(context: RequestContext, filter: DisclosureFilter): Promise<Listed> {
  const disclosures = await everyDisclosure(context.reader, filter, MOST_ROWS);
  const named = disclosures.flatMap(({ personIds }) => personIds.slice(0, MOST_NAMES));
  const people = await peopleOf(lookingOf(context), named);
  const accounts = await accountsByIds(
    context.reader,
    disclosures.flatMap(({ accountId }) => accountId ?? []),
  );
  const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  const columns = ['渡した日', '方法', '渡した相手', '根拠', '渡した項目', '名簿', '人数', '氏名', '記録した人'];
  return {
    name: '提供記録',
    personIds: [...people.keys()],
    columns: columns.map((header) => ({ header, kind: header === '人数' ? 'number' : 'text' })),
    rows: disclosures.map(({ providedOn, kind, recipient, basis, items, listName, personIds, accountId }) => [
      formatJapaneseDate(providedOn),
      CODE_WORDS['kind']?.[kind] ?? kind,
      recipient,
      CODE_WORDS['basis']?.[basis] ?? basis,
      items.join('、'),
      listName,
      personIds.length,
      personIds.flatMap((id) => people.get(id)?.name ?? []).join('、'),
      accountId === null ? 'システム' : (names.get(accountId) ?? null),
    ]),
  };
}

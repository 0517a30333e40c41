import type { Reader } from '../reader.js';
import { type ListQuery, conditionsOf } from './read-page.js';

/** Reads a list as a whole, in its order, at most `most` rows: for files that are taken away, where pages would be a thousand statements. */
export async function readAll<Row>(reader: Reader, list: ListQuery, most: number): Promise<Row[]> {
  const conditions = conditionsOf(list);
  const order = list.orderBy.map(({ sql }) => (list.descending ? `${sql} desc` : sql)).join(', ');
  return reader.rows<Row>(
    `select ${list.select} from ${list.from} where ${conditions} order by ${order} limit ${Math.floor(most)}`,
    list.values,
  );
}

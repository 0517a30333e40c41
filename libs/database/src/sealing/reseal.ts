import { type OwnerOfTexts, type TextHome, asOwnerOfTexts, homesOf } from './owner-of-texts.js';
import { type SealedText, renewalUnder } from './renew-text.js';
import type { SealedColumn } from './sealed-column.js';
import { type KeyRing, sealedBeginning } from './sealer.js';

/** What came of sealing everything anew. */
export interface Resealed {
  /** Texts that are now under the present key and were not before. */
  readonly resealed: number;
  /** Texts that no key of the ring opens: they stay as they are. */
  readonly broken: number;
  /** Texts that somebody else held until the end. */
  readonly left: number;
}

/** Told of each piece of a table: how many texts of it are done just now. */
export type ResealProgress = (table: string, resealed: number) => void;

/** Between two passes those who held a row have time to let go. */
const SECONDS_BETWEEN = 0.2;
const MOST_PASSES = 50;

/**
 * Seals every text anew under the first key of the ring while the product runs. Each text is replaced only if it is still the one that was
 * read, and rows that somebody writes are passed over and come next time, so that nobody waits and no change is lost; it may be broken off
 * and begun again. Every process that serves must know the present key before. Neither versions nor history tell of it: nothing was changed.
 * @param ownerUrl Connection string of the owner of the tables.
 */
export function reseal(
  ownerUrl: string,
  keys: KeyRing,
  columns: readonly SealedColumn[],
  onProgress: ResealProgress = () => undefined,
): Promise<Resealed> {
  return asOwnerOfTexts(ownerUrl, async (owner) => {
    const renew = renewalUnder(keys, columns);
    let resealed = 0;
    for (let pass = 1; ; pass++) {
      const sum = { resealed: 0, broken: 0, left: 0 };
      for (const councilId of await owner.councils()) {
        await owner.claim(councilId);
        for (const column of columns)
          for (const home of await homesOf(owner, column.table)) {
            const beginning = sealedBeginning(keys[0]);
            const done = await resealHome({ owner, councilId, column, home, beginning, renew, onProgress });
            sum.resealed += done.resealed;
            sum.broken += done.broken;
            sum.left += done.left;
          }
      }
      resealed += sum.resealed;
      // A record that was changed meanwhile has left its old text in the history: not before nothing is found is everything done.
      const isDone = sum.resealed === 0 && sum.left === 0;
      if (isDone || pass === MOST_PASSES) return { resealed, broken: sum.broken, left: sum.left };
      await owner.query(`select pg_sleep($1)`, [SECONDS_BETWEEN]);
    }
  });
}

interface Work {
  readonly owner: OwnerOfTexts;
  readonly councilId: string;
  readonly column: SealedColumn;
  readonly home: TextHome;
  readonly beginning: string;
  readonly renew: ReturnType<typeof renewalUnder>;
  readonly onProgress: ResealProgress;
}

interface FoundText extends SealedText {
  readonly id: string;
  readonly version: number;
}

async function resealHome(work: Work): Promise<Resealed> {
  const sum = { resealed: 0, broken: 0, left: 0 };
  const { column, renew } = work;
  let after = { id: '00000000-0000-0000-0000-000000000000', version: -1 };
  for (;;) {
    const texts = await findTexts(work, after);
    const last = texts.at(-1);
    if (!last) return sum;
    after = last;
    const renewed = texts.flatMap((text) => {
      const result = renew(column, text);
      if (result === 'broken') sum.broken++;
      return typeof result === 'string' ? [] : [{ ...text, next: result }];
    });
    const count = renewed.length === 0 ? 0 : await replaceTexts(work, renewed);
    if (count > 0) work.onProgress(work.home.name, count);
    sum.resealed += count;
    sum.left += renewed.length - count;
  }
}

/** The next texts of a table that the present key has not sealed; of texts that are records, all, for the sake of those within them. */
function findTexts(
  { owner, councilId, column, home, beginning }: Work,
  after: { readonly id: string; readonly version: number },
): Promise<FoundText[]> {
  const { column: name, placeId = 'id', search, recordOf, atOnce = 200 } = column;
  return owner.query(
    `select t.council_id as "councilId", t.id, ${home.version} as version, t.${placeId} as "placeId", t.${name} as sealed,
       ${search ? `t.${search.column}` : 'null'} as hash, ${recordOf === undefined ? 'null' : `t.${recordOf}`} as "recordOf"
     from ${home.name} t where t.council_id = $1 and t.id >= $2 and (t.id, ${home.version}) > ($2::uuid, $3::integer)
       and t.${name} is not null and (${recordOf !== undefined} or not starts_with(t.${name}, $4))
     order by t.id, version limit $5`,
    [councilId, after.id, after.version, beginning, atOnce],
  );
}

/** Replaces those that are still as they were read and that nobody else is writing. @returns how many */
async function replaceTexts(
  { owner, councilId, column, home }: Work,
  texts: readonly (FoundText & { readonly next: { readonly sealed: string; readonly hash: string | null } })[],
): Promise<number> {
  const { column: name, search } = column;
  const isSame = `t.council_id = $1 and t.id = n.id and ${home.version} = n.version`;
  const rows = await owner.query<{ count: number }>(
    `with n as materialized (
       select * from unnest($2::uuid[], $3::integer[], $4::text[], $5::text[], $6::text[]) as n (id, version, old, sealed, hash)),
     free as materialized (
       select t.id, ${home.version} as version from ${home.name} t join n on ${isSame} for no key update of t skip locked),
     replaced as (
       update ${home.name} t set ${name} = n.sealed${search ? `, ${search.column} = n.hash` : ''}
       from n join free on free.id = n.id and free.version = n.version
       where ${isSame} and t.${name} = n.old returning 1)
     select count(*)::integer as count from replaced`,
    [
      councilId,
      texts.map(({ id }) => id),
      texts.map(({ version }) => version),
      texts.map(({ sealed }) => sealed),
      texts.map(({ next }) => next.sealed),
      texts.map(({ next }) => next.hash),
    ],
  );
  return rows[0]?.count ?? 0;
}

import { type Asker, type Facts, type Guard, Sql, type SqlType, joinSql } from '@tsunagari/compiled-reads';
import { type AskerProof, stillAsksSql } from '@tsunagari/identity';

const TYPES: Readonly<Record<keyof Omit<AskerProof, 'by'>, SqlType>> = {
  tokenHash: 'text',
  now: 'timestamptz',
  usedSince: 'timestamptz',
  councilId: 'uuid',
  accountId: 'uuid',
  standing: 'uuid',
  newestPledge: 'text',
  scope: 'text',
};
const MARK = '\u0000';

/** The proof of a remembered asker among the facts of a request; null where who asks has been looked up. */
export const proofIn = (facts: Facts): AskerProof | null => (facts['proof'] ?? null) as AskerProof | null;

/** Lets the statement of a read see for itself that a remembered asker still stands. */
export const ASKER_GUARD: Guard = {
  kind: (facts) => proofIn(facts)?.by ?? null,
  holds: (asker, by) => {
    const values = valuesOf(asker);
    const pieces = stillAsksSql(by === 'session' ? 'session' : 'token', (name) => MARK + name + MARK).split(MARK);
    return joinSql(
      // Between marks stand the names of values: every second piece.
      pieces.map((piece, index) => (index % 2 === 0 ? new Sql([piece]) : (values.get(piece) ?? new Sql([])))),
      '',
    );
  },
};

function valuesOf(asker: Asker): ReadonlyMap<string, Sql> {
  const names = Object.keys(TYPES) as (keyof typeof TYPES)[];
  return new Map(names.map((name) => [name, asker.derived((facts) => proofIn(facts)?.[name], TYPES[name])]));
}

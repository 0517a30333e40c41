import { type Asker, type Guard, Sql, type SqlType, joinSql } from '@tsunagari/compiled-reads';
import { type AskerProof, stillAsksSql } from '@tsunagari/identity';

const TYPES: Readonly<Record<keyof Omit<AskerProof, 'by'>, SqlType>> = {
  tokenHash: 'text',
  now: 'timestamptz',
  usedSince: 'timestamptz',
  day: 'date',
  firstPledge: 'text',
  account: 'text',
  councilId: 'uuid',
  accountId: 'uuid',
  scope: 'text',
};
const FACT = 'proof ';
const MARK = '\u0000';

/** The facts of a request whose asker is remembered. */
export function proofFacts(proof: AskerProof): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {};
  for (const [name, value] of Object.entries(proof)) facts[FACT + name] = value;
  return facts;
}

/** Lets the statement of a read see for itself that a remembered asker still stands. */
export const ASKER_GUARD: Guard = {
  kind: (facts) => {
    const by = facts[`${FACT}by`];
    return by === 'session' || by === 'token' ? by : null;
  },
  holds: (asker, by) => {
    const facts = factsOf(asker);
    const pieces = stillAsksSql(by === 'session' ? 'session' : 'token', (name) => MARK + name + MARK).split(MARK);
    return joinSql(
      // Between marks stand the names of facts: every second piece.
      pieces.map((piece, index) => (index % 2 === 0 ? new Sql([piece]) : (facts.get(piece) ?? new Sql([])))),
      '',
    );
  },
};

function factsOf(asker: Asker): ReadonlyMap<string, Sql> {
  return new Map(Object.entries(TYPES).map(([name, type]) => [name, asker.fact(FACT + name, type)]));
}

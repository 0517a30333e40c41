import { type GraphQLRequest, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { IdempotencyKey, type UnitOfWork } from '@tsunagari/database';
import type { Look } from '@tsunagari/audit';
import { type SealedPlace, newId } from '@tsunagari/kernel';
import { GraphQLError } from 'graphql';
import { type RequestContext, actorOf } from '../graphql/request-context.js';

/** What a client may send again without it being done twice. */
export interface Repeatable {
  readonly key: string;
  /** What is asked: document, operation, variables. */
  readonly asked: string;
}

/** An answer as it is kept, with whom it shows. */
interface Kept {
  readonly data: Record<string, unknown>;
  readonly look: Pick<Look, 'fields' | 'personIds'> | null;
}

/** The columns in which an intention and its answer are kept. Both may tell of persons or hold a password: only under the key of the installation. */
const TABLE = 'idempotency_key';

const claimed = new WeakMap<UnitOfWork, string>();

/** The `Idempotency-Key` of a request and what it asks; null without a key. @throws GraphQLError BAD_INPUT */
export function repeatableOf(request: GraphQLRequest, source: string): Repeatable | null {
  const key = request.http?.headers.get('idempotency-key');
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new GraphQLError(
      'Idempotency-Key は半角の見える文字で200字までにしてください。 / An Idempotency-Key has 1–200 visible ASCII characters.',
      { extensions: { code: 'BAD_INPUT', http: { status: 400 } } },
    );
  }
  const asked = JSON.stringify([source, request.operationName ?? null, request.variables ?? null]);
  return { key, asked };
}

/**
 * Claims the key of a mutation within its transaction. Null: the mutation is new and goes on. Otherwise the answer that the key got
 * before, or a refusal when something else is asked under it. A repetition that comes while the first still runs waits for it.
 * Keys are forgotten after 24 hours; an answer that shows persons is given again for ten minutes, to the same rights, and is a look of its own.
 */
export async function claimKey(
  context: RequestContext,
  unit: UnitOfWork,
  repeatable: Repeatable | null,
): Promise<GraphQLResponse | null> {
  if (repeatable === null) return null;
  const { councilId, accountId } = actorOf(context);
  const { key } = repeatable;
  // Whoever may do less by now asks for something else: no answer of earlier rights is given.
  const { day: _, ...rights } = unit.reader.claims.rights ?? { day: null };
  const asked = JSON.stringify([repeatable.asked, rights]);
  const place = { table: TABLE, column: 'fingerprint', councilId };
  const fingerprint = unit.sealer.searchHash(asked, place);
  const id = newId(context.clock);
  await unit.manager.query(
    `delete from idempotency_key where (council_id, id) in (
       select council_id, id from idempotency_key
       where council_id = $1 and account_id = $2 and recorded_at < now() - interval '24 hours' for update skip locked)`,
    [councilId, accountId],
  );
  const inserted = await unit.manager.query<unknown[]>(
    `insert into idempotency_key (council_id, id, account_id, key, fingerprint) values ($1, $2, $3, $4, $5)
     on conflict (council_id, account_id, key) do nothing returning id`,
    [councilId, id, accountId, key, fingerprint],
  );
  if (inserted.length > 0) {
    claimed.set(unit, id);
    return null;
  }
  const earlier = await unit.manager.findOneByOrFail(IdempotencyKey, { councilId, accountId, key });
  const [age] = await unit.manager.query<{ isLong: boolean }[]>(
    `select recorded_at < now() - interval '10 minutes' as "isLong" from idempotency_key where council_id = $1 and id = $2`,
    [councilId, earlier.id],
  );
  const isSame = unit.sealer.searchHashes(asked, place).includes(earlier.fingerprint);
  if (!isSame || earlier.replySealed === null) return reused(context);
  const text = unit.sealer.open(earlier.replySealed, replyPlace(councilId, earlier.id));
  const { data, look } = JSON.parse(text) as Kept;
  if (look !== null) {
    if (age?.isLong !== false || context.looks.purpose === null) return reused(context);
    context.looks.noteAgain(look);
  }
  return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
}

/** Keeps the answer under the key that the transaction has claimed, if any. */
export async function keepReply(context: RequestContext, unit: UnitOfWork, response: GraphQLResponse): Promise<void> {
  const id = claimed.get(unit);
  if (id === undefined || response.body.kind !== 'single') return;
  const { data } = response.body.singleResult;
  const { councilId } = actorOf(context);
  const kept = { data, look: context.looks.soFar(null) };
  const replySealed = unit.sealer.seal(JSON.stringify(kept), replyPlace(councilId, id));
  await unit.manager.update(IdempotencyKey, { councilId, id }, { replySealed });
}

function replyPlace(councilId: string, id: string): SealedPlace {
  return { table: TABLE, column: 'reply_sealed', councilId, id };
}

function reused({ correlationId }: RequestContext): GraphQLResponse {
  const message =
    'この Idempotency-Key は別の内容で使われています。 / This Idempotency-Key was used for something else.';
  const error = { message, extensions: { code: 'IDEMPOTENCY_KEY_REUSED', correlationId } };
  return {
    http: { status: 422, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { errors: [error] } },
  };
}

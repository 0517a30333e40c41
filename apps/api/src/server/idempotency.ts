import { createHash } from 'node:crypto';
import { type GraphQLRequest, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { IdempotencyKey, type UnitOfWork } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { GraphQLError } from 'graphql';
import { type RequestContext, actorOf } from '../graphql/request-context.js';

/** What a client repeats. */
export interface Repeatable {
  readonly key: string | undefined;
  readonly source: string;
  readonly request: Pick<GraphQLRequest, 'variables' | 'operationName'>;
}

const keys = new WeakMap<UnitOfWork, string>();

/**
 * Claims the key of a mutation within its transaction. Null: the mutation is new and goes on. Otherwise the answer that the key got
 * before, or a refusal when something else is asked under it. A repetition that comes while the first still runs waits for it.
 */
export async function claimKey(
  context: RequestContext,
  unit: UnitOfWork,
  { key, source, request }: Repeatable,
): Promise<GraphQLResponse | null> {
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new GraphQLError('Idempotency-Key が正しくありません。 / The Idempotency-Key is not valid.', {
      extensions: { code: 'BAD_INPUT' },
    });
  }
  const { councilId, accountId } = actorOf(context);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([source, request.operationName ?? null, request.variables ?? null]))
    .digest('hex');
  const id = newId(context.clock);
  const claimed: unknown[] = await unit.manager.query(
    `insert into idempotency_key (council_id, id, account_id, key, fingerprint) values ($1, $2, $3, $4, $5)
     on conflict (council_id, account_id, key) do nothing returning id`,
    [councilId, id, accountId, key, fingerprint],
  );
  if (claimed.length > 0) {
    keys.set(unit, id);
    return null;
  }
  const earlier = await unit.manager.findOneByOrFail(IdempotencyKey, { councilId, accountId, key });
  if (earlier.fingerprint === fingerprint && earlier.reply !== null) {
    return {
      http: { status: undefined, headers: new HeaderMap() },
      body: { kind: 'single', singleResult: earlier.reply },
    };
  }
  const message =
    'この Idempotency-Key は別の内容で使われています。 / This Idempotency-Key was used for something else.';
  const error = { message, extensions: { code: 'IDEMPOTENCY_KEY_REUSED', correlationId: context.correlationId } };
  return {
    http: { status: 422, headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { errors: [error] } },
  };
}

/** Keeps the answer under the key that the transaction has claimed, if any. */
export async function keepReply(context: RequestContext, unit: UnitOfWork, response: GraphQLResponse): Promise<void> {
  const id = keys.get(unit);
  if (id === undefined || response.body.kind !== 'single') return;
  const { data } = response.body.singleResult;
  await unit.manager.update(IdempotencyKey, { councilId: actorOf(context).councilId, id }, { reply: { data } });
}

import type { GraphQLError } from 'graphql';
import type { Run } from '../parameters/run.js';
import type { Plan } from '../plan/compile.js';
import { complete } from './complete.js';
import { LOOK_CLOSER, readMarks } from './marks.js';
import { withoutTokens } from './tokens.js';

/** An answer, ready to be sent. */
export interface Answer {
  /** `{"data":…}` in UTF-8. */
  readonly body: Buffer;
  /** The errors in it, empty for nearly all answers. */
  readonly errors: readonly GraphQLError[];
  /** Whether the bytes are those of PostgreSQL, never decoded. */
  readonly untouched: boolean;
}

const BEFORE = Buffer.from('{"data":');
const AFTER = Buffer.from('}');

/** Makes the answer of what the statement gave: its bytes as they are, unless something in them needs a closer look. */
export function answerOf(plan: Plan, data: Buffer | string, run: Run): Answer {
  const given = typeof data === 'string' ? Buffer.from(data) : data;
  const bytes = plan.late === null ? given : withoutTokens(given, plan.late, run);
  if (!plan.hasSteps && !bytes.includes(LOOK_CLOSER))
    return { body: Buffer.concat([BEFORE, bytes, AFTER]), errors: [], untouched: bytes === given };
  const { data: completed, errors } = complete(plan.shape, JSON.parse(readMarks(bytes.toString('utf8'))), run);
  const answer = errors.length > 0 ? { errors, data: completed } : { data: completed };
  return { body: Buffer.from(JSON.stringify(answer)), errors, untouched: false };
}

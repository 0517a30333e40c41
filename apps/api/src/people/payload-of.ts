import type DataLoader from 'dataloader';
import type { Payload } from '../graphql/payload.object.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Outcome } from '../graphql/run-command.js';
import { peopleLoaders } from './people.loaders.js';

type Loaded<Name extends keyof typeof peopleLoaders> =
  ReturnType<(typeof peopleLoaders)[Name]> extends DataLoader<string, infer Row | null> ? Row : never;

/** The payload of a command on a person: the person as of now, or the refusals. */
export async function personPayload(
  context: RequestContext,
  outcome: Outcome<string>,
): Promise<Payload<{ person: Loaded<'person'> }>> {
  if (!outcome.done) return { person: null, refusals: outcome.refusals };
  return { person: await peopleLoaders.person(context).load(outcome.result), refusals: [] };
}

/** The payload of a command on a term. */
export async function roleTermPayload(
  context: RequestContext,
  outcome: Outcome<string>,
): Promise<Payload<{ roleTerm: Loaded<'roleTerm'> }>> {
  if (!outcome.done) return { roleTerm: null, refusals: outcome.refusals };
  return { roleTerm: await peopleLoaders.roleTerm(context).load(outcome.result), refusals: [] };
}

/** The payload of a command on a commission. */
export async function commissionPayload(
  context: RequestContext,
  outcome: Outcome<string>,
): Promise<Payload<{ commission: Loaded<'commission'> }>> {
  if (!outcome.done) return { commission: null, refusals: outcome.refusals };
  return { commission: await peopleLoaders.commission(context).load(outcome.result), refusals: [] };
}

/** The payload of a command on a volunteer. */
export async function volunteerPayload(
  context: RequestContext,
  outcome: Outcome<string>,
): Promise<Payload<{ volunteer: Loaded<'volunteer'> }>> {
  if (!outcome.done) return { volunteer: null, refusals: outcome.refusals };
  return { volunteer: await peopleLoaders.volunteer(context).load(outcome.result), refusals: [] };
}

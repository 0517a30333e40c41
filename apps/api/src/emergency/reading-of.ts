import { type ReadingEmergencies } from '@tsunagari/people';
import { type RequestContext, actorOf } from '../graphql/request-context.js';

/** Who reads about emergencies, and when. */
export function readingOf(context: RequestContext): ReadingEmergencies {
  return { reader: context.reader, actor: actorOf(context), clock: context.clock };
}

import type { Purpose } from '@tsunagari/audit';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../graphql/request-context.js';

/** Refuses to show what is shown for one purpose alone. @throws GraphQLError BAD_INPUT when the request names another one, or none */
export function demandPurpose({ looks, language }: RequestContext, purpose: Purpose): void {
  if (looks.purpose === purpose) return;
  const message =
    language === 'en'
      ? `This is shown for the purpose ${purpose} only: name it in the header Purpose.`
      : `これは、決められた目的（${purpose}）のときだけ見られます。ヘッダー Purpose で目的を示してください。`;
  throw new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } });
}

import { tokyoDay } from '@tsunagari/kernel';
import type { TokenScope } from '../../../gql/graphql.js';
import { dateText } from '../../../language/dates.js';
import { m } from '../../../paraglide/messages.js';

const SCOPES: Readonly<Record<TokenScope, () => string>> = {
  ANALYST: m.token_scope_analyst,
  API: m.token_scope_api,
  API_ADHOC: m.token_scope_adhoc,
};

/** What a token may be used for. */
export function scopeWords(scope: TokenScope): string {
  return SCOPES[scope]();
}

/** The day of an instant in Japan: nobody needs the minute of a token. */
export function dayOfInstant(instant: string): string {
  return dateText(tokyoDay(new Date(instant)));
}

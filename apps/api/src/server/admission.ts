import type { Asker } from '@tsunagari/identity';
import type { Language } from '../graphql/request-context.js';
import { type TrustedDocuments, documentHash, plainHash } from './trusted-documents.js';

/** Why an operation is not let in. */
export interface Admission {
  readonly status: number;
  readonly code: 'UNAUTHENTICATED' | 'PERSISTED_ONLY';
  readonly message: Readonly<Record<Language, string>>;
}

interface Body {
  query?: unknown;
  extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } } | null;
}

const SIGN_IN: Admission = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: { ja: 'サインインしてください。', en: 'Please sign in.' },
};
const NOT_REGISTERED: Admission = {
  status: 400,
  code: 'PERSISTED_ONLY',
  message: {
    ja: 'この問い合わせは登録されていません。画面を読み込み直してください。',
    en: 'This operation is not registered. Reload the page.',
  },
};

/** The one question that anyone may ask: does the API answer? */
const IS_ANYONE_THERE = /^\s*(?:query\s*)?\{\s*__typename\s*\}\s*$/;

/**
 * Says why a request is not let in, null when it is. Sessions and tokens of scope `api` run trusted documents only, by their hash or
 * their text; a known hash is replaced by its document in the body. Batches are left to Apollo, which refuses them.
 */
export function admit(trusted: TrustedDocuments, viewer: Asker | null, body: unknown): Admission | null {
  const operation: Body = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  const text = typeof operation.query === 'string' ? operation.query : null;
  const hash = operation.extensions?.persistedQuery?.sha256Hash;
  const letIn = (): null => {
    delete operation.extensions;
    return null;
  };
  if (text !== null && IS_ANYONE_THERE.test(text)) return hash === undefined ? null : letIn();
  if (viewer === null) return SIGN_IN;
  const wanted = typeof hash === 'string' ? plainHash(hash) : hash === undefined ? documentHash(text ?? '') : '';
  const document = trusted.get(wanted);
  if (document !== undefined) {
    operation.query = document;
    return hash === undefined ? null : letIn();
  }
  if (viewer.scope !== 'api:adhoc' || (text === null && hash !== undefined)) return NOT_REGISTERED;
  return hash === undefined ? null : letIn();
}

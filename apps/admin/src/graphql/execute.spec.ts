/** @jest-environment ./testing/browser-environment.cjs */
import { answering, failing } from '../../testing/answers.js';
import { ViewerDocument } from '../gql/graphql.js';
import { execute } from './execute.js';
import { Denied, PledgeOwed, ServerFault, SignedOut, Unreachable } from './request-errors.js';

describe('running an operation', () => {
  it('sends its hash and no text', async () => {
    const requests = answering({ body: { data: { viewer: null } } });
    await execute(ViewerDocument, {}, { idempotencyKey: 'one-intention' });
    const [request] = requests;
    expect(request?.body).toEqual({
      variables: {},
      extensions: { persistedQuery: { version: 1, sha256Hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string } },
    });
    expect(request?.headers).toMatchObject({ 'accept-language': 'ja', 'idempotency-key': 'one-intention' });
  });

  it.each([
    ['UNAUTHENTICATED', SignedOut],
    ['FORBIDDEN', Denied],
    ['PLEDGE_REQUIRED', PledgeOwed],
    ['INTERNAL', ServerFault],
    ['LIMIT_EXCEEDED', ServerFault],
  ] as const)('turns %s into what the screens understand', async (code, kind) => {
    answering(failing(code));
    await expect(execute(ViewerDocument, {})).rejects.toBeInstanceOf(kind);
  });

  it('keeps the number by which a fault can be found', async () => {
    answering(failing('INTERNAL'));
    await expect(execute(ViewerDocument, {})).rejects.toMatchObject({ correlationId: 'n-1' });
  });

  it('tells a broken line from a broken server', async () => {
    answering(new TypeError('Failed to fetch'));
    await expect(execute(ViewerDocument, {})).rejects.toBeInstanceOf(Unreachable);
    answering({ status: 502, body: 'Bad gateway' });
    await expect(execute(ViewerDocument, {})).rejects.toBeInstanceOf(ServerFault);
  });
});

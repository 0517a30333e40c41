/** @jest-environment ./testing/browser-environment.cjs */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { answering, failing } from '../../testing/answers.js';
import { RemedyProvider } from '../features/account/remedy.js';
import { ReviseMyAccountDocument } from '../gql/graphql.js';
import { useChange } from './use-change.js';

const done = { body: { data: { reviseMyAccount: { account: { id: 'a', version: 2 }, refusals: [] } } } };
const refused = {
  body: {
    data: {
      reviseMyAccount: {
        account: null,
        refusals: [{ code: 'REQUIRED', path: ['displayName'], message: '入力してください。' }],
      },
    },
  },
};

function Form() {
  const [name, setName] = useState('山田');
  const [isDone, setDone] = useState(false);
  const change = useChange(
    ReviseMyAccountDocument,
    (result) => result.reviseMyAccount,
    () => setDone(true),
  );
  return (
    <>
      <input aria-label="name" value={name} onChange={(event) => setName(event.target.value)} />
      <button onClick={() => void change.send({ displayName: name, version: 1 })}>send</button>
      <p>{change.errorAt('displayName') ?? change.failure?.constructor.name ?? (isDone ? 'done' : 'waiting')}</p>
    </>
  );
}

const show = (): void => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RemedyProvider>
        <Form />
      </RemedyProvider>
    </QueryClientProvider>,
  );
};
const send = () => act(() => fireEvent.click(screen.getByText('send')));
const keyOf = (request: { headers: Readonly<Record<string, string>> } | undefined) =>
  request?.headers['idempotency-key'];

// The dialog is drawn with all of its styles: several seconds on a machine that runs every test at once.
jest.setTimeout(20_000);

describe('sending a change', () => {
  it('sends one intention under one key, also after a broken line', async () => {
    const requests = answering(new TypeError('Failed to fetch'), done);
    show();
    await send();
    await screen.findByText('Unreachable');
    await send();
    await screen.findByText('done');
    expect(keyOf(requests[1])).toBe(keyOf(requests[0]));
    expect(keyOf(requests[0])).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('takes another key for another content and after an answer', async () => {
    const requests = answering(new TypeError('Failed to fetch'), refused, refused);
    show();
    await send();
    fireEvent.change(screen.getByLabelText('name'), { target: { value: '' } });
    await send();
    await screen.findByText('入力してください。');
    await send();
    expect(new Set(requests.map(keyOf)).size).toBe(3);
  });

  it('asks to sign in over the form when the session has ended, then goes on with what was typed', async () => {
    const requests = answering(failing('UNAUTHENTICATED'), { body: { oidc: null } }, { status: 204 }, done);
    show();
    fireEvent.change(screen.getByLabelText('name'), { target: { value: '佐藤' } });
    await send();
    fireEvent.change(await screen.findByLabelText('メールアドレス'), { target: { value: 'a@example.jp' } });
    await act(() => fireEvent.click(screen.getByRole('button', { name: 'サインイン' })));
    await screen.findByText('done');
    expect(requests.map(({ url }) => url)).toEqual(['/graphql', '/auth/ways', '/auth/sign-in', '/graphql']);
    expect(requests[3]?.body).toMatchObject({ variables: { input: { displayName: '佐藤' } } });
    expect(keyOf(requests[3])).toBe(keyOf(requests[0]));
  });

  it('leaves the form as it is when signing in is put off', async () => {
    answering(failing('UNAUTHENTICATED'));
    show();
    await send();
    await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'あとにする' })));
    await screen.findByText('SignedOut');
    expect(screen.getByLabelText<HTMLInputElement>('name').value).toBe('山田');
  });
});

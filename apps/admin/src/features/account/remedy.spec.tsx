/** @jest-environment ./testing/browser-environment.cjs */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { type Answer, type SentRequest, answering, failing } from '../../../testing/answers.js';
import { ReviseMyAccountDocument } from '../../gql/graphql.js';
import { execute } from '../../graphql/execute.js';
import { forgetSession } from '../../graphql/session-news.js';
import { useChange } from '../../graphql/use-change.js';
import { RemedyProvider } from './remedy.js';

const TEXT = '聞いたことを話しません。';
const made: Answer = { body: { data: { reviseMyAccount: { account: { id: 'a', version: 2 }, refusals: [] } } } };
const pledge: Answer = { body: { data: { viewer: { pledge: { edition: 2, text: TEXT, acceptedAt: null } } } } };
const accepted: Answer = { body: { data: { acceptPledge: { pledge: { edition: 2 }, refusals: [] } } } };

function Form() {
  const [name, setName] = useState('');
  const change = useChange(
    ReviseMyAccountDocument,
    (result) => result.reviseMyAccount,
    () => setName('保存しました'),
  );
  return (
    <>
      <input aria-label="name" value={name} onChange={(event) => setName(event.target.value)} />
      <button onClick={() => void change.send({ displayName: name, version: 1 })}>send</button>
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
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const typed = () => screen.getByLabelText<HTMLInputElement>('name', { selector: 'input' }).value;
const press = async (name: string): Promise<void> => {
  const button = await screen.findByRole('button', { name });
  await act(() => fireEvent.click(button));
};
/** The names that were sent to be kept, in order. */
const sent = (requests: readonly SentRequest[]) =>
  requests.flatMap(({ body }) => {
    const { input } = ((body ?? {}) as { variables?: { input?: { displayName?: string } } }).variables ?? {};
    return input?.displayName ?? [];
  });
const hear = async (seconds: number) => {
  answering({ body: { data: {} }, headers: { 'tsunagari-session-seconds': String(seconds) } });
  await act(() => execute(ReviseMyAccountDocument, { input: { displayName: 'x', version: 1 } }));
};

// The dialogs are drawn with all of their styles: several seconds on a machine that runs every test at once.
jest.setTimeout(20_000);
afterEach(() => {
  forgetSession();
  jest.useRealTimers();
});

describe('what is asked over a screen', () => {
  it('is the pledge when it is owed; then what was typed goes on', async () => {
    const requests = answering(failing('PLEDGE_REQUIRED'), pledge, accepted, made);
    show();
    type('name', '佐藤');
    await act(() => fireEvent.click(screen.getByText('send')));
    await screen.findByText(TEXT);
    await press('守ります');
    await screen.findByDisplayValue('保存しました');
    expect(requests[2]?.body).toMatchObject({ variables: { input: { edition: 2 } } });
    expect(sent(requests)).toEqual(['佐藤', '佐藤']);
    expect(screen.queryByText(TEXT)).toBeNull();
  });

  it('is to sign in and then the pledge, when both are wanted', async () => {
    const requests = answering(
      failing('UNAUTHENTICATED'),
      { body: { oidc: null } },
      { status: 204 },
      failing('PLEDGE_REQUIRED'),
      pledge,
      accepted,
      made,
    );
    show();
    type('name', '佐藤');
    await act(() => fireEvent.click(screen.getByText('send')));
    await screen.findByLabelText('メールアドレス');
    await press('サインイン');
    await press('守ります');
    await screen.findByDisplayValue('保存しました');
    expect(sent(requests)).toEqual(['佐藤', '佐藤', '佐藤']);
    expect(requests.slice(1, 3).map(({ url }) => url)).toEqual(['/auth/ways', '/auth/sign-in']);
  });

  it('is to sign in through the organisation’s provider too, in another tab; who comes back from there goes on', async () => {
    const requests = answering(
      failing('UNAUTHENTICATED'),
      { body: { oidc: { name: 'みほん市' } } },
      failing('UNAUTHENTICATED'),
      { body: { data: { viewer: {} } } },
      made,
    );
    show();
    type('name', '佐藤');
    await act(() => fireEvent.click(screen.getByText('send')));
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'みほん市でサインイン' });
    expect([link.getAttribute('href'), link.target]).toEqual(['/auth/oidc/start?next=%2F', '_blank']);
    const comeBack = () => act(() => fireEvent(document, new Event('visibilitychange')));
    await comeBack();
    expect(sent(requests)).toEqual(['佐藤']);
    await comeBack();
    await screen.findByDisplayValue('保存しました');
    expect(sent(requests)).toEqual(['佐藤', '佐藤']);
  });

  it('is whether to go on, two minutes before the session ends; the answer takes it away', async () => {
    jest.useFakeTimers();
    show();
    type('name', 'とちゅう');
    await hear(1_800);
    await act(() => jest.advanceTimersByTimeAsync(1_679_000));
    expect(screen.queryByText('まもなくサインインが切れます')).toBeNull();
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    await screen.findByText('まもなくサインインが切れます');
    answering({ body: { data: { viewer: {} } }, headers: { 'tsunagari-session-seconds': '1800' } });
    await press('続ける');
    expect(screen.queryByText('まもなくサインインが切れます')).toBeNull();
    await act(() => jest.advanceTimersByTimeAsync(1_600_000));
    expect(screen.queryByText('もう一度サインインしてください')).toBeNull();
    expect(typed()).toBe('とちゅう');
  });

  it('is to sign in again when the session has ended by itself, over what was typed', async () => {
    jest.useFakeTimers();
    show();
    type('name', 'とちゅう');
    await hear(90);
    await screen.findByText('まもなくサインインが切れます');
    await act(() => jest.advanceTimersByTimeAsync(90_000));
    await screen.findByText('もう一度サインインしてください');
    expect(screen.queryByText('まもなくサインインが切れます')).toBeNull();
    expect(document.documentElement.hasAttribute('data-session-ended')).toBe(true);
    expect(screen.queryByRole('button', { name: 'あとにする' })).toBeNull();
    answering({ status: 204 });
    await press('サインイン');
    expect(screen.queryByText('もう一度サインインしてください')).toBeNull();
    expect(document.documentElement.hasAttribute('data-session-ended')).toBe(false);
    expect(typed()).toBe('とちゅう');
  });
});

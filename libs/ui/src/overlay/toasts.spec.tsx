/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { type ToastMessage, ToastRegion, useToasts } from './toasts.js';

function Sender({ message }: { readonly message: ToastMessage }) {
  const { show } = useToasts();
  return (
    <button type="button" onClick={() => show(message)}>
      直す
    </button>
  );
}

function send(message: ToastMessage): void {
  render(
    <ToastRegion label="お知らせ" closeLabel="閉じる">
      <Sender message={message} />
    </ToastRegion>,
  );
  fireEvent.click(screen.getByRole('button', { name: '直す' }));
}

const wait = (seconds: number): void => act(() => jest.advanceTimersByTime(seconds * 1000));
const isShown = (): boolean => screen.queryByText('電話を直しました') !== null;

describe('ToastRegion', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('keeps a message for ten seconds, even when less is asked for', () => {
    send({ text: '電話を直しました', seconds: 2 });
    wait(9.9);
    expect(isShown()).toBe(true);
    wait(1);
    expect(isShown()).toBe(false);
  });

  it('keeps it longer when more is asked for', () => {
    send({ text: '電話を直しました', seconds: 30 });
    wait(29);
    expect(isShown()).toBe(true);
  });

  it('takes the change back once and goes away', () => {
    const onUndo = jest.fn();
    send({ text: '電話を直しました', undo: { label: '元に戻す', onUndo } });
    fireEvent.click(screen.getByRole('button', { name: '元に戻す' }));
    expect(onUndo).toHaveBeenCalledTimes(1);
    expect(isShown()).toBe(false);
  });

  it('can be closed by a button with a word', () => {
    send({ text: '電話を直しました' });
    fireEvent.click(screen.getByRole('button', { name: '閉じる' }));
    expect(isShown()).toBe(false);
  });

  it('refuses to be used outside of a region', () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => render(<Sender message={{ text: '電話を直しました' }} />)).toThrow('<ToastRegion>');
    jest.restoreAllMocks();
  });
});

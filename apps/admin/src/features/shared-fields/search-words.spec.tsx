/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { SearchWords } from './search-words.js';

const field = () => screen.getByLabelText<HTMLInputElement>('名前・ふりがな');
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));

/** An address that answers, and can be changed from outside as the back button does. */
function Address({ sent }: { readonly sent: string[] }) {
  const [value, setValue] = useState('');
  return (
    <>
      <SearchWords
        label="名前・ふりがな"
        value={value}
        onChange={(words) => {
          sent.push(words);
          setValue(words);
        }}
      />
      <button onClick={() => setValue('前の検索')}>戻る</button>
    </>
  );
}

describe('search words in the address', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('go there once, when typing pauses, and stay in the field meanwhile', () => {
    const sent: string[] = [];
    render(<Address sent={sent} />);
    type('み');
    wait(200);
    type('みほ');
    wait(200);
    type('みほん');
    expect(field().value).toBe('みほん');
    expect(sent).toEqual([]);
    wait(300);
    expect(sent).toEqual(['みほん']);
  });

  it('are not taken back when the address answers while typing goes on', () => {
    const sent: string[] = [];
    render(<Address sent={sent} />);
    type('みほ');
    wait(300);
    type('みほん');
    expect(field().value).toBe('みほん');
    wait(300);
    expect(sent).toEqual(['みほ', 'みほん']);
  });

  it('follow the address when it changes from outside', () => {
    render(<Address sent={[]} />);
    type('みほん');
    wait(300);
    fireEvent.click(screen.getByText('戻る'));
    expect(field().value).toBe('前の検索');
  });
});

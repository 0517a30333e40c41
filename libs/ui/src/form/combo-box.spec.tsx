/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { ComboBox } from './combo-box.js';

const OPTIONS = [
  { value: 'B01', label: '見本東', kana: 'みほんひがし' },
  { value: 'B02', label: '見本西', kana: 'みほんにし' },
  { value: 'B03', label: 'さくら見本', kana: 'さくらみほん' },
];

function setUp(first: string | null = null) {
  const reported: (string | null)[] = [];
  function Form() {
    const [value, setValue] = useState(first);
    return (
      <ComboBox
        label="支部"
        openLabel="一覧"
        nothingFound="見つかりませんでした。"
        options={OPTIONS}
        value={value}
        onChange={(next) => {
          reported.push(next);
          setValue(next);
        }}
      />
    );
  }
  render(<Form />);
  const box = screen.getByRole<HTMLInputElement>('combobox', { name: '支部' });
  return {
    box,
    reported,
    type: (value: string) => {
      act(() => box.focus());
      fireEvent.change(box, { target: { value } });
    },
    offered: () => screen.queryAllByRole('option').map((option) => option.textContent.trim()),
  };
}

describe('ComboBox', () => {
  // jsdom lacks this function, with which the list finds its options.
  beforeAll(() => void Object.assign(globalThis, { CSS: { escape: (key: string) => key.replace(/[^\w-]/g, '\\$&') } }));

  it.each(['にし', 'ニシ', 'ﾆｼ', '西'])('finds by %s', (words) => {
    const { type, offered } = setUp();
    type(words);
    expect(offered()).toEqual(['見本西 みほんにし']);
  });

  it('chooses what is found with the keyboard', () => {
    const { box, type, reported } = setUp();
    type('さくら');
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(reported.at(-1)).toBe('B03');
    expect(box.value).toBe('さくら見本');
  });

  it('shows the whole list by its button although words stand there', () => {
    const { type, box, offered } = setUp();
    type('にし');
    fireEvent.keyDown(box, { key: 'Escape' });
    fireEvent.click(screen.getByRole('button', { name: /一覧/ }));
    expect(offered()).toHaveLength(3);
  });

  it('says when nothing is found', () => {
    const { type, offered } = setUp();
    type('ない名前');
    expect(offered()).toEqual(['見つかりませんでした。']);
  });
});

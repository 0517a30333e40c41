/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { NumberField, type NumberFieldProps } from './number-field.js';

function setUp({ first = null, ...props }: Partial<NumberFieldProps> & { first?: number | null } = {}) {
  const reported: (number | null)[] = [];
  function Form() {
    const [value, setValue] = useState(first);
    return (
      <>
        <NumberField
          label="世帯数"
          notNumber="数字で入力してください。"
          {...props}
          value={value}
          onChange={(next) => {
            reported.push(next);
            setValue(next);
          }}
        />
        <button type="button" onClick={() => setValue(0)}>
          0にする
        </button>
      </>
    );
  }
  render(<Form />);
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: '世帯数' });
  return {
    box,
    read: (value: string) => {
      fireEvent.change(box, { target: { value } });
      return reported.at(-1);
    },
  };
}

describe('NumberField', () => {
  it.each([
    ['1234', 1234],
    ['１２３４', 1234],
    ['１，２３４', 1234],
    ['0', 0],
  ])('reads %s and keeps it as typed', (typed, number) => {
    const { box, read } = setUp();
    expect(read(typed)).toBe(number);
    expect(box.value).toBe(typed);
  });

  it('holds nothing, not 0, when it is emptied', () => {
    const { box, read } = setUp({ first: 12 });
    expect(read('')).toBeNull();
    expect(box.getAttribute('aria-invalid')).toBeNull();
  });

  it.each(['約1200', '千', '2.5'])('says that %s is no number, and keeps it', (typed) => {
    const { box, read } = setUp({ first: 12 });
    expect(read(typed)).toBeNull();
    expect(box.value).toBe(typed);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('数字で入力してください。').id).toBe(box.getAttribute('aria-describedby'));
  });

  it('reads decimals where they are allowed', () => {
    expect(setUp({ allowsDecimals: true }).read('2.5')).toBe(2.5);
  });

  it('shows a number from outside with its thousands apart', () => {
    expect(setUp({ first: 103048 }).box.value).toBe('103,048');
  });

  it('follows a change from outside', () => {
    const { box, read } = setUp();
    read('12');
    fireEvent.click(screen.getByRole('button'));
    expect(box.value).toBe('0');
  });
});

/** @jest-environment jsdom */
import { day, type PlainDate } from '@tsunagari/kernel';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { EraDateField, type EraDateFieldProps } from './era-date-field.js';

const LABELS = {
  western: '西暦',
  era: '元号',
  year: '年',
  month: '月',
  day: '日',
  impossible: 'その日付はありません。',
  incomplete: 'すべて入力してください。',
};

/** A form with one date; what it holds is what the field has reported. */
function setUp({ first = null, ...props }: Partial<EraDateFieldProps> & { first?: PlainDate | null } = {}) {
  const reported: (PlainDate | null)[] = [];
  let give: (date: PlainDate | null) => void = () => undefined;
  function Form() {
    const [date, setDate] = useState(first);
    give = setDate;
    return (
      <>
        <EraDateField
          legend="いつから"
          labels={LABELS}
          {...props}
          value={date}
          onChange={(next) => {
            reported.push(next);
            setDate(next);
          }}
        />
        <button type="button">次へ</button>
      </>
    );
  }
  const view = render(<Form />);
  const box = (name: '年' | '月' | '日') => screen.getByRole<HTMLInputElement>('textbox', { name });
  return {
    ...view,
    box,
    era: () => screen.getByRole<HTMLSelectElement>('combobox', { name: '元号' }),
    shown: () => [box('年').value, box('月').value, box('日').value],
    type: (name: '年' | '月' | '日', value: string) => fireEvent.change(box(name), { target: { value } }),
    last: () => reported.at(-1),
    reported,
    give: (date: PlainDate | null) => give(date),
  };
}

describe('EraDateField', () => {
  it('names the group by its legend and each part by its word', () => {
    setUp();
    expect(screen.getByRole('group', { name: 'いつから' })).toBe(screen.getByRole('group'));
    expect(screen.getAllByRole('textbox').map((box) => box.getAttribute('placeholder'))).toEqual([null, null, null]);
  });

  it('reports a day once all parts are there, from full-width digits too', () => {
    const { type, last, reported } = setUp();
    type('年', '８');
    type('月', '１１');
    expect(reported).toEqual([null, null]);
    type('日', '２３');
    expect(last()).toBe('2026-11-23');
  });

  it('keeps what was typed as it was typed', () => {
    const { type, shown } = setUp();
    type('年', '０８');
    type('月', '4');
    type('日', '1');
    expect(shown()).toEqual(['０８', '4', '1']);
  });

  it('never moves the focus to the next part', () => {
    const { type, box } = setUp();
    box('年').focus();
    type('年', '31');
    expect(document.activeElement).toBe(box('年'));
  });

  it('refuses the 30th of February instead of shifting it, and says so at the parts', () => {
    const { type, last, box } = setUp({ first: day('2026-02-28') });
    type('日', '30');
    expect(last()).toBeNull();
    expect(screen.getByText('その日付はありません。').id).toBe(box('日').getAttribute('aria-describedby'));
    expect(box('日').getAttribute('aria-invalid')).toBe('true');
  });

  it('reads the same parts anew when the era is changed', () => {
    const { era, last } = setUp({ first: day('2008-04-01') });
    expect(era().value).toBe('平成');
    fireEvent.change(era(), { target: { value: '昭和' } });
    expect(last()).toBe('1945-04-01');
  });

  it('takes a whole pasted date, wherever it is pasted', () => {
    const { box, era, shown, last } = setUp();
    fireEvent.paste(box('年'), { clipboardData: { getData: () => 'H31.4.1' } });
    expect([era().value, ...shown()]).toEqual(['平成', '31', '4', '1']);
    expect(last()).toBe('2019-04-01');
  });

  it('leaves a pasted number to the browser', () => {
    const { box, reported } = setUp();
    expect(fireEvent.paste(box('年'), { clipboardData: { getData: () => '31' } })).toBe(true);
    expect(reported).toEqual([]);
  });

  it('takes a whole date typed into the year when one goes on', () => {
    const { type, box, era, shown, last } = setUp();
    type('年', 'S23.4.1');
    fireEvent.blur(box('年'));
    expect([era().value, ...shown()]).toEqual(['昭和', '23', '4', '1']);
    expect(last()).toBe('1948-04-01');
  });

  it('says that parts are missing only after the field was left', () => {
    const { type, box } = setUp();
    type('年', '8');
    fireEvent.blur(box('年'), { relatedTarget: box('月') });
    expect(screen.queryByText('すべて入力してください。')).toBeNull();
    fireEvent.blur(box('月'), { relatedTarget: screen.getByRole('button') });
    expect(screen.getByText('すべて入力してください。').className).toBe('tn-error');
  });

  it('tells the app once when all of it was left', () => {
    const onBlur = jest.fn();
    const { box } = setUp({ onBlur });
    fireEvent.blur(box('年'), { relatedTarget: box('日') });
    expect(onBlur).toHaveBeenCalledTimes(0);
    fireEvent.blur(box('日'), { relatedTarget: screen.getByRole('button') });
    expect(onBlur).toHaveBeenCalledTimes(1);
  });

  it('shows a day that comes from outside', () => {
    const { give, shown, era } = setUp({ first: day('2026-04-01') });
    act(() => give(day('1926-12-25')));
    expect([era().value, ...shown()]).toEqual(['昭和', '1', '12', '25']);
  });

  it('says the day in both calendars where the app wants it', () => {
    setUp({ first: day('2026-04-01'), reading: (date) => `＝${date}` });
    expect(screen.getByRole('status').textContent).toBe('＝2026-04-01');
  });
});

/** @jest-environment jsdom */
import { day } from '@tsunagari/kernel';
import { fireEvent, render, screen } from '@testing-library/react';
import { EraDateField } from './era-date-field.js';
import { FormError, type FormProblem } from './form-error.js';
import { TextField } from './text-field.js';

const DATE_LABELS = { western: '西暦', era: '元号', year: '年', month: '月', day: '日', impossible: 'ありません。' };
const FIRST: readonly FormProblem[] = [
  { text: '名前を入力してください。', fieldId: 'name' },
  { text: 'いつからを入力してください。', fieldId: 'from' },
  { text: '支部がほかの人に直されました。' },
];

function form(problems: readonly FormProblem[]) {
  return (
    <>
      <FormError title="3か所をたしかめてください" problems={problems} />
      <TextField id="name" label="名前" value="" onChange={() => undefined} />
      <EraDateField
        id="from"
        legend="いつから"
        labels={DATE_LABELS}
        value={day('2026-04-01')}
        onChange={() => undefined}
      />
    </>
  );
}

const summary = (): HTMLElement => screen.getByRole('group', { name: '3か所をたしかめてください' });

describe('FormError', () => {
  it('is not there while nothing is wrong', () => {
    render(form([]));
    expect(screen.queryByText('3か所をたしかめてください')).toBeNull();
  });

  it('takes the focus when problems appear, and again after the next attempt', () => {
    const { rerender } = render(form([]));
    rerender(form(FIRST));
    expect(document.activeElement).toBe(summary());
    screen.getByLabelText('名前').focus();
    rerender(form(FIRST));
    expect(document.activeElement).toBe(screen.getByLabelText('名前'));
    rerender(form([...FIRST]));
    expect(document.activeElement).toBe(summary());
  });

  it('leads to the field', () => {
    render(form(FIRST));
    fireEvent.click(screen.getByRole('link', { name: '名前を入力してください。' }));
    expect(document.activeElement).toBe(screen.getByLabelText('名前'));
  });

  it('leads to the first control of a group', () => {
    render(form(FIRST));
    fireEvent.click(screen.getByRole('link', { name: 'いつからを入力してください。' }));
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: '元号' }));
  });

  it('says what belongs to no field without a link', () => {
    render(form(FIRST));
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.queryByRole('link', { name: '支部がほかの人に直されました。' })).toBeNull();
  });
});

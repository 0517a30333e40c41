/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { forgetDrafts, keepDraftsOf } from './kept-fields.js';
import { useDraft } from './use-draft.js';
import { useTyped } from './use-typed.js';

const EMPTY = { name: '', note: '' };
const newForm = () => renderHook(() => useTyped('new', EMPTY)).result;
const overRecord = (note: string, version: number) => renderHook(() => useDraft({ note }, version, 'record')).result;

describe('what this tab keeps of a form', () => {
  beforeEach(() => sessionStorage.clear());

  it('is there again when the page is read anew, and only then is called restored', () => {
    const form = newForm();
    act(() => form.current.type({ name: '東' }));
    expect(form.current.isRestored).toBe(false);
    expect(newForm().current).toMatchObject({ fields: { name: '東', note: '' }, isRestored: true });
  });

  it('is forgotten when it has been sent, thrown away, or typed away', () => {
    const form = newForm();
    act(() => form.current.type({ name: '東' }));
    act(() => form.current.forget());
    expect(newForm().current).toMatchObject({ fields: EMPTY, isRestored: false });
    act(() => form.current.type({ name: '西' }));
    act(() => form.current.type({ name: '' }));
    expect(newForm().current.isRestored).toBe(false);
  });

  it('comes back over a record with the version that was seen, so that a change in between is noticed', () => {
    const form = overRecord('一', 4);
    act(() => form.current.type({ note: 'わたし' }));
    expect(overRecord('二', 5).current).toMatchObject({ fields: { note: 'わたし' }, version: 4, isRestored: true });
    act(() => form.current.saved(5));
    expect(overRecord('わたし', 5).current.isRestored).toBe(false);
  });

  it('is given up for the record as it is now', () => {
    const first = overRecord('一', 4);
    act(() => first.current.type({ note: 'わたし' }));
    const restored = overRecord('二', 5);
    act(() => restored.current.forget());
    expect(restored.current).toMatchObject({ fields: { note: '二' }, version: 5, isRestored: false });
  });

  it('is not read by another account, nor after signing out', () => {
    keepDraftsOf('a');
    const mine = newForm();
    act(() => mine.current.type({ name: '東' }));
    keepDraftsOf('a');
    expect(newForm().current.isRestored).toBe(true);
    keepDraftsOf('b');
    expect(newForm().current.isRestored).toBe(false);
    const theirs = newForm();
    act(() => theirs.current.type({ name: '西' }));
    forgetDrafts();
    expect(newForm().current.isRestored).toBe(false);
  });

  it('is left alone when it cannot be read', () => {
    sessionStorage.setItem('tsunagari:draft:new', '{"fields":{"name":3}}');
    expect(newForm().current).toMatchObject({ fields: EMPTY, isRestored: false });
  });
});

/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { useDraft } from './use-draft.js';

const opened = (note: string, version: number) =>
  renderHook(({ current, seen }: { current: string; seen: number }) => useDraft({ note: current }, seen), {
    initialProps: { current: note, seen: version },
  });

describe('what is typed over a record that others may change', () => {
  it('follows newer versions while nothing has been typed', () => {
    const { result, rerender } = opened('一', 1);
    rerender({ current: '二', seen: 2 });
    expect(result.current).toMatchObject({ fields: { note: '二' }, version: 2 });
  });

  it('stays, with the version that was seen, once something has been typed', () => {
    const { result, rerender } = opened('一', 1);
    act(() => result.current.type({ note: 'わたし' }));
    rerender({ current: '二', seen: 2 });
    expect(result.current).toMatchObject({ fields: { note: 'わたし' }, version: 1 });
  });

  it('rests on its own version after it was saved, and follows again', () => {
    const { result, rerender } = opened('一', 1);
    act(() => result.current.type({ note: 'わたし' }));
    act(() => result.current.saved(2));
    rerender({ current: 'わたし', seen: 2 });
    expect(result.current.version).toBe(2);
    rerender({ current: '三', seen: 3 });
    expect(result.current).toMatchObject({ fields: { note: '三' }, version: 3 });
  });

  it('can be given up for what another one has saved', () => {
    const { result } = opened('一', 1);
    act(() => result.current.type({ note: 'わたし' }));
    act(() => result.current.take({ note: '二' }, 2));
    expect(result.current).toMatchObject({ fields: { note: '二' }, version: 2 });
  });
});

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

  it('takes what it was set back to only where nothing has been typed meanwhile', () => {
    const { result } = opened('一', 1);
    act(() => result.current.type({ note: '二' }));
    act(() => result.current.saved(2));
    act(() => result.current.follow({ note: '一' }, 3));
    expect(result.current).toMatchObject({ fields: { note: '一' }, version: 3 });
    act(() => result.current.type({ note: 'つづき' }));
    act(() => result.current.follow({ note: '二' }, 4));
    expect(result.current).toMatchObject({ fields: { note: 'つづき' }, opened: { note: '二' }, version: 4 });
  });

  it('still counts as typed when it went on while the earlier text was being saved', () => {
    const { result, rerender } = opened('一', 1);
    act(() => result.current.type({ note: '二と三' }));
    act(() => result.current.saved(2, { note: '二' }));
    rerender({ current: '二', seen: 2 });
    rerender({ current: '四', seen: 3 });
    expect(result.current).toMatchObject({ fields: { note: '二と三' }, version: 2 });
  });
});

import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useAutosave } from '../../../renderer/features/project/use-autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('quick edits go out as one, when typing rests', async () => {
  const save = vi.fn(async (_text: string) => {});
  const { result } = renderHook(() => useAutosave<string>('a', save, 300));
  act(() => result.current.change('ab'));
  act(() => void vi.advanceTimersByTime(200));
  act(() => result.current.change('abc'));
  expect(result.current.value).toBe('abc');
  expect(save).not.toHaveBeenCalled();
  await act(async () => void vi.advanceTimersByTime(300));
  expect(save.mock.calls).toEqual([['abc']]);
});

test('leaving the field or the screen sends what waits', () => {
  const save = vi.fn(async (_text: string) => {});
  const { result, unmount } = renderHook(() => useAutosave<string>('a', save, 300));
  act(() => result.current.change('b'));
  act(() => result.current.flush());
  act(() => result.current.change('c'));
  unmount();
  expect(save.mock.calls).toEqual([['b'], ['c']]);
});

test('a stored value that changes at rest is shown: undo reaches the field', async () => {
  const save = vi.fn(async (_text: string) => {});
  const { result, rerender } = renderHook(({ saved }) => useAutosave<string>(saved, save, 300), {
    initialProps: { saved: 'a' },
  });
  act(() => result.current.change('b'));
  await act(async () => result.current.flush());
  rerender({ saved: 'b' });
  rerender({ saved: 'a' });
  expect(result.current.value).toBe('a');
});

test('a stored value that changes while one types does not take the words away', () => {
  const save = vi.fn(async (_text: string) => {});
  const { result, rerender } = renderHook(({ saved }) => useAutosave<string>(saved, save, 300), {
    initialProps: { saved: 'a' },
  });
  act(() => result.current.change('ab'));
  rerender({ saved: 'x' });
  expect(result.current.value).toBe('ab');
});

import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../../renderer/api/api-error.ts';
import { createConnection } from '../../../renderer/api/connection.ts';
import { HostProvider } from '../../../renderer/api/host-context.tsx';
import { useAutosave } from '../../../renderer/features/project/use-autosave.ts';
import { fakeHost } from '../helpers/fake-host.ts';

let connection = createConnection();
const wrapper = ({ children }: { children: ReactNode }) => (
  <HostProvider host={fakeHost({}, { connection })}>{children}</HostProvider>
);
beforeEach(() => {
  connection = createConnection();
});
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('quick edits go out as one, when typing rests', async () => {
  const save = vi.fn(async (_text: string) => {});
  const { result } = renderHook(() => useAutosave<string>('a', save, 300), { wrapper });
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
  const { result, unmount } = renderHook(() => useAutosave<string>('a', save, 300), { wrapper });
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
    wrapper,
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
    wrapper,
  });
  act(() => result.current.change('ab'));
  rerender({ saved: 'x' });
  expect(result.current.value).toBe('ab');
});

/** Sends `b` into a service that stops under it; `stored` is what is read when it is back. */
async function stopUnder(stored: string, before?: (result: { current: { change(value: string): void } }) => void) {
  const save = vi.fn<(text: string) => Promise<void>>(async () => {});
  save.mockImplementationOnce(() => Promise.reject(new ApiError('service-restarted')));
  const { result, rerender } = renderHook(({ saved }) => useAutosave<string>(saved, save, 300), {
    initialProps: { saved: 'a' },
    wrapper,
  });
  act(() => result.current.change('b'));
  await act(async () => void vi.advanceTimersByTime(300));
  expect(result.current.value).toBe('b');
  rerender({ saved: stored });
  if (before) act(() => before(result));
  let unsaved = 0;
  await act(async () => {
    unsaved = connection.tellBack();
  });
  return { unsaved, sent: save.mock.calls.map(([text]) => text), result };
}

test('words that the service stopped under are sent again, once, where they are not stored', async () => {
  const { unsaved, sent } = await stopUnder('a');
  expect({ unsaved, sent }).toEqual({ unsaved: 0, sent: ['b', 'b'] });
});

test('words that were stored without an answer are not sent again', async () => {
  const { unsaved, sent } = await stopUnder('b');
  expect({ unsaved, sent }).toEqual({ unsaved: 0, sent: ['b'] });
});

test('words that someone else’s stand in the place of stay in the field and count as unsaved', async () => {
  const { unsaved, sent, result } = await stopUnder('someone else’s');
  expect({ unsaved, sent, value: result.current.value }).toEqual({ unsaved: 1, sent: ['b'], value: 'b' });
});

test('newer words go out instead', async () => {
  const { unsaved, sent, result } = await stopUnder('a', ({ current }) => current.change('bc'));
  expect({ unsaved, sent }).toEqual({ unsaved: 0, sent: ['b'] });
  await act(async () => void vi.advanceTimersByTime(300));
  expect(result.current.value).toBe('bc');
});

test('words that a service which is gone for good did not take are held, and sent when it is back', async () => {
  const save = vi.fn<(text: string) => Promise<void>>(async () => {});
  save.mockImplementationOnce(() => Promise.reject(new ApiError('service-stopped')));
  const { result, rerender } = renderHook(({ saved }) => useAutosave<string>(saved, save, 300), {
    initialProps: { saved: 'a' },
    wrapper,
  });
  expect(connection.isHolding()).toBe(false);
  act(() => result.current.change('b'));
  await act(async () => void vi.advanceTimersByTime(300));
  expect(connection.isHolding()).toBe(true);
  await act(async () => void connection.tellBack());
  rerender({ saved: 'b' });
  expect(save.mock.calls).toEqual([['b'], ['b']]);
  expect(connection.isHolding()).toBe(false);
});

test('words that were refused count as unsaved until they are stored, and are tried again when the screen is left', async () => {
  const save = vi.fn<(text: string) => Promise<void>>(async () => {});
  save.mockImplementationOnce(() => Promise.reject(new ApiError('disk-full')));
  save.mockImplementationOnce(() => Promise.reject(new ApiError('disk-full')));
  const { result, unmount } = renderHook(() => useAutosave<string>('a', save, 300), { wrapper });
  act(() => result.current.change('b'));
  await act(async () => void vi.advanceTimersByTime(300));
  expect({ value: result.current.value, isUnsaved: connection.isUnsaved() }).toEqual({ value: 'b', isUnsaved: true });
  act(() => result.current.change('bc'));
  await act(async () => void vi.advanceTimersByTime(300));
  expect(connection.isUnsaved()).toBe(true);
  unmount();
  expect(save.mock.calls).toEqual([['b'], ['bc'], ['bc']]);
  expect(connection.isUnsaved()).toBe(false);
});

test('words that were refused are saved with the next edit', async () => {
  const save = vi.fn<(text: string) => Promise<void>>(async () => {});
  save.mockImplementationOnce(() => Promise.reject(new ApiError('disk-full')));
  const { result, unmount } = renderHook(() => useAutosave<string>('a', save, 300), { wrapper });
  act(() => result.current.change('b'));
  await act(async () => void vi.advanceTimersByTime(300));
  act(() => result.current.change('bc'));
  await act(async () => void vi.advanceTimersByTime(300));
  expect(connection.isUnsaved()).toBe(false);
  unmount();
  expect(save.mock.calls).toEqual([['b'], ['bc']]);
});

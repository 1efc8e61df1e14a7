/** The desktop app opens an address only after its own dialog showed it whole. */
import type { BrowserWindow } from 'electron';
import { expect, test, vi } from 'vitest';
import { openOutside } from '../../../electron/shell/open-outside.ts';

const make = (response: number) => ({
  dialog: {
    showMessageBox: vi.fn(async (_window: unknown, _options: { detail?: string }) => ({
      response,
      checkboxChecked: false,
    })),
  },
  shell: { openExternal: vi.fn(async () => undefined) },
  window: {} as BrowserWindow,
});
const run = (given: unknown, parts: ReturnType<typeof make>) => openOutside(given, 'nb', parts as never);

test('shows the address with its traps and opens it when confirmed', async () => {
  const parts = make(1);
  expect(await run('https://helse.no@xn--pple-43d.com/', parts)).toBe(true);
  const { detail } = parts.dialog.showMessageBox.mock.calls[0]![1];
  expect(detail).toMatch(/^https:\/\/helse\.no@xn--pple-43d\.com\/\n\n.*@.*\n\n.*alfabet/s);
  expect(parts.shell.openExternal).toHaveBeenCalledWith('https://helse.no@xn--pple-43d.com/');
});

test('opens nothing when the person says no', async () => {
  const parts = make(0);
  expect(await run('https://eksempel.no', parts)).toBe(false);
  expect(parts.shell.openExternal).not.toHaveBeenCalled();
});

test.each([['javascript:alert(1)'], ['file:///etc/passwd'], ['smb://x/y'], [null], [{ href: 'https://x' }], ['']])(
  'does not even ask about %j',
  async (given) => {
    const parts = make(1);
    expect(await run(given, parts)).toBe(false);
    expect(parts.dialog.showMessageBox).not.toHaveBeenCalled();
  },
);

/** Where the desktop app's pages may go, what they may ask for, and whose messages main takes. */
import { EventEmitter } from 'node:events';
import type { IpcMain, Session, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { isAppAddress } from '../../../electron/shell/address.ts';
import { createSenders, ownFrame } from '../../../electron/shell/senders.ts';
import { applySessionPolicy, isAllowedRequest } from '../../../electron/shell/session-policy.ts';
import { confine } from '../../../electron/shell/window-policy.ts';

const foreignAddresses = [
  'https://metodebenk/',
  'file:///etc/passwd',
  'app://metodebenk.evil/',
  'app://evil/metodebenk',
  'app://user@metodebenk/',
  'app://metodebenk:1/',
  'app:metodebenk',
  'apps://metodebenk/',
  'about:blank',
  'javascript:alert(1)',
  'data:text/html,<script>',
  'devtools://devtools/',
  '',
];

describe('addresses', () => {
  test.each(foreignAddresses)('“%s” is not ours', (address) => expect(isAppAddress(address)).toBe(false));
  test.each(['app://metodebenk/', 'app://metodebenk/index.html#/card', 'app://metodebenk/assets/a.js?x'])(
    '“%s” is ours',
    (address) => expect(isAppAddress(address)).toBe(true),
  );
});

describe('navigation', () => {
  const contents = () => {
    const emitter = new EventEmitter();
    const setWindowOpenHandler = vi.fn();
    confine(Object.assign(emitter, { setWindowOpenHandler }) as unknown as WebContents);
    return { emitter, setWindowOpenHandler };
  };
  const isPrevented = (event: string, details: object) => {
    const preventDefault = vi.fn();
    contents().emitter.emit(event, { ...details, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s to anywhere else is refused', (event) => {
    for (const url of foreignAddresses) expect(isPrevented(event, { url, isMainFrame: true })).toBe(true);
  });

  test('the own page may be loaded again, but in no frame inside it', () => {
    const url = 'app://metodebenk/index.html';
    expect(isPrevented('will-navigate', { url, isMainFrame: true })).toBe(false);
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
  });

  test('no window opens and no webview is attached', () => {
    const { setWindowOpenHandler } = contents();
    const open = setWindowOpenHandler.mock.calls[0]?.[0];
    expect(open({ url: 'app://metodebenk/index.html' })).toEqual({ action: 'deny' });
    expect(isPrevented('will-attach-webview', {})).toBe(true);
  });
});

describe('the session', () => {
  const fake = () => {
    const on = vi.fn();
    const onBeforeRequest = vi.fn();
    const session = {
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      setDevicePermissionHandler: vi.fn(),
      setDisplayMediaRequestHandler: vi.fn(),
      webRequest: { onBeforeRequest },
      on,
    };
    applySessionPolicy(session as unknown as Session);
    return session;
  };

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal'])(
    'denies %s',
    (permission) => {
      const session = fake();
      const answer = vi.fn();
      session.setPermissionRequestHandler.mock.calls[0]?.[0](null, permission, answer);
      expect(answer).toHaveBeenCalledWith(false);
      expect(session.setPermissionCheckHandler.mock.calls[0]?.[0](null, permission)).toBe(false);
      expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false);
    },
  );

  test('cancels requests to the network and lets the app’s own through', () => {
    const answered = (url: string) => {
      const answer = vi.fn();
      fake().webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, answer);
      return answer.mock.calls[0]?.[0];
    };
    expect(answered('https://example.org/')).toEqual({ cancel: true });
    expect(answered('http://127.0.0.1:80/')).toEqual({ cancel: true });
    expect(answered('ws://127.0.0.1:80/')).toEqual({ cancel: true });
    expect(answered('app://metodebenk/assets/a.js')).toEqual({ cancel: false });
    expect(isAllowedRequest('blob:app://metodebenk/0f')).toBe(true);
    expect(isAllowedRequest('blob:https://evil/0f')).toBe(false);
    expect(isAllowedRequest('data:text/html,x')).toBe(false);
  });

  test('stops downloads that a page starts by itself', () => {
    const preventDefault = vi.fn();
    const [event, listener] = fake().on.mock.calls[0] ?? [];
    expect(event).toBe('will-download');
    listener({ preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });
});

describe('senders', () => {
  const main = { url: 'app://metodebenk/index.html#/library', parent: null, detached: false };
  const foreign: [string, object | null][] = [
    ['no frame, already gone', null],
    ['a frame inside the page', { ...main, parent: {} }],
    ['a detached frame', { ...main, detached: true }],
    ...foreignAddresses.map((url): [string, object] => [`a page at “${url}”`, { ...main, url }]),
  ];

  test('the app’s own main frame is heard', () => {
    expect(ownFrame({ senderFrame: main } as never)).toBe(main);
  });

  test.each(foreign)('%s is not heard', async (_, senderFrame) => {
    const ipc = new EventEmitter();
    const handlers = new Map<string, (event: object, ...input: unknown[]) => Promise<unknown>>();
    const handle = (channel: string, handler: never) => handlers.set(channel, handler);
    const senders = createSenders(Object.assign(ipc, { handle }) as unknown as IpcMain);
    const receive = vi.fn();
    const answer = vi.fn();
    senders.on('a', receive);
    senders.handle('b', answer);
    ipc.emit('a', { senderFrame });
    await expect(handlers.get('b')?.({ senderFrame }, 1)).rejects.toThrow('sender-refused');
    expect(receive).not.toHaveBeenCalled();
    expect(answer).not.toHaveBeenCalled();
  });
});

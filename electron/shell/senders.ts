/** The one place where messages from pages come in: each is checked against the app's own main frame. */
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { isAppAddress } from './address.ts';

type SenderEvent = Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame'>;

/** The sender, when it is the main frame of a window that shows the app's own page; otherwise null. */
export function ownFrame({ senderFrame }: SenderEvent): WebFrameMain | null {
  if (!senderFrame || senderFrame.detached || senderFrame.parent !== null) return null;
  return isAppAddress(senderFrame.url) ? senderFrame : null;
}

export interface Senders {
  /** A message without an answer; foreign ones are dropped. Arguments are unknown until they are read. */
  on(channel: string, receive: (frame: WebFrameMain, ...input: unknown[]) => void): void;
  /** A question; foreign ones are refused without reaching the answer. Arguments are unknown until they are read. */
  handle(channel: string, answer: (...input: unknown[]) => Promise<unknown>): void;
}

export function createSenders(ipcMain: Pick<IpcMain, 'on' | 'handle'>): Senders {
  return {
    on(channel, receive) {
      ipcMain.on(channel, (event, ...input: unknown[]) => {
        const frame = ownFrame(event);
        if (frame) receive(frame, ...input);
      });
    },
    handle(channel, answer) {
      ipcMain.handle(channel, async (event, ...input: unknown[]) => {
        if (!ownFrame(event)) throw new Error('{"code":"sender-refused"}');
        return await answer(...input);
      });
    },
  };
}

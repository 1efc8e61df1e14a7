/** Closing the window: what was typed is stored first, and long work is asked about, never thrown away unasked. */
import type { BrowserWindow, Dialog } from 'electron';
import type { PageState } from '../../shared/contract/host-bridge.ts';
import { shellWords } from './words.ts';

/** How long the page may take to store what was typed. */
const patienceMs = 1500;

export interface ClosingParts {
  window: BrowserWindow;
  dialog: Pick<Dialog, 'showMessageBox'>;
  state(): PageState;
  /** Asks the page to store what was typed; false where no page hears it. */
  tellPage(): boolean;
}

export interface Closing {
  /** The page has stored everything. */
  mayClose(): void;
  /** Read again whether work goes on: the person may have chosen to close when it is done. */
  workChanged(): void;
  /** The machine is being shut down: nobody is there to be asked. */
  leaveUnasked(): void;
}

export function watchClosing({ window, dialog, state, tellPage }: ClosingParts): Closing {
  let isLeaving = false;
  let isAsking = false;
  let closesWhenDone = false;
  let stored: (() => void) | null = null;

  const leave = async () => {
    const answered = new Promise<void>((resolve) => {
      stored = resolve;
    });
    const patience = tellPage() ? patienceMs : 0;
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, patience))]);
    isLeaving = true;
    if (!window.isDestroyed()) window.close();
  };

  const ask = async () => {
    const { locale, work } = state();
    const words = shellWords[locale].closing;
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      title: words.title,
      message: words.message,
      detail: work.join('\n'),
      buttons: [words.wait, words.stop, words.stay],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    closesWhenDone = response === 0;
    if (response === 1 || (closesWhenDone && state().work.length === 0)) await leave();
  };

  window.on('close', (event) => {
    if (isLeaving) return;
    event.preventDefault();
    if (isAsking) return;
    if (state().work.length === 0) return void leave();
    isAsking = true;
    const asked = () => {
      isAsking = false;
    };
    // A question that could not be put leaves the window open, and the next closing puts it again.
    ask().then(asked, asked);
  });

  return {
    mayClose: () => stored?.(),
    workChanged() {
      if (!closesWhenDone || isAsking || state().work.length > 0) return;
      closesWhenDone = false;
      void leave();
    },
    leaveUnasked() {
      isLeaving = true;
    },
  };
}

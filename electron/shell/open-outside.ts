/** Addresses outside the app: the person sees the whole address in the system's own dialog before anything opens. */
import type { BrowserWindow, Dialog, Shell } from 'electron';
import { outsideAddress } from '../../shared/outside-address.ts';

const words = {
  nb: {
    message: 'Vil du åpne denne adressen i nettleseren?',
    user: 'Det som står foran @, er ikke stedet adressen fører til.',
    letters: 'Navnet har tegn fra et annet alfabet og kan ligne på et annet sted.',
    buttons: ['Avbryt', 'Åpne'],
  },
  en: {
    message: 'Open this address in the browser?',
    user: 'What stands before the @ is not the place it leads to.',
    letters: 'The name has letters of another alphabet and may look like another place.',
    buttons: ['Cancel', 'Open'],
  },
} as const;

export interface OutsideParts {
  dialog: Pick<Dialog, 'showMessageBox'>;
  shell: Pick<Shell, 'openExternal'>;
  window: BrowserWindow;
}

/** Answers whether it was opened; what may never be opened is not even asked about. */
export async function openOutside(
  given: unknown,
  locale: unknown,
  { dialog, shell, window }: OutsideParts,
): Promise<boolean> {
  const text = typeof given === 'string' ? given : '';
  const outside = outsideAddress(URL.canParse(text) ? new URL(text) : null);
  if (!outside) return false;
  const { message, buttons, ...traps } = words[locale === 'en' ? 'en' : 'nb'];
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail: [outside.address, ...outside.traps.map((trap) => traps[trap])].join('\n\n'),
    buttons: [...buttons],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response !== 1) return false;
  await shell.openExternal(outside.address);
  return true;
}

/** What pages may ask of the machine and of the network: nothing but their own files. */
import type { Session } from 'electron';
import { isAppAddress } from './address.ts';

type PolicedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'webRequest'
  | 'on'
>;

export function applySessionPolicy(session: PolicedSession): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url) }));
  // Exports are saved through the dialog of the shell, so that a page can never put a file on the disk by itself.
  session.on('will-download', (event) => event.preventDefault());
}

/** Blobs made by the screens themselves (`blob:app://metodebenk/…`) and images written into styles are allowed. */
export function isAllowedRequest(address: string): boolean {
  if (address.startsWith('data:image/')) return true;
  return isAppAddress(address.startsWith('blob:') ? address.slice('blob:'.length) : address);
}

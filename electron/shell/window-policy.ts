/** Where pages may go: nowhere. Every page of the app, whoever made it, gets the same refusals. */
import type { App, WebContents } from 'electron';
import { isAppAddress } from './address.ts';

export function applyWindowPolicy(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

export function confine(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (details) => refuseForeign(details));
  contents.on('will-navigate', (details) => refuseForeign(details));
  contents.on('will-redirect', (details) => refuseForeign(details));
}

/** Reloading the app's own page in its main frame is the one navigation there is. */
function refuseForeign(details: { url: string; isMainFrame: boolean; preventDefault(): void }): void {
  if (!details.isMainFrame || !isAppAddress(details.url)) details.preventDefault();
}

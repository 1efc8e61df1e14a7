/** Finds the program around the screens: the desktop shell where its bridge is there, otherwise the browser host. */
import { createBrowserHost } from './browser-host.ts';
import { connectDesktop } from './electron-host.ts';
import type { Host } from './host.ts';
import { openHttpSession } from './http-session.ts';

/** Rejects with ApiError; call it before any routing, because the browser host's code comes in the fragment. */
export async function connectHost(target: Window = window): Promise<Host> {
  const bridge = target.metodebenk;
  if (bridge) return connectDesktop(bridge, target);
  return createBrowserHost(await openHttpSession(target));
}

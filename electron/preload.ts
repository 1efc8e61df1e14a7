/** Gives the screens their one object, `window.metodebenk`. Built as one CommonJS file, as sandboxed preloads must be. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { HostBridge } from '../shared/contract/host-bridge.ts';
import { createBridge, passPort } from './shell/create-bridge.ts';

const bridge: HostBridge = createBridge(ipcRenderer, webUtils);
contextBridge.exposeInMainWorld('metodebenk', bridge);
passPort(ipcRenderer, globalThis as unknown as Parameters<typeof passPort>[1]);

/** Names of the messages between preload and main. */
export const channels = {
  requestPort: 'metodebenk:request-port',
  port: 'metodebenk:port',
  restartService: 'metodebenk:restart-service',
  serviceFailed: 'metodebenk:service-failed',
  openAddress: 'metodebenk:open-address',
  openLogFolder: 'metodebenk:open-log-folder',
  showFolder: 'metodebenk:show-folder',
  pickFiles: 'metodebenk:pick-files',
  pickLibrary: 'metodebenk:pick-library',
  pickFolder: 'metodebenk:pick-folder',
  saveExport: 'metodebenk:save-export',
  openExport: 'metodebenk:open-export',
  tellState: 'metodebenk:tell-state',
  takeOpened: 'metodebenk:take-opened',
  mayClose: 'metodebenk:may-close',
  shellMessage: 'metodebenk:shell-message',
} as const;

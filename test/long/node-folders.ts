import { type HostFolders, hostFolders } from '../../electron/host-folders.ts';

/** The app's own resources with a person's folders in a place of the test's. */
export const nodeFolders = (home: string): HostFolders => hostFolders({ METODEBENK_HOME: home });

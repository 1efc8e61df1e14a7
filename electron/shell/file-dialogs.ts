/** The system's dialogs for files and folders, in the language of the screens; null where the person cancelled. */
import { basename } from 'node:path';
import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import { importEndings } from '../../shared/import-endings.ts';
import type { ShellWords } from './words.ts';

export interface FileDialogParts {
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  window: BrowserWindow;
  words(): ShellWords['dialog'];
}

export interface FileDialogs {
  filesToImport(): Promise<string[]>;
  library(): Promise<string | null>;
  newLibrary(name: string): Promise<string | null>;
  folder(): Promise<string | null>;
  saveAs(fileName: string): Promise<string | null>;
}

export function createFileDialogs({ dialog, window, words }: FileDialogParts): FileDialogs {
  const open = async (options: Electron.OpenDialogOptions) => (await dialog.showOpenDialog(window, options)).filePaths;
  const save = async (options: Electron.SaveDialogOptions) => {
    const { filePath } = await dialog.showSaveDialog(window, {
      // Linux asks before it replaces a file only where it is told to.
      properties: ['createDirectory', 'showOverwriteConfirmation'],
      ...options,
    });
    return filePath || null;
  };
  const libraries = (): FileFilter[] => [{ name: words().library, extensions: ['metodebenk'] }];
  return {
    filesToImport: () =>
      open({
        title: words().importFiles,
        // The content says what a file is: endings only shorten the list.
        filters: [
          { name: words().documents, extensions: [...importEndings] },
          { name: words().all, extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      }),
    library: async () =>
      (await open({ title: words().openLibrary, filters: libraries(), properties: ['openFile'] }))[0] ?? null,
    newLibrary: (name) =>
      save({ title: words().newLibrary, filters: libraries(), defaultPath: `${proposedName(name)}.metodebenk` }),
    folder: async () =>
      (await open({ title: words().folder, properties: ['openDirectory', 'createDirectory'] }))[0] ?? null,
    saveAs: (fileName) => {
      const defaultPath = proposedName(fileName);
      const ending = /\.(\w{1,10})$/.exec(defaultPath)?.[1];
      const filters = ending ? [{ name: ending.toUpperCase(), extensions: [ending] }] : [];
      return save({ title: words().saveExport, defaultPath, filters });
    },
  };
}

/** A name that a page proposes: folders in it are dropped, the person chooses the folder. */
export function proposedName(name: string): string {
  return basename(name.replaceAll('\\', '/'));
}

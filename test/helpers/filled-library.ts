/** A library with one document of a given text, indexed as an import would leave it, and one project. */
import { saveExtraction } from '../../electron/import/save-extraction.ts';
import { runCommand } from '../../electron/library/command.ts';
import { createProjectService } from '../../electron/library/services/project-service.ts';
import { sha256Hex } from '../../electron/library/sources.ts';
import { passagesOf } from '../../electron/search/index-passages.ts';
import type { Recognised } from '../../shared/contract/recognised.ts';
import { extractedDocument } from './extraction.ts';
import { type TestLibrary, testLibrary } from './library.ts';

export interface FilledLibrary extends TestLibrary {
  projectId: string;
  /** Imports a document and gives its id. */
  importText(text: string, patch?: Partial<Recognised>): string;
}

export function filledLibrary(path?: string): FilledLibrary {
  const test = testLibrary(path);
  const projectId = createProjectService(test.session).create({ title: 'Ryggsmerter', language: 'nb' }).id;
  return {
    ...test,
    projectId,
    importText(text, patch = {}) {
      const bytes = new TextEncoder().encode(text);
      const file = { name: 'kilde.txt', sha256: sha256Hex(bytes), bytes, searchId: null, importedBy: 'kari' };
      const outcome = runCommand(test.library, { personId: 'kari', projectId: null, action: 'import.files' }, (write) =>
        saveExtraction(test.library, write, file, extractedDocument(text, patch), ({ pages, recognised }) =>
          passagesOf({ text, pages, sections: recognised.sections }),
        ),
      );
      return outcome.ids[0]!;
    },
  };
}

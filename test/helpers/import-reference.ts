/** A reference as an import leaves it, in a file of its own. */
import { referenceKeys } from '../../electron/import/references/identity.ts';
import { referenceSaver } from '../../electron/library/references.ts';
import { insertSource, sha256Hex } from '../../electron/library/sources.ts';
import type { CslItem } from '../../shared/contract/references.ts';
import type { TestLibrary } from './library.ts';

export function importReference({ library }: TestLibrary, csl: CslItem): string {
  const bytes = new TextEncoder().encode(JSON.stringify(csl));
  const id = library.ids();
  const source = {
    id,
    sha256: sha256Hex(bytes),
    byteLength: bytes.length,
    mediaType: 'application/json',
    name: `${csl.title}.json`,
    searchId: null,
    importedAt: library.clock().toISOString(),
    importedBy: 'kari',
  };
  insertSource(library.db, source, bytes);
  return referenceSaver(library.db, library.ids, id)({ csl, raw: '' }, referenceKeys(csl)).id;
}

/** References as a file, in the format that was asked for. */
import type { ReferenceFormat } from '../../../shared/contract/reference-exports.ts';
import type { CslItem, ReferenceRow } from '../../../shared/contract/references.ts';
import type { RenderedFile } from '../rendered-file.ts';
import { safeFileName } from '../safe-file-name.ts';
import { bibtexFrom } from './bibtex.ts';
import { cslJsonFrom } from './csl-json.ts';
import { nbibFrom } from './nbib.ts';
import { risFrom } from './ris.ts';

const formats: Record<
  ReferenceFormat,
  { ending: string; mediaType: string; write(items: readonly CslItem[]): string }
> = {
  ris: { ending: 'ris', mediaType: 'application/x-research-info-systems', write: risFrom },
  bibtex: { ending: 'bib', mediaType: 'application/x-bibtex', write: bibtexFrom },
  'csl-json': { ending: 'json', mediaType: 'application/vnd.citationstyles.csl+json', write: cslJsonFrom },
  nbib: { ending: 'nbib', mediaType: 'application/nbib', write: nbibFrom },
};

export function renderReferences(
  references: readonly ReferenceRow[],
  format: ReferenceFormat,
  title: string,
): RenderedFile {
  const { ending, mediaType, write } = formats[format];
  // What the library keeps about a record is no part of it.
  const items = references.map(({ sources: _sources, identifiers: _identifiers, ...item }) => item);
  return { bytes: new TextEncoder().encode(write(items)), fileName: safeFileName(title, ending), mediaType };
}

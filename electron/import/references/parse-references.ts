/** Bibliographic records of every export format, told apart by content. */
import type { ExtractedReferences } from '../../../shared/model/extraction.ts';
import { readBibtex } from './bibtex.ts';
import { readCochrane } from './cochrane.ts';
import type { ReferenceReading } from './csl-item.ts';
import { readCslJson } from './csl-json.ts';
import { readEndnoteTagged } from './endnote-tagged.ts';
import { readEndnoteXml } from './endnote-xml.ts';
import { readNbib } from './nbib.ts';
import { readPubmedXml } from './pubmed-xml.ts';
import { readReferenceCsv } from './reference-csv.ts';
import { readRis } from './ris.ts';
import { lostCharacters, plainJson, plainLines, separatedLines } from './source/lines.ts';
import { untitledRecords } from './untitled-records.ts';
import { readWebOfScience } from './web-of-science.ts';

interface ReferenceFormat {
  format: string;
  mediaType: string;
  /** Null where the text is of another format. */
  read(text: string): ReferenceReading | null;
}

const jsonFormats: ReferenceFormat[] = [
  { format: 'csl-json', mediaType: 'application/vnd.citationstyles.csl+json', read: readCslJson },
];
const xmlFormats: ReferenceFormat[] = [
  { format: 'pubmed-xml', mediaType: 'application/xml', read: readPubmedXml },
  { format: 'endnote-xml', mediaType: 'application/xml', read: readEndnoteXml },
];
const textFormats: ReferenceFormat[] = [
  { format: 'ris', mediaType: 'application/x-research-info-systems', read: readRis },
  { format: 'nbib', mediaType: 'application/nbib', read: readNbib },
  { format: 'web-of-science', mediaType: 'text/plain', read: readWebOfScience },
  { format: 'endnote-tagged', mediaType: 'application/x-endnote-refer', read: readEndnoteTagged },
  { format: 'cochrane', mediaType: 'text/plain', read: readCochrane },
  { format: 'bibtex', mediaType: 'application/x-bibtex', read: readBibtex },
  { format: 'csv', mediaType: 'text/csv', read: readReferenceCsv },
];

/**
 * The records of a file in its order, repeats included; null where the content is no bibliographic export, prose
 * with a reference list among it. Problems carry the codes of refusals where nothing could be read (`file-truncated`,
 * `file-damaged`, `file-hostile`, `file-no-records`). Linear in the length of the text; never throws on bad content.
 * `known` is the format of the parts before of a long file.
 */
export function parseReferences(text: string, _fileName: string, known?: string): ExtractedReferences | null {
  const plain = plainLines(text);
  const first = /\S/.exec(plain)?.[0];
  const nested = first === '{' || first === '[' ? jsonFormats : first === '<' ? xmlFormats : [];
  const body = nested === jsonFormats ? plainJson(plain) : nested === xmlFormats ? plain : separatedLines(plain);
  const formats = [...nested, ...textFormats];
  for (const { format, mediaType, read } of formats) {
    if (known && format !== known) continue;
    const reading = read(body);
    if (!reading) continue;
    if (reading.records.length === 0 && reading.problems.length === 0)
      reading.problems.push({ line: null, code: 'file-no-records', message: 'The file holds no references.' });
    const warnings = [...lostCharacters(body), ...(reading.warnings ?? []), ...untitledRecords(reading.records, body)];
    return { kind: 'references', mediaType, format, ...reading, warnings };
  }
  return null;
}

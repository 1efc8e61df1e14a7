/** Trial records of every registry format, told apart by content. */
import type { ExtractedTrials } from '../../../shared/model/extraction.ts';
import { localDay } from '../../../shared/text/local-time.ts';
import { lostCharacters, plainJson, plainLines } from '../references/source/lines.ts';
import { readCtgovCsv } from './ctgov-csv.ts';
import { readCtgovLegacyXml } from './ctgov-legacy-xml.ts';
import { readCtgovV1Json } from './ctgov-v1-json.ts';
import { readCtgovV2Json } from './ctgov-v2-json.ts';
import { readCtisJson } from './ctis-json.ts';
import { readEuctrText } from './euctr-text.ts';
import { readIctrpCsv } from './ictrp-csv.ts';
import { readIctrpXml } from './ictrp-xml.ts';
import { readIsrctnXml } from './isrctn-xml.ts';
import type { TrialReading } from './trial-record.ts';

interface TrialFormat {
  mediaType: string;
  /** `today` is an ISO day, for a registry that shows what its dates say of it. */
  read(text: string, today: string): TrialReading | null;
}

const jsonFormats: TrialFormat[] = [readCtgovV2Json, readCtgovV1Json, readCtisJson].map((read) => ({
  mediaType: 'application/json',
  read,
}));
const xmlFormats: TrialFormat[] = [readCtgovLegacyXml, readIctrpXml, readIsrctnXml].map((read) => ({
  mediaType: 'application/xml',
  read,
}));
const textFormats: TrialFormat[] = [
  { mediaType: 'text/csv', read: readCtgovCsv },
  { mediaType: 'text/csv', read: readIctrpCsv },
  { mediaType: 'text/plain', read: readEuctrText },
];

/**
 * The records of a file in its order, repeats included; null where the content is no trial record. The name is not
 * believed and not needed. Problems carry the codes of refusals where nothing could be read (`file-truncated`,
 * `file-damaged`, `file-hostile`, `file-no-records`): a file with problems and without records is to be refused by
 * the first of them. Never throws on bad content.
 */
export function parseTrials(text: string, _fileName: string, today = localDay(new Date())): ExtractedTrials | null {
  const plain = plainLines(text);
  const first = /\S/.exec(plain)?.[0];
  const body = first === '{' || first === '[' ? plainJson(plain) : plain;
  const formats = first === '{' || first === '[' ? jsonFormats : first === '<' ? xmlFormats : textFormats;
  for (const format of formats) {
    const reading = format.read(body, today);
    if (!reading) continue;
    if (reading.records.length === 0 && reading.problems.length === 0)
      reading.problems.push({ line: null, code: 'file-no-records', message: 'The file holds no trial records.' });
    const warnings = [...lostCharacters(body), ...(reading.warnings ?? [])];
    return { kind: 'trials', mediaType: format.mediaType, ...reading, warnings };
  }
  return null;
}

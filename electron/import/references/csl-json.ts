/** CSL-JSON, the format of citeproc and of Zotero's and Pandoc's exports. Schema: https://github.com/citation-style-language/schema */
import type { CslItem } from '../../../shared/contract/references.ts';
import { cslItem, type LooseCsl, type ReferenceReading } from './csl-item.ts';
import { doiFrom, pmcidFrom, pmidFrom, pmidWithin } from './identifiers.ts';
import { issuedFrom } from './issued.ts';
import type { CslName } from './names.ts';
import { closingBrace } from './source/closing-brace.ts';
import { asText, isObject, type JsonObject } from './source/json-values.ts';
import { lineCounter } from './source/lines.ts';

const texts = [
  'title',
  'container-title',
  'container-title-short',
  'volume',
  'issue',
  'page',
  'publisher',
  'abstract',
  'DOI',
  'PMID',
  'PMCID',
  'ISSN',
  'ISBN',
  'URL',
  'language',
  'keyword',
] as const;

/**
 * Null where the text is no list of CSL items: every entry needs a type, and one of them a title, name or date. A file
 * that is cut or damaged is read entry by entry.
 */
export function readCslJson(text: string): ReferenceReading | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return rescued(text);
  }
  const entries = Array.isArray(parsed)
    ? parsed
    : isObject(parsed) && Array.isArray(parsed.items)
      ? parsed.items
      : [parsed];
  const items = entries.filter(isCslObject);
  if (items.length === 0 || items.length * 2 < entries.length) return null;
  const records: ReferenceReading['records'] = [];
  const problems: ReferenceReading['problems'] = [];
  entries.forEach((entry: unknown, index: number) => {
    if (isCslObject(entry)) records.push({ csl: normalised(entry), raw: JSON.stringify(entry, null, 2) });
    else problems.push({ line: null, code: 'record-damaged', message: `Entry ${index + 1} has no reference type.` });
  });
  return { records, problems };
}

/** Entries begin as the first one does, to the blank: objects within them stand further in, or have other first keys. */
function rescued(text: string): ReferenceReading | null {
  const first = /^\s*(?:\{\s*"items"\s*:\s*)?\[\s*(\{\s*"[\w-]+")/.exec(text)?.[1];
  if (!first) return null;
  const lineAt = lineCounter(text);
  const records: ReferenceReading['records'] = [];
  const problems: ReferenceReading['problems'] = [];
  for (let at = text.indexOf(first); at !== -1; ) {
    const next = text.indexOf(first, at + 1);
    const end = closingBrace(text, at, next === -1 ? text.length : next);
    const entry = end === -1 ? undefined : parsedEntry(text.slice(at, end));
    if (isCslObject(entry)) records.push({ csl: normalised(entry), raw: JSON.stringify(entry, null, 2) });
    else {
      const line = lineAt(at);
      const isCut = end === -1 && next === -1;
      const message = `The entry that begins on line ${line} is ${isCut ? 'not finished' : 'no valid reference'}.`;
      problems.push({ line, code: isCut ? 'file-truncated' : 'record-damaged', message });
    }
    at = next;
  }
  if (records.length === 0 && !/"(?:type|title|author|issued)"\s*:/.test(text)) return null;
  const isWhole = problems.length > 0 || /\]\s*\}?\s*$/.test(text);
  const line = isWhole ? null : lineAt(text.length);
  if (!isWhole) problems.push({ line, code: 'file-truncated', message: 'The list of references is not closed.' });
  return { records, problems };
}

function parsedEntry(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isCslObject = (value: unknown): value is JsonObject =>
  isObject(value) &&
  typeof value.type === 'string' &&
  /^[a-z][a-z_-]*$/.test(value.type) &&
  ['title', 'author', 'issued', 'editor', 'DOI', 'URL', 'container-title', 'publisher'].some((key) =>
    Object.hasOwn(value, key),
  );

function normalised(entry: JsonObject): CslItem {
  const { id: _id, ...rest } = entry;
  const fields: LooseCsl = { ...rest, type: asText(entry.type) };
  // Numbers for texts and lists of one title (Crossref) are common.
  for (const key of texts)
    if (Object.hasOwn(entry, key)) fields[key] = asText(Array.isArray(entry[key]) ? entry[key][0] : entry[key]);
  fields.DOI = doiFrom(fields.DOI ?? '');
  // Zotero keeps what it has no field for in its notes.
  const note = asText(entry.note);
  fields.PMID = pmidFrom(fields.PMID ?? '') || pmidWithin(note);
  fields.PMCID = pmcidFrom(fields.PMCID ?? '') || pmcidFrom(note);
  fields.author = namesIn(entry.author);
  fields.editor = namesIn(entry.editor);
  fields.issued = issuedIn(entry.issued);
  return cslItem(fields);
}

function namesIn(value: unknown): CslName[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).map((name) => {
    const kept: CslName = { ...name };
    for (const key of ['family', 'given', 'literal']) if (Object.hasOwn(name, key)) kept[key] = asText(name[key]);
    return kept;
  });
}

/** Date parts may be texts; a date may be a bare text or EDTF. */
function issuedIn(value: unknown): CslItem['issued'] {
  if (!isObject(value)) return issuedFrom([asText(value)]);
  const parts = value['date-parts'];
  if (Array.isArray(parts)) {
    const numbers = parts.map((part) => (Array.isArray(part) ? part.map(Number).filter(Number.isInteger) : []));
    if (numbers[0]?.length) return { ...value, 'date-parts': numbers.filter((part) => part.length > 0) };
  }
  return issuedFrom([asText(value.raw), asText(value.literal), asText(value.edtf)]);
}

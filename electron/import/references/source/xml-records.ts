/** Reads the record elements of an XML file one at a time, with a refusal of everything that could be an attack. */
import { SaxesParser } from 'saxes';
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import type { RecordProblem } from '../../../../shared/model/extraction.ts';
import { lineCounter } from './lines.ts';

/** An element; `content` keeps text and children in reading order. Names are without prefix. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  content: (XmlElement | string)[];
}

export interface XmlOptions {
  /** Elements handed over whole; they may not nest. */
  recordNames: readonly string[];
  /**
   * A document type that is let through: an external one, named by a public registry, never fetched. Any other
   * DOCTYPE, and any with declarations of its own, ends the reading as `file-hostile`.
   */
  doctype?: RegExp;
  onRecord(element: XmlElement, start: number, end: number, line: number): void;
}

const maxDepth = 200;
const maxProblems = 100;

class Stop extends Error {}

export interface XmlReading {
  problems: RecordProblem[];
  /** Characters that XML forbids, and names of characters it does not know: the records around them are whole. */
  warnings: ImportWarning[];
}

/** Returns what was wrong with the file; the records before, and where it can be also after, are handed over. */
export function readXmlRecords(text: string, options: XmlOptions): XmlReading {
  const problems: RecordProblem[] = [];
  const warnings: ImportWarning[] = [];
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: XmlElement[] = [];
  let recordStart = 0;
  let recordLine = 1;
  let depth = 0;
  const stop = (code: string, message: string): never => {
    problems.push({ line: parser.line, code, message });
    throw new Stop();
  };
  const addText = (value: string) => {
    open.at(-1)?.content.push(value);
  };
  parser.on('doctype', (declaration) => {
    if (declaration.includes('[') || !options.doctype?.test(declaration)) stop('file-hostile', 'XML: DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    if (++depth > maxDepth) stop('file-hostile', `XML: > ${maxDepth}`);
    const name = tag.name.slice(tag.name.indexOf(':') + 1);
    if (open.length === 0) {
      if (!options.recordNames.includes(name)) return;
      recordStart = text.lastIndexOf(`<${tag.name}`, parser.position);
      recordLine = parser.line;
    }
    const element: XmlElement = { name, attributes: tag.attributes as Record<string, string>, content: [] };
    open.at(-1)?.content.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    depth--;
    const element = open.pop();
    if (element && open.length === 0) options.onRecord(element, recordStart, parser.position, recordLine);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    const message = error.message.replace(/^\S*?\d+:\d+: /, '');
    if (/character|entity|attribute value|]]>/i.test(message)) {
      if (warnings.length < maxProblems)
        warnings.push({
          code: 'characters-lost',
          message: `Line ${parser.line}: ${message}`,
          params: { line: String(parser.line) },
        });
      return;
    }
    const truncated = /unclosed|unexpected end|must contain a root/i.test(error.message);
    problems.push({
      line: parser.line,
      code: truncated ? 'file-truncated' : 'file-damaged',
      message,
    });
    // An unfinished record at the end of a cut file is not handed over as if it were whole.
    if (truncated || problems.length >= maxProblems) throw new Stop();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) problems.push({ line: null, code: 'file-damaged', message: String(error) });
  }
  return { problems, warnings };
}

/**
 * As readXmlRecords, for files whose records stand one behind the other: where a tag that is not closed joins records,
 * each is read alone, so that one broken record costs only itself.
 */
export function readXmlRecordsApart(text: string, options: XmlOptions): XmlReading {
  const found: Parameters<XmlOptions['onRecord']>[] = [];
  const whole = readXmlRecords(text, { ...options, onRecord: (...record) => found.push(record) });
  const names = options.recordNames.join('|');
  const starts = whole.problems.some(({ code }) => code === 'file-damaged')
    ? [...text.matchAll(new RegExp(`<(?:${names})[\\s>]`, 'g'))].map((match) => match.index)
    : [];
  if (starts.length <= found.length || whole.problems.some(({ code }) => code === 'file-hostile')) {
    for (const record of found) options.onRecord(...record);
    return whole;
  }
  const reading: XmlReading = { problems: [], warnings: whole.warnings };
  const lineAt = lineCounter(text);
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1] ?? text.length;
    const close = text.slice(start, next).search(new RegExp(`</(?:${names})\\s*>`));
    const end = close === -1 ? next : text.indexOf('>', start + close) + 1;
    const line = lineAt(start);
    const alone = readXmlRecords(text.slice(start, end), {
      ...options,
      onRecord: (element, from, to) => options.onRecord(element, start + from, start + to, line),
    });
    for (const problem of alone.problems) {
      const isLast = index === starts.length - 1;
      const code = problem.code === 'file-truncated' && !isLast ? 'record-damaged' : problem.code;
      reading.problems.push({ ...problem, code, line });
    }
  }
  return reading;
}

/** The element's text with that of its descendants, in reading order. */
export const textOf = (element: XmlElement | undefined): string =>
  element ? element.content.map((part) => (typeof part === 'string' ? part : textOf(part))).join('') : '';

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? element.content.filter((part): part is XmlElement => typeof part !== 'string' && part.name === name) : [];

/** The first element down a path of names. */
export function elementAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = childrenOf(at, name)[0];
  return at;
}

/** The text of the first element down a path, white space collapsed; '' where there is none. */
export const textAt = (element: XmlElement | undefined, ...path: string[]): string =>
  textOf(elementAt(element, ...path))
    .replace(/\s+/g, ' ')
    .trim();

/** The collapsed texts of all elements of the last name of a path. */
export function textsAt(element: XmlElement | undefined, ...path: string[]): string[] {
  const parent = elementAt(element, ...path.slice(0, -1));
  return childrenOf(parent, path.at(-1) ?? '')
    .map((child) => textOf(child).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

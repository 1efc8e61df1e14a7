/** Documents of the kinds that have no template of their own here: guidelines, HTA reports, reviews, trial reports, others. */
import type { ImportWarning, Recognised } from '../../../../shared/contract/recognised.ts';
import type { DocumentKind } from '../../../../shared/model/vocabulary.ts';
import { guessLanguage } from '../../../../shared/text/language.ts';
import { withMarkedTables } from '../marked-tables.ts';
import { findCitations, findDate, findReferences, findRegistryIds, linksOf } from '../marks.ts';
import { findCaptions } from '../registry/captions.ts';
import { findTables } from '../registry/tables.ts';
import { collapse, longestTitle, markedTitle, type RecogniseInput, readSource, type Source } from '../source.ts';
import { formAnswers } from './form-answers.ts';
import { findIdentifiers } from './identifiers.ts';
import { printedBoxes } from './printed-boxes.ts';
import { findSections } from './sections.ts';

export function recogniseGeneral(input: RecogniseInput, kind: DocumentKind): Recognised {
  const source = readSource(input);
  const sections = findSections(source);
  const list = sections.findLast((section) =>
    /^(?:references|referanser|referanseliste|litteratur(?:liste)?|bibliography|literatur|referenser|referencer)$/i.test(
      section.title,
    ),
  );
  const listStart = list?.end ?? source.body.length;
  const after = sections.find((section) => (section.start ?? 0) > listStart && !/^\d+$/.test(section.number ?? ''));
  const references = list === undefined ? [] : findReferences(source, listStart, after?.start ?? source.body.length);
  const citations = findCitations(source.body.slice(0, list?.start ?? source.body.length));
  const captions = findCaptions(source);
  const published =
    /(?:published|publisert|publication date|utgitt|issued|first published|publicerad)\s*(?:online)?\s*:?\s*([^\n]{4,40})/i.exec(
      source.text.slice(0, 8000),
    );
  const date = published === null ? null : findDate(published[1]!);
  const boxes = printedBoxes(source, sections);
  const issuer = issuerOf(source.text.slice(0, 5000));
  return {
    kind,
    title: titleOf(source),
    language: guessLanguage(source.body),
    ...(issuer === null ? {} : { issuer }),
    identifiers: findIdentifiers(source),
    dates: date === null ? {} : { published: date },
    sections,
    tables: withMarkedTables(source, captions, findTables(source, captions)),
    figures: captions
      .filter((caption) => caption.kind === 'figure')
      .map(({ number, caption, page, start, end }) => ({ number, caption, page, start, end })),
    citations,
    references,
    links: linksOf(source),
    registryIds: findRegistryIds(source.text),
    ...(boxes.length > 0 && { checkboxes: boxes }),
    ...formAnswers(input.formFields),
    warnings: warningsOf(source, citations, references.length),
  };
}

const notTitle =
  /^(?:https?:|www\.|doi\b|vol(?:ume)?\b|page \d|journal\b|©|copyright|open access|research article|original (?:article|research)|review(?: article)?|published|received|accepted|isbn|issn|\d+$|abstract$|contents$|innhold$|downloaded from)/i;

/** Characters that may stand before a title: a date, a kind of document, a name. */
const longestLead = 200;

/** The heading that is the document's title: marked so, or the only one of its first level, at the beginning. */
function titleHeading(source: Source): string | null {
  const marked = markedTitle(source.input);
  if (marked !== null) return marked;
  const headings = source.input.headings ?? [];
  const first = headings.filter((heading) => heading.level === 1);
  const isOnly = first.length === 1 && first[0]!.number === null && headings[0] === first[0];
  const only = isOnly && source.body.slice(0, first[0]!.start).trim().length < longestLead ? first[0] : undefined;
  return only?.title.slice(0, longestTitle).toWellFormed() ?? null;
}

/** The title the file names, if its words stand on the first page; else the first line that reads like one. */
function titleOf(source: Source): string {
  const heading = titleHeading(source);
  if (heading !== null) return heading;
  const head = source.body.slice(0, 3000);
  const given = collapse((source.input.metadataTitle ?? '').replace(/_/g, ' '));
  const words = given.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  if (words.length >= 2 && words.filter((word) => head.toLowerCase().includes(word)).length >= words.length * 0.8)
    return given;
  const lines = source.lines.filter((line) => line.start < 3000);
  const first = lines.findIndex(
    (line) => line.text.replace(/^#+\s*/, '').length >= 12 && /\p{L}{3}/u.test(line.text) && !notTitle.test(line.text),
  );
  const short = lines.find((line) => /\p{L}{3}/u.test(line.text) && !notTitle.test(line.text));
  const isHead =
    short !== undefined &&
    /^\p{Lu}[\p{L} ]{3,}$/u.test(short.text) &&
    (source.lines[source.lines.indexOf(short) + 1]?.text ?? '') === '';
  if (isHead && short.text.length < 12) return short.text;
  if (first < 0) return short?.text.replace(/^#+\s*/, '') ?? (given === '' ? source.input.fileName : given);
  let title = lines[first]!.text.replace(/^#+\s*/, '');
  for (const line of lines.slice(first + 1, first + 4)) {
    if (line.text === '' || notTitle.test(line.text) || /[.]$/.test(title) || title.length > 160) break;
    const continues =
      /^\p{Ll}/u.test(line.text) ||
      /(?:\s(?:of|for|and|in|the|a|with|to|og|av|for|ved|i|hos|med|versus|vs)|[,:–-])$/i.test(title);
    if (!continues) break;
    title = `${title} ${line.text}`;
  }
  return collapse(title.slice(0, longestTitle).toWellFormed());
}

const issuers: [string, RegExp][] = [
  ['World Health Organization', /World Health Organization|\bWHO\b/],
  ['NICE', /National Institute for Health and Care Excellence|\bNICE\b/],
  ['Folkehelseinstituttet', /Folkehelseinstituttet|Norwegian Institute of Public Health/],
  ['Direktoratet for medisinske produkter', /Direktoratet for medisinske produkter|Norwegian Medical Products Agency/],
  ['Statens legemiddelverk', /Statens legemiddelverk|Norwegian Medicines Agency/],
  ['Helsedirektoratet', /Helsedirektoratet|Norwegian Directorate of Health/],
  ['SBU', /Statens beredning för medicinsk/],
  ['CADTH', /\bCADTH\b|Canada's Drug Agency/],
  ['Nye metoder', /Nye metoder|Bestillerforum/],
  ['NHS', /\bNHS\b/],
];

function issuerOf(head: string): string | null {
  return (
    issuers
      .map(([name, pattern]) => ({ name, at: head.search(pattern) }))
      .filter((hit) => hit.at >= 0)
      .sort((a, b) => a.at - b.at)[0]?.name ?? null
  );
}

function warningsOf(source: Source, citations: readonly number[], references: number): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (citations.length > 2 && references === 0) {
    const message = `The text cites ${citations.length} sources (up to number ${citations.at(-1)}), but no reference list was found.`;
    warnings.push({ code: 'reference-list-missing', message });
  }
  const lost = [...source.text.matchAll(/\[([^\]\n]{2,300})\]\(#?\)/g)];
  if (lost[0] !== undefined) {
    const message = `${lost.length} links lost their targets; their text was kept.`;
    warnings.push({
      code: 'link-target-lost',
      message,
      quote: lost[0][1]!,
      ...source.place(lost[0].index, lost[0].index + lost[0][0].length),
    });
  }
  return warnings;
}

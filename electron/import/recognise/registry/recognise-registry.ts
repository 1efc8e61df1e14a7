/** Annual reports of medical quality registries. */
import type { Recognised, RecognisedCheckbox, RecognisedTable } from '../../../../shared/contract/recognised.ts';
import { guessLanguage } from '../../../../shared/text/language.ts';
import { findBoxes } from '../checkbox-glyphs.ts';
import { checkDocument } from '../checks/check-document.ts';
import { runningSentences } from '../checks/running-text.ts';
import { thresholdWarnings, toldLevelWarnings } from '../checks/thresholds.ts';
import { findIdentifiers } from '../general/identifiers.ts';
import { labelledIssuer, namedSo } from '../issuer.ts';
import { withMarkedTables } from '../marked-tables.ts';
import { findCitations, findReferences, findRegistryIds, linksOf } from '../marks.ts';
import { findNumberedHeadings, type NumberedHeading } from '../numbered-headings.ts';
import { coverDate, publishedOn } from '../published.ts';
import { collapse, type RecogniseInput, readSource, type Source } from '../source.ts';
import { findCaptions } from './captions.ts';
import { descriptionFields, registryName, reportingYear } from './description.ts';
import { withTableIndicators } from './indicator-tables.ts';
import { findIndicators } from './indicators.ts';
import { findStatistics } from './statistics.ts';
import { findTables } from './tables.ts';

export function recogniseRegistry(input: RecogniseInput): Recognised {
  const source = readSource(input);
  const headings = findNumberedHeadings(source);
  const captions = findCaptions(source);
  const tables = withMarkedTables(source, captions, findTables(source, captions));
  const indicators = withTableIndicators(findIndicators(source), tables);
  const name = registryName(source);
  const year = reportingYear(source);
  const published = publishedOn(source, 0) ?? coverDate(source, headings[0]?.start ?? 0);
  const sentences = runningSentences(source, [...headings, ...captions, ...indicators, ...markedGrids(source, tables)]);
  const references = referencesOf(source, headings);
  const citations = findCitations(source.body);
  const listStart = references[0]?.start ?? source.body.length;
  const sections = headings.map(({ number, title, level, start, end }) => ({
    number,
    title,
    level,
    ...source.place(start, end),
  }));
  const checked = {
    source,
    sections,
    captions,
    tables,
    citations,
    references,
    hasList: references.length > 0,
    listStart,
    asOf: year,
  };
  const levels = [...thresholdWarnings(indicators), ...toldLevelWarnings(source, indicators)];
  const warnings = [...checkDocument(checked, sentences), ...levels];
  return {
    kind: 'registry-report',
    template: { family: 'registry-annual-report', generation: year, version: null },
    title: titleOf(source, name, year),
    language: guessLanguage(source.body),
    ...(labelledIssuer(source) ?? (name === null ? namedSo(source) : { issuer: name }) ?? {}),
    identifiers: findIdentifiers(source).filter(({ type }) => type === 'isbn' || type === 'issn'),
    dates: {
      ...(year === null ? {} : { reportingYear: year }),
      ...(published === null ? {} : { published }),
    },
    sections,
    checkboxes: stageBoxes(source, headings),
    fields: descriptionFields(source, headings),
    indicators,
    tables,
    figures: captions
      .filter((caption) => caption.kind === 'figure')
      .map(({ number, caption, page, start, end }) => ({ number, caption, page, start, end })),
    statistics: findStatistics(sentences),
    citations,
    references,
    links: linksOf(source),
    registryIds: findRegistryIds(source.text),
    warnings,
  };
}

/** Tables of figures that the file marks. One of two columns may hold labels and prose. */
function markedGrids({ input }: Source, tables: readonly RecognisedTable[]): RecognisedTable[] {
  const starts = new Set(input.tables?.map((table) => table[0]?.cells[0]?.start));
  return tables.filter((table) => table.columns.length > 2 && starts.has(table.start));
}

function titleOf(source: Source, name: string | null, year: string | null): string {
  if (name === null)
    return (
      source.input.metadataTitle ?? source.lines.find((line) => line.text.length > 8)?.text ?? source.input.fileName
    );
  return year === null ? name : `${name} – ${reportWord(source)} ${year}`;
}

function reportWord({ body }: Source): string {
  if (guessLanguage(body) === 'en') return 'annual report for';
  const printed = /årsrapport|årsmelding/i.exec(body)?.[0].toLowerCase() ?? 'årsrapport';
  return `${printed} for`;
}

function referencesOf(source: Source, headings: readonly NumberedHeading[]) {
  const at = source.lines.findLast((line) =>
    /^(?:\d{1,2}\.?\s+)?(?:Referanser|Referanseliste|Litteratur|References|Bibliography)$/i.test(line.text),
  );
  if (
    at === undefined ||
    headings.some(
      (heading) =>
        heading.start > at.start &&
        /^\d/.test(heading.number) &&
        heading.level === 1 &&
        heading.start > at.end + 40_000,
    )
  )
    return [];
  return findReferences(source, at.end, source.body.length);
}

/** The self-assessment's boxes: a row's number and text, then Ja and Nei; the first box is Ja. */
function stageBoxes(source: Source, headings: readonly NumberedHeading[]): RecognisedCheckbox[] {
  const boxes = findBoxes(source.body);
  const found: RecognisedCheckbox[] = [];
  boxes.forEach((box, index) => {
    const previous = boxes[index - 1];
    if (
      previous !== undefined &&
      !source.body.slice(previous.end, box.start).includes('\n') &&
      /^\s*$/.test(source.body.slice(previous.end, box.start))
    )
      return;
    const area = source.body.slice(previous?.end ?? Math.max(0, box.start - 400), box.start);
    const label = [...area.matchAll(/^[ \t]*(\d{1,2})\s+(\p{Lu}[\s\S]*)$/gmu)].at(-1);
    const text = collapse(
      (label?.[2] ?? area.split('\n').at(-1)!).replace(/\s*\d+(?:\.\d+)?(?:,\s*\d+(?:\.\d+)?)*\s*$/, ''),
    );
    const heading = headings.findLast((each) => each.start < box.start);
    if (text === '' || text.length > 400) return;
    found.push({
      section: heading?.number ?? null,
      group: heading?.title ?? '',
      label: text,
      checked: box.checked,
      ...(label === undefined ? {} : { code: label[1]! }),
      ...source.place(box.start, box.end),
    });
  });
  return found;
}

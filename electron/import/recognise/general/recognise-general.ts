/** Documents of the kinds that have no template of their own here: guidelines, HTA reports, reviews, trial reports, others. */
import type { Recognised, RecognisedSection } from '../../../../shared/contract/recognised.ts';
import type { DocumentKind } from '../../../../shared/model/vocabulary.ts';
import { guessLanguage } from '../../../../shared/text/language.ts';
import { checkDocument } from '../checks/check-document.ts';
import { lostLinkWarnings } from '../checks/lost-links.ts';
import { runningSentences } from '../checks/running-text.ts';
import { thresholdWarnings, toldLevelWarnings } from '../checks/thresholds.ts';
import { issuerOf } from '../issuer.ts';
import { withMarkedTables } from '../marked-tables.ts';
import { findCitations, findRegistryIds, linksOf } from '../marks.ts';
import { publishedOn } from '../published.ts';
import { findCaptions } from '../registry/captions.ts';
import { withTableIndicators } from '../registry/indicator-tables.ts';
import { findTables } from '../registry/tables.ts';
import { type RecogniseInput, readSource } from '../source.ts';
import { formAnswers } from './form-answers.ts';
import { findIdentifiers } from './identifiers.ts';
import { findKindFacts } from './kind-facts.ts';
import { printedBoxes } from './printed-boxes.ts';
import { findReferenceList } from './reference-list.ts';
import { findSections } from './sections.ts';
import { titleOf } from './title.ts';

export function recogniseGeneral(input: RecogniseInput, kind: DocumentKind): Recognised {
  const source = readSource(input);
  const headings = findSections(source);
  const { references, start, hasList } = findReferenceList(source, headings);
  const citations = findCitations(source.body.slice(0, start));
  const captions = findCaptions(source);
  const date = publishedOn(source, headings[0]?.start);
  const boxes = printedBoxes(source, headings);
  const tables = withMarkedTables(source, captions, findTables(source, captions));
  const facts = findKindFacts(source, kind, headings, tables, start);
  const sections = withoutItems(headings, [...references, ...(facts.recommendations ?? [])]);
  const checked = { source, sections, captions, tables, citations, references, hasList, listStart: start, asOf: date };
  return {
    kind,
    title: titleOf(source),
    language: guessLanguage(source.body),
    ...issuerOf(source),
    identifiers: findIdentifiers(source),
    dates: date === null ? {} : { published: date },
    sections,
    tables,
    figures: captions
      .filter((caption) => caption.kind === 'figure')
      .map(({ number, caption, page, start, end }) => ({ number, caption, page, start, end })),
    citations,
    references,
    links: linksOf(source),
    registryIds: findRegistryIds(source.text),
    ...(boxes.length > 0 && { checkboxes: boxes }),
    ...facts,
    ...formAnswers(input.formFields),
    warnings: [
      ...checkDocument(checked, runningSentences(source, captions, start)),
      ...thresholdWarnings(withTableIndicators([], tables)),
      ...toldLevelWarnings(source),
      ...lostLinkWarnings(source),
    ],
  };
}

/** Numbered lines that turned out to be a listed source or the beginning of a recommendation are no headings. */
function withoutItems(
  sections: readonly RecognisedSection[],
  items: readonly { start?: number | undefined; text: string }[],
): RecognisedSection[] {
  const byStart = new Map(items.map((item) => [item.start, item.text]));
  return sections.filter(({ start, title }) => {
    const text = byStart.get(start);
    return text === undefined || text.length <= title.length || !text.startsWith(title.slice(0, shortBeginning));
  });
}

/** As much of a line as is told alike, however its words are parted further on. */
const shortBeginning = 12;

/** Documents of the kinds that have no template of their own here: guidelines, HTA reports, reviews, trial reports, others. */
import type { Recognised } from '../../../../shared/contract/recognised.ts';
import type { DocumentKind } from '../../../../shared/model/vocabulary.ts';
import { guessLanguage } from '../../../../shared/text/language.ts';
import { checkDocument } from '../checks/check-document.ts';
import { lostLinkWarnings } from '../checks/lost-links.ts';
import { runningSentences } from '../checks/running-text.ts';
import { issuerOf } from '../issuer.ts';
import { withMarkedTables } from '../marked-tables.ts';
import { findCitations, findDate, findRegistryIds, linksOf } from '../marks.ts';
import { findCaptions } from '../registry/captions.ts';
import { findTables } from '../registry/tables.ts';
import { collapse, type RecogniseInput, readSource } from '../source.ts';
import { formAnswers } from './form-answers.ts';
import { findIdentifiers } from './identifiers.ts';
import { findKindFacts } from './kind-facts.ts';
import { printedBoxes } from './printed-boxes.ts';
import { findReferenceList } from './reference-list.ts';
import { findSections } from './sections.ts';
import { titleOf } from './title.ts';

export function recogniseGeneral(input: RecogniseInput, kind: DocumentKind): Recognised {
  const source = readSource(input);
  const sections = findSections(source);
  const { references, start, hasList } = findReferenceList(source, sections);
  const citations = findCitations(source.body.slice(0, start));
  const captions = findCaptions(source);
  const date = publishedOn(source.text.slice(0, 8000));
  const boxes = printedBoxes(source, sections);
  const tables = withMarkedTables(source, captions, findTables(source, captions));
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
    ...findKindFacts(source, kind, sections, tables, start),
    ...formAnswers(input.formFields),
    warnings: [...checkDocument(checked, runningSentences(source, captions, start)), ...lostLinkWarnings(source)],
  };
}

/** The first date that a word for publishing stands before. */
function publishedOn(head: string): string | null {
  const words =
    /(?:published|publisert|publication date|utgitt|utgjeve|utgitt dato|issued|first published|publicerad)\s*(?:online)?\s*:?\s*(?=([\s\S]{4,44}))/gi;
  for (const match of head.matchAll(words)) {
    const date = findDate(collapse(match[1]!));
    if (date !== null) return date;
  }
  return null;
}

/** Documents of the kinds that have no template of their own here: guidelines, HTA reports, reviews, trial reports, others. */
import type { ImportWarning, Recognised } from '../../../../shared/contract/recognised.ts';
import type { DocumentKind } from '../../../../shared/model/vocabulary.ts';
import { guessLanguage } from '../../../../shared/text/language.ts';
import { withMarkedTables } from '../marked-tables.ts';
import { findCitations, findDate, findReferences, findRegistryIds, linksOf } from '../marks.ts';
import { findCaptions } from '../registry/captions.ts';
import { findTables } from '../registry/tables.ts';
import { collapse, type RecogniseInput, readSource, type Source } from '../source.ts';
import { formAnswers } from './form-answers.ts';
import { findIdentifiers } from './identifiers.ts';
import { issuerOf } from './issuer.ts';
import { findKindFacts } from './kind-facts.ts';
import { printedBoxes } from './printed-boxes.ts';
import { findSections } from './sections.ts';
import { titleOf } from './title.ts';

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
  const date = publishedOn(source.text.slice(0, 8000));
  const boxes = printedBoxes(source, sections);
  const tables = withMarkedTables(source, captions, findTables(source, captions));
  const issuer = issuerOf(source.text.slice(0, 5000));
  return {
    kind,
    title: titleOf(source),
    language: guessLanguage(source.body),
    ...(issuer === null ? {} : { issuer }),
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
    ...findKindFacts(source, kind, sections, tables, list?.start ?? source.body.length),
    ...formAnswers(input.formFields),
    warnings: warningsOf(source, citations, references.length),
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

/**
 * «Dokumentasjonsstatus (ikke gradert)»: what a method alert may say of its evidence (guide: methods.md 5). What there is,
 * how much and which, and how old the search is; nothing here is a certainty, and nothing of it is read by GRADE.
 */
import cards from '../../../resources/vocabularies/card-proposals.json' with { type: 'json' };
import vocabulary from '../../../resources/vocabularies/documentation-status.json' with { type: 'json' };
import { ageOfSearches } from '../../../shared/cards/propose-search.ts';
import type { Table } from '../../../shared/contract/exports.ts';
import { titleOfSource } from '../../../shared/model/source-title.ts';
import { studyDesigns } from '../../../shared/model/studies.ts';
import type { DocumentKind, Locale } from '../../../shared/model/vocabulary.ts';
import { formatDate } from '../../../shared/text/moment.ts';
import { hasEnded } from '../../../shared/trials/findings.ts';
import { designWord } from './screen-word.ts';
import { emptyTable, type TableInput } from './table-input.ts';

type Source = TableInput['documents'][number];

const { rows: words, notes } = vocabulary;
const categories: Record<string, Record<Locale, string>> = cards.categories;

const isNorwegian = ({ recognised: { language } }: Source) => language === 'nb' || language === 'nn';
const isNice = ({ recognised: { identifiers } }: Source) => identifiers.some(({ type }) => type === 'nice-id');
const isOf =
  (...kinds: DocumentKind[]) =>
  ({ recognised: { kind } }: Source) =>
    kinds.includes(kind);

/** In the order of methods.md; a document is in the first that takes it. */
const sources: [keyof typeof words, (document: Source) => boolean][] = [
  ['national', (document) => isOf('hta-report')(document) && isNorwegian(document)],
  ['international', isOf('hta-report')],
  ['reviews', isOf('systematic-review')],
  ['alerts', isOf('method-alert')],
  ['nice', (document) => isOf('interventional-guidance', 'guideline')(document) && isNice(document)],
  ['guidelines', isOf('interventional-guidance', 'guideline')],
];

/** No rows where the project holds nothing at all; else every kind, those that there are none of too. */
export function documentationStatusTable(input: TableInput): Table {
  const { documents, trials, studyList, searches, language } = input;
  const table = emptyTable('documentation-status', input, { 1: 'number' });
  const isEmpty = [documents, trials, studyList.studies, searches].every(({ length }) => length === 0);
  if (isEmpty) return table;
  const row = (label: string, which: readonly string[], told = ''): string[] => [
    label,
    String(which.length),
    which.length === 0 ? words.none[language] : which.join('\n'),
    told,
  ];
  const kindOf = new Map(documents.map((document) => [document, sources.find(([, takes]) => takes(document))?.[0]]));
  table.rows = [
    ...sources.map(([key]) => {
      const found = documents.filter((document) => kindOf.get(document) === key);
      const titles = found.map((document) => titleOfSource(document, language));
      return row(words[key][language], titles, found.flatMap((each) => categoryText(each, language)).join('\n'));
    }),
    ...studyRows(studyList.studies, language).map(([label, names]) => row(label, names)),
    ...(['ongoing', 'ended'] as const).map((key) => {
      const found = trials.filter(({ status }) => hasEnded(status) === (key === 'ended'));
      return row(
        words[key][language],
        found.map(({ registryId, title }) => `${registryId} ${title}`.trim()),
      );
    }),
  ];
  table.notes = [notes.status[language], ...searchNotes(input), notes.category[language]];
  return table;
}

/** By design; one row without names where there are no studies. */
function studyRows(studies: TableInput['studyList']['studies'], locale: Locale): [string, string[]][] {
  const label = words.primary[locale];
  if (studies.length === 0) return [[label, []]];
  const ofDesign = Map.groupBy(studies, ({ design }) => design);
  return studyDesigns.flatMap((design): [string, string[]][] => {
    const names = (ofDesign.get(design) ?? []).map(({ name, year }) =>
      year === null || name.includes(String(year)) ? name : `${name} ${year}`,
    );
    const told = design === '' ? words.noDesign[locale] : designWord(design, locale);
    return names.length === 0 ? [] : [[`${label}: ${told}`, names]];
  });
}

/** «Særskilte rammer (1.1): “…”»: the category and the words that it was read from, never one without the other. */
function categoryText({ recognised: { recommendation } }: Source, locale: Locale): string[] {
  if (!recommendation) return [];
  const { category, paragraph, text } = recommendation;
  const quote = locale === 'nb' ? `«${text}»` : `“${text}”`;
  const name = category ? categories[category]?.[locale] : undefined;
  return [`${[name, paragraph && `(${paragraph})`].filter(Boolean).join(' ')}: ${quote}`.replace(/^: /, '')];
}

function searchNotes({ searches, language, today }: TableInput): string[] {
  const last = searches.toSorted((a, b) => a.searchedOn.localeCompare(b.searchedOn)).at(-1);
  if (!last) return [notes.noSearch[language]];
  const when = [last.source, formatDate(last.searchedOn, language)].join(', ');
  return [`${notes.lastSearch[language]} ${when}. ${ageOfSearches([last], today, language).join('')}`.trim()];
}

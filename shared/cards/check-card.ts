/** What stands between a card and being finished, in the reader's language. The wording is data (card-check.json). */
import data from '../../resources/vocabularies/card-check.json' with { type: 'json' };
import { unboundIn } from '../bindings/passage-citations.ts';
import { type CardCitations, cardCitations, citedIds } from '../citations/card-citations.ts';
import { findTokens, replaceTokens } from '../citations/tokens.ts';
import type { Card, CardCheck, CardFieldTemplate, CardTemplate } from '../contract/cards.ts';
import type { Locale } from '../model/vocabulary.ts';
import { findCitations } from './citations.ts';
import { figuresIn } from './figures.ts';
import { fillSentence } from './fill-sentence.ts';
import { withoutSearchSentences } from './search-sentences.ts';
import { claimSentences } from './sentences.ts';
import { isEmptyValue, templateFields, valueTexts } from './template-fields.ts';

export type CardFindingCode = keyof typeof data.messages;
type Finding = CardCheck['findings'][number];

/** What the library knows beside the card. */
export interface CheckedAgainst {
  /** Fields with sources whose words changed in a new version, or are not in it, and how many. */
  waiting?: ReadonlyMap<string, number>;
  /** Null for one that is not in the library. */
  titleOfReference?: (id: string) => string | null;
  /** What one that is in the bin was called; null where nothing tells. */
  titleInBin?: (id: string) => string | null;
  /** Fields whose table is older than the registries' word, and how many cells changed since. */
  outdated?: ReadonlyMap<string, number>;
}

interface CheckedField {
  section: string;
  field: CardFieldTemplate;
  label: string;
  text: string;
  isEmpty: boolean;
  /** Whether it cites a reference of the library. */
  cites: boolean;
  hasSource: boolean;
}

/** Stands for a citation while the text around it is looked at. */
const citedMark = '\ufffc';

const placeholders = data.placeholders.map((text) => text.toLowerCase());
const certaintyWords = new RegExp(data.certainty.join('|'), 'iu');
const blocking: readonly CardFindingCode[] = [
  'required-empty',
  'placeholder-left',
  'dangling-citation',
  'reference-missing',
  'source-not-bound',
  'certainty-in-ungraded-card',
];

/**
 * Findings in printing order. A sentence counts as supported when its field has a source or the sentence itself cites
 * an entry of the reference list. `complete`: no required field empty, no template text left, no dangling citation, no
 * certainty where the template prints none.
 */
export function checkCard(
  card: Card,
  template: CardTemplate,
  locale: Locale = card.language,
  {
    waiting = new Map(),
    titleOfReference = () => '',
    titleInBin = () => null,
    outdated = new Map(),
  }: CheckedAgainst = {},
): CardCheck {
  const fields = checkedFields(card, template, locale);
  const citations = cardCitations(card, template);
  // Plain numbers in the text mean the lines that a person wrote, which come first in the list.
  const referenceCount = citations.handWritten.length;
  const body = figuresIn(
    fields
      .filter(({ section }) => /^[34]/.test(section))
      .map(({ text }) => text)
      .join('\n'),
  );
  const findings: Finding[] = [];
  const cited = new Set<number>();
  let unsupportedSentences = 0;

  for (const checked of fields) {
    const { field, text, label } = checked;
    const add = (code: CardFindingCode, values: Record<string, string | number> = {}) => {
      findings.push({
        code,
        field: field.key,
        message: fillSentence(data.messages[code][locale], { label, ...values }),
      });
    };
    if (field.required && checked.isEmpty) add('required-empty');
    const changed = waiting.get(field.key);
    if (changed) add('source-changed', { count: changed });
    const old = outdated.get(field.key);
    if (old) add('trials-table-old', { count: old });
    for (const id of missingIn(checked, citations, titleOfReference))
      add('reference-missing', { text: titleInBin(id) ?? id });
    for (const unbound of unboundIn(text)) add('source-not-bound', { text: unbound });
    if (citations.listField === null && checked.cites) add('citation-without-list');
    for (const found of placeholdersIn(text)) add('placeholder-left', { text: found });
    if (!template.allowsCertainty && hasProse(field)) {
      const word = certaintyWords.exec(text)?.[0];
      if (word) add('certainty-in-ungraded-card', { text: word });
    }
    if (hasProse(field)) {
      const numbers = new Set(findCitations(text).flatMap((citation) => citation.numbers));
      for (const number of numbers) {
        cited.add(number);
        if (number > referenceCount) add('dangling-citation', { number, count: referenceCount });
      }
    }
    const unsupported = unsupportedIn(checked, referenceCount);
    unsupportedSentences += unsupported;
    if (unsupported > 0) add('claim-without-source', { count: unsupported });
    if (/^2(\.|$)/.test(checked.section)) {
      const own = figuresIn(withoutSearchSentences(text));
      for (const [key, printed] of own) if (!body.has(key)) add('figure-not-in-body', { figure: printed });
    }
  }
  findings.push(...uncited(citations, cited, titleOfReference, locale));
  const complete = !findings.some((finding) => (blocking as readonly string[]).includes(finding.code));
  return { findings, unsupportedSentences, complete };
}

function checkedFields(card: Card, template: CardTemplate, locale: Locale): CheckedField[] {
  return templateFields(template)
    .filter(({ field }) => field.type !== 'version-log')
    .map(({ section, field }) => {
      const { value = '', sources = [] } = card.fields[field.key] ?? {};
      const isCoded = field.type === 'choice' || field.type === 'checkboxes';
      const whole = isCoded ? '' : valueTexts(value).join('\n');
      // Ids and pages of citations are no figures or claims of the text.
      const text = replaceTokens(whole, () => citedMark);
      return {
        section,
        field,
        label: field.label[locale],
        text,
        isEmpty: isEmptyValue(value),
        cites: findTokens(whole).length > 0,
        hasSource: sources.length > 0,
      };
    });
}

/** The PICO box is the question, not a claim. */
function isClaimField(field: CardFieldTemplate): boolean {
  return (field.type === 'text' || field.type === 'bullets') && !field.proposal?.startsWith('pico.');
}

function hasProse(field: CardFieldTemplate): boolean {
  return field.type === 'text' || field.type === 'bullets' || field.type === 'line';
}

function unsupportedIn(checked: CheckedField, referenceCount: number): number {
  if (checked.hasSource || !isClaimField(checked.field)) return 0;
  return claimSentences(checked.text).filter(
    (sentence) =>
      !sentence.includes(citedMark) &&
      !findCitations(sentence).some(({ numbers }) => numbers.some((number) => number <= referenceCount)),
  ).length;
}

function placeholdersIn(text: string): string[] {
  const lower = text.toLowerCase();
  return data.placeholders.filter((_, index) => lower.includes(placeholders[index]!));
}

/** Told only once a card cites at all: a list without any citation is one decision, not twenty findings. */
function uncited(
  { listField, handWritten, listed, tokens }: CardCitations,
  cited: ReadonlySet<number>,
  titleOf: (id: string) => string | null,
  locale: Locale,
): Finding[] {
  if (listField === null || (cited.size === 0 && tokens.length === 0)) return [];
  const add = (code: CardFindingCode, values: Record<string, string | number>): Finding => ({
    code,
    field: listField,
    message: fillSentence(data.messages[code][locale], values),
  });
  const known = new Set(citedIds({ tokens }));
  return [
    ...handWritten.flatMap((_, index) =>
      cited.has(index + 1) ? [] : [add('reference-not-cited', { number: index + 1 })],
    ),
    ...listed.flatMap((id) => {
      const title = titleOf(id);
      return known.has(id) || title === null ? [] : [add('listed-not-cited', { text: title })];
    }),
  ];
}

/** Ids that a field cites, or that the list names, without a reference of the library behind them. */
function missingIn(
  { field }: CheckedField,
  citations: CardCitations,
  titleOf: (id: string) => string | null,
): string[] {
  const ids =
    field.key === citations.listField
      ? citations.listed
      : citedIds({ tokens: citations.tokens.filter((token) => token.field === field.key) });
  return ids.filter((id) => titleOf(id) === null);
}

/** What stands between a card and being finished, in the reader's language. The wording is data (card-check.json). */
import data from '../../resources/vocabularies/card-check.json' with { type: 'json' };
import type { Card, CardCheck, CardFieldTemplate, CardTemplate } from '../contract/cards.ts';
import type { Locale } from '../model/vocabulary.ts';
import { findCitations } from './citations.ts';
import { figuresIn } from './figures.ts';
import { fillSentence } from './fill-sentence.ts';
import { claimSentences } from './sentences.ts';
import { isEmptyValue, templateFields, valueTexts } from './template-fields.ts';

export type CardFindingCode = keyof typeof data.messages;
type Finding = CardCheck['findings'][number];

interface CheckedField {
  section: string;
  field: CardFieldTemplate;
  label: string;
  text: string;
  isEmpty: boolean;
  hasSource: boolean;
}

const placeholders = data.placeholders.map((text) => text.toLowerCase());
const certaintyWords = new RegExp(data.certainty.join('|'), 'iu');
const blocking: readonly CardFindingCode[] = [
  'required-empty',
  'placeholder-left',
  'dangling-citation',
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
  /** Fields with sources whose words changed in a new version, or are not in it, and how many. */
  waiting: ReadonlyMap<string, number> = new Map(),
): CardCheck {
  const fields = checkedFields(card, template, locale);
  const referenceCount = fields
    .filter(({ field }) => field.type === 'references')
    .reduce((count, { field }) => count + valueTexts(card.fields[field.key]?.value ?? []).length, 0);
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
      for (const [key, printed] of figuresIn(text)) if (!body.has(key)) add('figure-not-in-body', { figure: printed });
    }
  }
  findings.push(...uncited(fields, referenceCount, cited, locale));
  const complete = !findings.some((finding) => (blocking as readonly string[]).includes(finding.code));
  return { findings, unsupportedSentences, complete };
}

function checkedFields(card: Card, template: CardTemplate, locale: Locale): CheckedField[] {
  return templateFields(template)
    .filter(({ field }) => field.type !== 'version-log')
    .map(({ section, field }) => {
      const { value = '', sources = [] } = card.fields[field.key] ?? {};
      const isCoded = field.type === 'choice' || field.type === 'checkboxes';
      const text = isCoded ? '' : valueTexts(value).join('\n');
      return {
        section,
        field,
        label: field.label[locale],
        text,
        isEmpty: isEmptyValue(value),
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
    (sentence) => !findCitations(sentence).some(({ numbers }) => numbers.some((number) => number <= referenceCount)),
  ).length;
}

function placeholdersIn(text: string): string[] {
  const lower = text.toLowerCase();
  return data.placeholders.filter((_, index) => lower.includes(placeholders[index]!));
}

/** Told only once a card cites at all: a list without any citation is one decision, not twenty findings. */
function uncited(fields: CheckedField[], count: number, cited: Set<number>, locale: Locale): Finding[] {
  const list = fields.find(({ field }) => field.type === 'references');
  if (!list || cited.size === 0) return [];
  return Array.from({ length: count }, (_, index) => index + 1)
    .filter((number) => !cited.has(number))
    .map((number) => ({
      code: 'reference-not-cited',
      field: list.field.key,
      message: fillSentence(data.messages['reference-not-cited'][locale], { number }),
    }));
}

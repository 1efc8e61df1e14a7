/** A card as it may leave: its fields, sources, title and log with masks. */
import { splitSentences } from '../cards/sentences.ts';
import type { Card, CardField, CardFieldTemplate, CardSource, CardTemplate, CardValue } from '../contract/cards.ts';
import type { Exemption } from '../contract/exemptions.ts';
import type { Masking } from './mask.ts';
import { exemptionsOn, withheldFor } from './origin.ts';
import { maskText } from './reasons.ts';
import type { Withheld } from './withheld.ts';

export interface MaskedCard {
  card: Card;
  /** A field whose choice or boxes are masked is printed as text: a mask is none of its options. */
  template: CardTemplate;
}

export function maskCard(card: Card, template: CardTemplate, masking: Masking): MaskedCard {
  const types = new Map(template.sections.flatMap(({ fields }) => fields).map((field) => [field.key, field]));
  const asText = new Set<string>();
  const own = exemptionsOn(masking.all, 'card-field', card.id);
  const fields = Object.entries(card.fields).map(([key, field]): [string, CardField] => {
    const exemption = own.find((each) => each.field === key || each.field === '');
    const masked = maskField({ key, field, type: types.get(key)?.type ?? 'text' }, exemption, masking);
    if (isCoded(types.get(key)) && masked.value !== field.value) asText.add(key);
    return [key, masked];
  });
  const { hash: _ofTheWhole, ...rest } = card;
  return {
    card: {
      ...rest,
      title: masking.text(card.title, 'title'),
      fields: Object.fromEntries(fields),
      versionLog: masking.json(card.versionLog, 'version-log'),
    },
    template: {
      ...template,
      sections: template.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) => (asText.has(field.key) ? { ...field, type: 'text' as const } : field)),
      })),
    },
  };
}

const isCoded = (field: CardFieldTemplate | undefined) => field?.type === 'choice' || field?.type === 'checkboxes';

interface NamedField {
  key: string;
  field: CardField;
  type: CardFieldTemplate['type'];
}

function maskField({ key, field, type }: NamedField, exemption: Exemption | undefined, masking: Masking): CardField {
  const sources = field.sources.map((source) => maskSource(source, key, masking));
  if (isEmpty(field.value)) return { ...field, sources };
  if (exemption) {
    const mask = masking.origin(readable(field.value), key, exemption, false);
    return { ...field, value: shaped(field.value, type, mask), sources };
  }
  const from = field.sources.flatMap((source) => withheldFor(masking.all, source) ?? []);
  return { ...field, value: from.length > 0 ? maskBound(from, { key, field, type }, masking) : swept(), sources };

  function swept(): CardValue {
    return type === 'choice' || type === 'checkboxes' ? field.value : masking.json(field.value, key);
  }
}

/** What may have been written from an exempt source: each sentence, item or row by itself. */
function maskBound(
  from: readonly Withheld[],
  { key, field: { value }, type }: NamedField,
  masking: Masking,
): CardValue {
  if (type === 'choice' || type === 'checkboxes') {
    const whole = readable(value);
    const mask = masking.origin(whole, key, from[0]!.exemption, true);
    return mask === whole ? value : mask;
  }
  if (typeof value === 'string') return maskSentences(value, from[0]!, key, masking);
  const meant = meantBy(from, value);
  return value.map((item) => {
    const withheld = meant(item);
    if (!withheld) return masking.json(item, key);
    if (typeof item === 'string') return maskSentences(item, withheld, key, masking);
    const isFound = printedAsItIs.has(withheld.exemption.field);
    return item.map((cell) =>
      isFound ? masking.text(cell, key, { isBound: true }) : masking.origin(cell, key, withheld.exemption, true),
    );
  }) as CardValue;
}

/** Parts of a trial whose words its row repeats. A status, a country or a date stands there in other words. */
const printedAsItIs = new Set([
  'registryId',
  'title',
  'officialTitle',
  'conditions',
  'interventions',
  'outcomes',
  'enrollment',
]);

function maskSentences(text: string, { exemption }: Withheld, key: string, masking: Masking): string {
  const line = (each: string) =>
    splitSentences(each)
      .map((sentence) => masking.origin(sentence, key, exemption, true))
      .join(' ');
  return text.split('\n').map(line).join('\n');
}

/** Rows and list items that name a trial or a publication are about that one; where none is named, any may be meant. */
function meantBy(from: readonly Withheld[], items: readonly (string | readonly string[])[]) {
  const isNamed = ({ identifiers }: Withheld, item: string | readonly string[]) =>
    identifiers.some((id) => [item].flat().some((cell) => cell.includes(id)));
  const anywhere = from.filter((withheld) => !items.some((item) => isNamed(withheld, item)));
  return (item: string | readonly string[]) => from.find((withheld) => isNamed(withheld, item)) ?? anywhere[0];
}

function maskSource(source: CardSource, key: string, masking: Masking): CardSource {
  const withheld = withheldFor(masking.all, source);
  const place = `${key} · sources`;
  const { quote } = source;
  if (!withheld) return quote === undefined ? source : { ...source, quote: masking.text(quote, place) };
  const { page: _page, start: _start, end: _end, ...rest } = source;
  const { exemption } = withheld;
  const mask = maskText(exemption.reason, masking.locale);
  return { ...rest, sha256: '', quote: quote ? masking.origin(quote, place, exemption, false) : mask };
}

const isEmpty = (value: CardValue) => readable(value).trim() === '';
const readable = (value: CardValue) => (typeof value === 'string' ? value : value.flat().join('\n'));

/** A mask in the form that the field holds. */
function shaped(value: CardValue, type: CardFieldTemplate['type'], mask: string): CardValue {
  if (typeof value === 'string' || type === 'checkboxes') return mask;
  const width = Array.isArray(value[0]) ? value[0].length : 0;
  return width > 0 ? [Array.from({ length: width }, () => mask)] : [mask];
}

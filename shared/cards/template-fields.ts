/** A card's fields as its template declares them: listing, empty values, how far the card has come. */
import type { Card, CardField, CardFieldTemplate, CardTemplate, CardValue } from '../contract/cards.ts';

export interface PlacedField {
  /** Section number as printed, e.g. 3.1. */
  section: string;
  field: CardFieldTemplate;
}

/** Fields in printing order, each with its section number. */
export function templateFields(template: CardTemplate): PlacedField[] {
  return template.sections.flatMap((section) => section.fields.map((field) => ({ section: section.number, field })));
}

export function emptyValue(type: CardFieldTemplate['type']): CardValue {
  return type === 'line' || type === 'text' || type === 'choice' ? '' : [];
}

/** Every key of the template, empty. */
export function emptyFields(template: CardTemplate): Record<string, CardField> {
  return Object.fromEntries(
    templateFields(template).map(({ field }) => [
      field.key,
      { value: emptyValue(field.type), status: 'empty' as const, sources: [] },
    ]),
  );
}

/** True where nothing would be printed: blank text, no list entries, or only blank ones. */
export function isEmptyValue(value: CardValue): boolean {
  return valueTexts(value).every((text) => text.trim() === '');
}

/** All text of a value: the string, the entries, or the cells row by row. Codes of boxes and choices count as text. */
export function valueTexts(value: CardValue): string[] {
  return typeof value === 'string' ? [value] : value.flat();
}

export interface CardProgress {
  fieldCount: number;
  /** Fields a person wrote or checked and that hold something; the version log counts once it has an entry. */
  doneCount: number;
}

export function cardProgress(card: Pick<Card, 'fields' | 'versionLog'>, template: CardTemplate): CardProgress {
  const fields = templateFields(template);
  const done = fields.filter(({ field }) => {
    if (field.type === 'version-log') return card.versionLog.length > 0;
    const stored = card.fields[field.key];
    return stored && (stored.status === 'written' || stored.status === 'checked') && !isEmptyValue(stored.value);
  });
  return { fieldCount: fields.length, doneCount: done.length };
}

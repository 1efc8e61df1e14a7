/** Where each field of a template stands in the printed card: looked for by section number, then by its label. */
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { CardTemplate } from './card-types.ts';
import type { PrintedText } from './page-text.ts';

export type FieldPlace = Pick<PrintedText, 'pageIndex' | 'top'>;

/** Sections are looked for in printing order, each after the one before; a label not found leaves its section's place. */
export function fieldPlaces(
  texts: readonly PrintedText[],
  template: CardTemplate,
  language: Locale,
): Map<string, FieldPlace> {
  const places = new Map<string, FieldPlace>();
  let from = 0;
  for (const { number, title, fields } of template.sections) {
    const at = indexOfSection(texts, number, title[language], from);
    if (at < 0) continue;
    from = at;
    let after = at + 1;
    for (const field of fields) {
      const label = field.label[language];
      const found = texts.findIndex((item, index) => index >= after && item.text.trim().startsWith(label));
      const hit = label === title[language] || found < 0 ? at : found;
      if (found >= 0 && hit === found) after = found + 1;
      places.set(field.key, { pageIndex: texts[hit]!.pageIndex, top: texts[hit]!.top });
    }
  }
  return places;
}

function indexOfSection(texts: readonly PrintedText[], number: string, title: string, from: number): number {
  return texts.findIndex((item, index) => {
    if (index < from) return false;
    const text = item.text.trim();
    if (text.startsWith(`${number} `) || text.startsWith(`${number}. `)) return text.includes(firstWord(title));
    return text === number && (texts[index + 1]?.text.trim().startsWith(firstWord(title)) ?? false);
  });
}

const firstWord = (title: string) => title.split(' ')[0] ?? title;

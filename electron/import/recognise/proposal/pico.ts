/** The four PICO cells of question 4, which stand under labels of their own. */
import type { PicoKey } from '../../../../shared/model/vocabulary.ts';
import { bare } from '../likeness.ts';
import type { Block } from '../paragraphs.ts';
import { form } from './template.ts';

const labels = (Object.entries(form.picoLabels) as [PicoKey, string[]][]).flatMap(([key, texts]) =>
  texts.map((text) => ({ key, bare: bare(text) })),
);

/** The element whose label a line is; null for other lines. */
export function picoLabelOf(line: string): PicoKey | null {
  const text = bare(line);
  return labels.find((label) => label.bare === text)?.key ?? null;
}

/** A numbered list as its items; other text as one. */
export function picoItems(blocks: readonly Block[]): string[] {
  const text = blocks.map((block) => block.text).join(' ');
  const items = text.split(/(?:^|\s)\d{1,2}[.)]\s+(?=\p{Lu})/u).map((item) => item.trim());
  const isList = items.length > 2 && items[0] === '';
  return (isList ? items : [text]).filter((item) => item !== '');
}

/** Complex fields: a code that is not shown and a result that is. */
import type { XmlElement } from '../../references/source/xml-records.ts';
import { legacyFieldText } from './controls.ts';
import { attributeOf } from './elements.ts';
import type { Story } from './story.ts';

/** Whether text that stands here is printed. */
export const isShown = (story: Story): boolean =>
  story.fields.every((field) => field.part === 'result' && !field.isReplaced);

/** Follows a field's begin, separator or end; gives the text that the field prints by itself. */
export function readFieldMark(mark: XmlElement, story: Story): string {
  const kind = attributeOf(mark, 'fldCharType');
  const field = story.fields.at(-1);
  if (kind === 'begin') {
    const text = legacyFieldText(mark);
    const isPrinted = isShown(story);
    story.fields.push({ part: 'code', code: '', isReplaced: text !== null });
    return isPrinted && text !== null ? text : '';
  }
  if (field?.part === 'code') noteLink(field.code, story);
  if (kind === 'separate' && field) field.part = 'result';
  if (kind === 'end') story.fields.pop();
  return '';
}

/** A code that has no separator by the paragraph's end is a damaged field: what follows is shown. */
export function dropOpenCodes(story: Story): void {
  while (story.fields.at(-1)?.part === 'code') story.fields.pop();
}

export function noteLink(code: string, story: Story): void {
  const address = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"/i.exec(code)?.[1];
  if (address !== undefined) story.links.add(address);
}

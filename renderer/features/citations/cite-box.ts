/** The box that a citation goes into: the one written in last, remembered with its cursor while a dialog is open. */
import { type CitedItem, insertCitation } from '../../../shared/citations/tokens.ts';

export type CiteBox = HTMLTextAreaElement | HTMLInputElement;

export interface CitePlace {
  box: CiteBox;
  at: number;
}

/** Fields of these types hold text that can cite. */
export const citingTypes: ReadonlySet<string> = new Set(['line', 'text', 'bullets', 'trials-table']);

export function isCiteBox(element: Element | null): element is CiteBox {
  return element?.matches('textarea, input[type="text"], input:not([type])') ?? false;
}

/** Written as if it had been typed, so that the field saves it as it saves any other change. */
export function writeCitation({ box, at }: CitePlace, cited: CitedItem): void {
  const { text, caret } = insertCitation(box.value, at, cited);
  const kind = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  // React sees a change only where the browser's own setter made it.
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(box, text);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.focus();
  box.setSelectionRange(caret, caret);
}

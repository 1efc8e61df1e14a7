import type { Corrected } from '../contract/recognised.ts';

/** The words of an item as the document has them: a quote of it, whatever a person made of them since. */
export function asRecognised({ text, corrected }: { text: string; corrected?: Corrected | undefined }): string {
  const mark = corrected?.find(({ part }) => part === 'text');
  return mark?.quote ?? (mark?.from || text);
}

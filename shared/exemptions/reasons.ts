/** Why something is exempt, as editable data (resources/vocabularies/exemption-reasons.json), and what stands in its place. */
import vocabulary from '../../resources/vocabularies/exemption-reasons.json' with { type: 'json' };
import type { Locale } from '../model/vocabulary.ts';

export interface ExemptionReason {
  code: string;
  label: Record<Locale, string>;
  /** The law it rests on; '' where it rests on none. */
  basis: Record<Locale, string>;
}

export const exemptionReasons: readonly ExemptionReason[] = vocabulary;

/** A code that the data no longer has stands for itself. */
export function reasonLabel(code: string, locale: Locale): string {
  return exemptionReasons.find((reason) => reason.code === code)?.label[locale] ?? code;
}

export function reasonBasis(code: string, locale: Locale): string {
  return exemptionReasons.find((reason) => reason.code === code)?.basis[locale] ?? '';
}

const words: Record<Locale, string> = { nb: 'unntatt offentlighet', en: 'confidential' };

/** «[unntatt offentlighet: forretningshemmelighet]», “[confidential: trade secret]”. */
export function maskText(reason: string, locale: Locale): string {
  return `[${words[locale]}: ${reasonLabel(reason, locale)}]`;
}

const anyMask = new RegExp(String.raw`\[(?:${Object.values(words).join('|')}): [^\]]*\]`);

/** Whether a text has a mask in it. */
export const hasMask = (text: string) => anyMask.test(text);
/** Whether a text is a mask and nothing else. */
export const isMask = (text: string) => anyMask.exec(text)?.[0] === text;

/** Stands for each letter of exempt words in a document, so that places after them stay what they were. */
export const block = '█';

/** Whether a part of a document has masked words in it. */
export const hasBlock = (text: string) => text.includes(block) || hasMask(text);

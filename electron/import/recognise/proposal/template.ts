/** The proposal form as printed: prompts, help texts, labels and rows, ready for comparison. */

import data from '../../../../resources/templates/recognition/assessment-proposal.json' with { type: 'json' };
import { bare } from '../likeness.ts';

export interface Slot {
  shape: string;
  label?: string;
  /** A label the answer stands after. */
  after?: string;
  cues?: string[];
  /** Whether an answer without any cue is unlikely. */
  needsCue?: boolean;
}
export interface FormQuestion {
  key: string;
  prompt: string;
  help?: string[];
  labels?: string[];
  rows?: string[];
  yesNo?: boolean;
  slots: Slot[];
}

export const form = data;
export const formQuestions: FormQuestion[] = data.questions;

const picoLabels = Object.values(data.picoLabels).flat();
const rows = formQuestions.flatMap((question) => question.rows ?? []);
/** Everything the form itself prints, bare, one entry a text. */
const printed = [
  data.formTitle,
  ...data.frontTexts,
  ...formQuestions.flatMap((question) => [question.prompt, ...(question.help ?? []), ...(question.labels ?? [])]),
  ...rows,
].map(bare);
const exact = new Set([...printed, ...picoLabels.map(bare), 'janei', 'kryssav', 'link']);

/** Whether a line is print of the form: a whole text, or a part of one long enough to be no accident. */
export function isPrinted(line: string, wasPrinted: boolean): boolean {
  const text = bare(line.replace(/^\s*\d{1,2}\.\s*/, '').replace(/\s*Ja\s+Nei\s*$/, ''));
  if (text === '') return false;
  if (exact.has(text)) return true;
  if (text.length < 14 && !(wasPrinted && text.length >= 4)) return false;
  return printed.some((whole) => (wasPrinted || text.length >= 24 ? whole.includes(text) : whole.startsWith(text)));
}

const longPrompts = formQuestions.map(({ prompt }) => prompt).filter((prompt) => prompt.length > 20);
const tellingPrompts = longPrompts.map((prompt) => bare(prompt).slice(0, 60));

export const promptCount = (text: string): number => {
  const all = bare(text);
  return tellingPrompts.filter((prompt) => all.includes(prompt)).length;
};

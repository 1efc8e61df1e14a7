/** Prompts of forms that ask the same in words of their own: told by what they ask for, in bokmål, nynorsk and English. */
import data from '../../../../resources/templates/recognition/assessment-proposal.json' with { type: 'json' };
import type { PicoKey } from '../../../../shared/model/vocabulary.ts';
import type { Line } from '../source.ts';

export interface OwnPrompt {
  kind: 'label' | 'pico' | 'question';
  /** Of the label, PICO element or question; null where it is none that is known. */
  key: string | null;
  /** As printed on its line, in brackets or numbers nobody gave it. */
  number: number | null;
  text: string;
  line: Line;
  /** With a letter and neither colon nor question mark: it may be a section's heading. */
  isLettered: boolean;
  /** What the line says behind the prompt, and where in the line it begins. */
  rest: string;
  restAt: number;
}

const cuesOf = (cues: readonly string[], tail: string) => new RegExp(`^(?:${cues.join('|')})${tail}`, 'iu');
const entries = (kind: OwnPrompt['kind'], groups: Record<string, readonly string[]>, tail: string) =>
  Object.entries(groups).map(([key, cues]) => ({ kind, key, pattern: cuesOf(cues, tail) }));
const known = [
  ...entries('label', data.ownLabels, ' ?$'),
  ...entries('pico', data.ownPico satisfies Record<PicoKey, readonly string[]>, ''),
  ...entries('question', data.ownQuestions, ''),
];

const lead =
  /^(?:(?:spørsmål|question|punkt|pkt\.?)\s*(\d{1,2})\s*[.:)–-]?|(\d{1,2})(?:\.\d{1,2})?[.):]?|[A-Z](?:\.?\d{1,2})?[.)])\s+/iu;
const answerWord = /^(?:svar|answer)\s*:\s*/iu;
const longestQuestion = 170;
const longestLabel = 70;
/** As much of a line as its cue must be, where nothing else parts the line from the answer above it. */
const wholeShare = 0.75;
const titles = new RegExp(`^[^\\S\\n]*(?:${data.formTitles.join('|')})[^\\n]{0,40}$`, 'imu');

/** Whether a line of the head is the title of such a form. */
export const hasFormTitle = (head: string): boolean => titles.test(head);

/** The prompt that a line is; null where it is an answer. `wasAsked`: the line above is a prompt that has no answer yet. */
export function ownPrompt(line: Line, above: string, wasAsked: boolean): OwnPrompt | null {
  const answer = answerWord.exec(line.text)?.[0].length ?? 0;
  const numbered = answer > 0 ? null : lead.exec(line.text);
  const from = answer + (numbered?.[0].length ?? 0);
  const body = line.text.slice(from);
  if (!/^\p{Lu}/u.test(body)) return null;
  const cut = /^([^?:]{2,170}?)\s*(\?|:(?!\/\/)|$)/u.exec(body);
  if (cut === null) return null;
  const [, words, mark] = cut;
  const rest = body.slice(cut[0].length);
  const isBare = mark === '';
  if (words!.length > (mark === '?' ? longestQuestion : longestLabel) || (isBare && /[.,;]$/.test(words!))) return null;
  if (isBare && wasAsked) return null;
  const asked = words!.replace(/\s*\([^()]*\)$/u, '');
  const key = known.find(({ pattern }) => pattern.test(asked));
  const isWhole = key !== undefined && key.pattern.exec(asked)![0].length >= asked.length * wholeShare;
  // A label is a whole line; words that open a question may open an answer's second line too.
  if (isBare && above !== '' && numbered === null && !isWhole) return null;
  const isAsked = mark === '?' && rest === '' && answer === 0;
  const isNumbered = numbered !== null && (numbered[1] ?? numbered[2]) !== undefined && !isBare;
  if (key === undefined && !isAsked && !isNumbered) return null;
  const restAt = from + cut[0].length + (rest.length - rest.trimStart().length);
  return {
    kind: key?.kind ?? 'question',
    key: key?.key ?? null,
    number: Number(numbered?.[1] ?? numbered?.[2] ?? 0) || null,
    text: `${words}${mark === '?' ? '?' : ''}`,
    line,
    isLettered: isBare && numbered !== null && (numbered[1] ?? numbered[2]) === undefined,
    rest: rest.trim().replace(answerWord, ''),
    restAt,
  };
}

/** «A. About the technology», «DEL B: Om metoden»: ends the answer above it. */
export const isSectionHead = (text: string): boolean =>
  /^(?:(?:DEL|Del|PART|Part)\s+(?:[A-Z]|[IVX]+|\d{1,2})\b[.:)–-]?|[A-Z][.)])\s+\p{Lu}[^.;?]{2,60}$/u.test(text);

/** What of an answer's line is the answer. */
export const withoutAnswerWord = (text: string): string => text.replace(answerWord, '');

/** How many different things a form asks or labels; the head of a form that is a letter about one asks none. */
export function ownPromptCount(text: string): number {
  const keys = new Set<string>();
  let above = '';
  for (const raw of text.slice(0, 40_000).split('\n')) {
    const line = { text: raw.trim(), start: 0, end: 0, pageIndex: 0 } as Line;
    const prompt = line.text === '' ? null : ownPrompt(line, above, false);
    if (prompt?.key) keys.add(prompt.key);
    above = line.text;
  }
  return keys.size;
}

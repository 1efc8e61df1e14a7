/** The numbered prompts of a filled form, as printed, and where they stand. */

import { bare, likeness } from '../likeness.ts';
import { collapse, type Line, type Source } from '../source.ts';
import { shortPrompt } from './short-prompts.ts';
import { type FormQuestion, formQuestions } from './template.ts';

export interface Prompt {
  /** As printed. */
  number: number;
  /** Empty where the form's prompt is missing. */
  text: string;
  question: FormQuestion;
  lineIndex: number;
  lastLineIndex: number;
  start: number;
  end: number;
  pageIndex: number;
}

const unknownQuestion = (key: string): FormQuestion => ({ key, prompt: '', slots: [{ shape: 'text', cues: [] }] });

/** Prompts in text order: by number and likeness to the form's; by likeness alone where numbers are lost. */
export function findPrompts(source: Source): Prompt[] {
  const { lines } = source;
  const found: Prompt[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const last = found.at(-1);
    if (line.text === '' || (last !== undefined && index <= last.lastLineIndex)) continue;
    const numbered = /^(\d{1,2})\s*[.)]\s*(.*)$/.exec(line.text);
    const expected = (last?.number ?? 0) + 1;
    const number = numbered === null ? expected : Number(numbered[1]);
    const first = numbered === null ? line.text : numbered[2]!;
    if (numbered !== null && first === '' && number === expected && last !== undefined) {
      found.push(
        promptOf(
          number,
          '',
          formQuestions.find((each) => each.prompt === '') ?? unknownQuestion(`q${number}`),
          lines,
          index,
          index,
        ),
      );
      continue;
    }
    const follows = numbered !== null && number >= expected;
    const match = bestMatch(lines, index, first, found) ?? (follows ? shortMatch(number, index, first, found) : null);
    if (match === null) continue;
    if (numbered === null && match.likeness < 0.9) continue;
    const missed =
      formQuestions.indexOf(match.question) - (last === undefined ? 0 : formQuestions.indexOf(last.question)) - 1;
    const skipsEmpty =
      numbered === null && missed === 1 && formQuestions[formQuestions.indexOf(match.question) - 1]?.prompt === '';
    if (skipsEmpty) {
      const empty = formQuestions[formQuestions.indexOf(match.question) - 1]!;
      found.push({ ...promptOf(expected, '', empty, lines, index, index), lastLineIndex: index - 1 });
    }
    found.push(promptOf(skipsEmpty ? expected + 1 : number, match.text, match.question, lines, index, match.last));
  }
  return found;
}

function promptOf(
  number: number,
  text: string,
  question: FormQuestion,
  lines: readonly Line[],
  from: number,
  to: number,
): Prompt {
  const start = lines[from]!.start;
  return {
    number,
    text,
    question,
    lineIndex: from,
    lastLineIndex: to,
    start,
    end: lines[to]!.end,
    pageIndex: lines[from]!.pageIndex,
  };
}

interface Match {
  question: FormQuestion;
  likeness: number;
  text: string;
  last: number;
}

/** The form's prompt that the lines from `index` on are most like, and the line it ends at. */
function bestMatch(lines: readonly Line[], index: number, first: string, found: readonly Prompt[]): Match | null {
  const used = new Set(found.map((prompt) => prompt.question));
  const start = bare(first).slice(0, 10);
  let best: Match | null = null;
  for (const question of formQuestions) {
    if (used.has(question) || question.prompt === '') continue;
    const wanted = bare(question.prompt);
    if (start.length < 4 || likeness(wanted.slice(0, start.length), start) < 0.6) continue;
    let text = '';
    for (let last = index; last < Math.min(lines.length, index + 14); last++) {
      const line = last === index ? first : lines[last]!.text;
      // A lone letter is debris of the line above it.
      if (line === '' || (last > index && /^\p{L}$/u.test(line))) continue;
      text = collapse(`${text} ${line}`);
      const cut = text.replace(/\s*Ja\s+Nei[\s☐☒□]*$/, '');
      const score = likeness(cut, question.prompt);
      if (score > (best?.likeness ?? 0.75)) best = { question, likeness: score, text: tidy(cut), last };
      if (bare(cut).length > wanted.length * 1.3 + 10) break;
    }
  }
  return best;
}

function shortMatch(number: number, index: number, first: string, found: readonly Prompt[]): Match | null {
  const question = shortPrompt(number, first, new Set(found.map((prompt) => prompt.question)));
  return question === null ? null : { question, likeness: 1, text: tidy(first), last: index };
}

const tidy = (text: string): string =>
  text
    .replace(/[\s☐☒□]+$/, '')
    .replace(/:?\*$/, '')
    .trim();

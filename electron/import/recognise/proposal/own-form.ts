/** A proposal on a form of another house: each prompt has the answer that stands behind and below it. */
import type { Recognised, RecognisedPico } from '../../../../shared/contract/recognised.ts';
import type { PicoKey } from '../../../../shared/model/vocabulary.ts';
import { collapse, type Line, type Source } from '../source.ts';
import { findFormBoxes } from './boxes.ts';
import { isSectionHead, type OwnPrompt, ownPrompt, withoutAnswerWord } from './own-prompts.ts';
import type { Prompt } from './prompts.ts';
import { type FormQuestion, formQuestions } from './template.ts';

/** By meaning, and by its words not at all. */
const sure = { known: 0.8, unknown: 0.6, empty: 0.5 };

interface Asked extends OwnPrompt {
  answer: Line[];
}

export type OwnForm = Pick<Recognised, 'sections'> &
  Required<Pick<Recognised, 'questions' | 'fields' | 'checkboxes' | 'pico'>> & {
    title: string | null;
    /** As printed. */
    submitted: string | null;
  };

export function readOwnForm(source: Source): OwnForm {
  const all = askedIn(source);
  const questions = all.filter(({ kind }) => kind === 'question');
  const prompts = questions.map((each, index) => promptOf(each, index, source));
  const boxes = findFormBoxes(source, prompts);
  const answerOf = (each: Asked) => {
    const below = each.answer.filter((line) => !boxes.lineStarts.has(line.start));
    const rest = boxes.lineStarts.has(each.line.start) ? '' : each.rest;
    const text = collapse([rest, ...below.map((line) => withoutAnswerWord(line.text))].join(' '));
    const start = rest === '' ? below[0]?.start : each.line.start + each.restAt;
    return { text, place: start === undefined ? {} : source.place(start, below.at(-1)?.end ?? each.line.end) };
  };
  const labels = all.filter(({ kind }) => kind === 'label');
  const date = labels.find(({ key }) => key === 'date');
  const title = questions.find(({ key }) => key === 'title');
  return {
    title: title === undefined ? null : answerOf(title).text || null,
    submitted: date === undefined ? null : answerOf(date).text,
    sections: prompts.map(({ number, text, start, end }) => ({
      number: String(number),
      title: text,
      level: 1,
      ...source.place(start, end),
    })),
    questions: questions.map((each, index) => {
      const { text, place } = answerOf(each);
      const prompt = prompts[index]!;
      const yesNo = boxes.yesNo.get(prompt);
      const confidence = text === '' && !yesNo ? sure.empty : each.key === null ? sure.unknown : sure.known;
      return {
        number: prompt.number,
        prompt: each.text,
        answer: text,
        ...(yesNo && { yesNo }),
        confidence,
        ...(text !== '' && place),
      };
    }),
    fields: labels.map((each) => {
      const end = each.answer.at(-1)?.end ?? each.line.end;
      return { section: null, label: each.text, text: answerOf(each).text, ...source.place(each.line.start, end) };
    }),
    checkboxes: boxes.checkboxes,
    pico: picoOf(all.filter(({ kind }) => kind === 'pico').map((each) => [each.key as PicoKey, answerOf(each).text])),
  };
}

function askedIn({ lines }: Source): Asked[] {
  const asked: Asked[] = [];
  let above = '';
  let isClosed = false;
  for (const line of lines) {
    const last = asked.at(-1);
    const wasAsked = last !== undefined && isUnanswered(last) && !last.isLettered;
    const prompt = line.text === '' ? null : ownPrompt(line, above, wasAsked);
    if (prompt !== null) {
      if (last !== undefined) dropHeading(last, lines);
      if (last?.isLettered && isUnanswered(last)) asked.pop();
      asked.push({ ...prompt, answer: [] });
      isClosed = false;
    } else if (isSectionHead(line.text)) isClosed = true;
    else if (line.text !== '' && !isClosed) last?.answer.push(line);
    above = line.text;
  }
  return asked;
}

const isUnanswered = ({ rest, answer }: Asked): boolean => rest === '' && answer.length === 0;

/** A short line apart from the answer, right above the next prompt, is the heading of what follows. */
function dropHeading({ rest, answer }: Asked, lines: readonly Line[]): void {
  const last = answer.at(-1);
  if (last === undefined || (rest === '' && answer.length === 1)) return;
  const isApart = lines[lines.indexOf(last) - 1]?.text === '';
  if (isApart && last.text.length <= longestHeading && /^\p{Lu}.*[^.;,)\d]$/u.test(last.text)) answer.pop();
}
const longestHeading = 60;

function promptOf(each: Asked, index: number, source: Source): Prompt {
  const lineIndex = source.lines.indexOf(each.line);
  const own: FormQuestion = { key: each.key ?? `q${index + 1}`, prompt: each.text, slots: [] };
  return {
    number: each.number ?? index + 1,
    text: each.text,
    question: formQuestions.find(({ key }) => key === each.key) ?? own,
    lineIndex,
    lastLineIndex: lineIndex,
    start: each.line.start,
    end: each.rest === '' ? each.line.end : each.line.start + each.restAt,
    pageIndex: each.line.pageIndex,
  };
}

function picoOf(cells: readonly (readonly [PicoKey, string])[]): RecognisedPico {
  const of = (key: PicoKey) => cells.filter(([each, text]) => each === key && text !== '').map(([, text]) => text);
  return {
    population: of('population'),
    intervention: of('intervention'),
    comparator: of('comparator'),
    outcome: of('outcome'),
  };
}

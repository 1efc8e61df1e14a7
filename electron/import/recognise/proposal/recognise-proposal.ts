/** Proposals for a national assessment (Forslag om nasjonal metodevurdering), a form whose answers come scrambled. */
import type { ImportWarning, Recognised, RecognisedQuestion } from '../../../../shared/contract/recognised.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import { guessLanguage } from '../../../../shared/text/language.ts';
import { checkText } from '../checks/check-document.ts';
import { runningSentences } from '../checks/running-text.ts';
import { namedSo } from '../issuer.ts';
import { bare, likeness } from '../likeness.ts';
import { withCellsApart } from '../marked-tables.ts';
import { findDate, findRegistryIds, linksOf } from '../marks.ts';
import { type Block, findBlocks } from '../paragraphs.ts';
import { collapse, type Line, type RecogniseInput, readSource, type Source } from '../source.ts';
import { type AnswerSlot, type Assignment, assignBlocks } from './assign.ts';
import { type FormBoxes, findFormBoxes } from './boxes.ts';
import { readOwnForm } from './own-form.ts';
import { picoLabelOf } from './pico.ts';
import { takePico } from './pico-cells.ts';
import { findPrompts, type Prompt } from './prompts.ts';
import { form, isPrinted } from './template.ts';

const footer = [/^v\.\s?\d+(?:\.\d+)*\s*[-–]\s*\d{1,2}\.\d{1,2}\.\d{4}$/i];

/** With fewer of the national form's prompts it is another one. */
const fewestPrompts = 4;

export function recogniseProposal(input: RecogniseInput): Recognised {
  const source = withCellsApart(readSource(input, { lines: footer, dropPageEndLinks: true }));
  const prompts = findPrompts(source);
  if (prompts.length < fewestPrompts) return recogniseOwnForm(source);
  const boxes = findFormBoxes(source, prompts);
  const front = frontFields(source, prompts);
  const slots = slotsOf(source, prompts);
  const printed = printedLines(source, prompts, boxes, front.lineStarts);
  const blocks = findBlocks(source, (line) => !printed.has(line.start) || picoLabelOf(line.text) !== null);
  const { pico, answers } = takePico(blocks, slots);
  const assigned = assignBlocks(answers, slots);
  const questions = questionsOf(prompts, boxes, answers, assigned);
  const unassigned = answers.filter((_, index) => assigned[index]!.slot === null);
  const title = questions.find(
    (question) => prompts.find((prompt) => prompt.number === question.number)?.question.key === 'title',
  )?.answer;
  const version = /\bv\.\s?(\d+(?:\.\d+)*)\s*[-–]\s*(\d{1,2}\.\d{1,2}\.\d{4})/i.exec(source.text);
  const versionDate = version === null ? null : findDate(version[2]!);
  const submitted = findDate(front.fields.find((field) => /^Dato/.test(field.label))?.text ?? '');
  return {
    kind: 'assessment-proposal',
    template: { family: form.family, generation: version?.[1] ?? null, version: versionDate },
    title: title === undefined || title === '' ? (input.metadataTitle ?? form.formTitle) : title,
    language: guessLanguage(source.body),
    issuer: form.issuer,
    identifiers: [],
    dates: {
      ...(submitted === null ? {} : { submitted }),
      ...(versionDate === null ? {} : { templateVersion: versionDate }),
    },
    sections: prompts.map((prompt) => ({
      number: String(prompt.number),
      title: prompt.text,
      level: 1,
      ...source.place(prompt.start, prompt.end),
    })),
    checkboxes: boxes.checkboxes,
    pico,
    fields: front.fields,
    questions,
    unassigned: unassigned.map((block) => ({ text: block.text, ...source.place(block.start, block.end) })),
    links: linksOf(source),
    registryIds: findRegistryIds(source.text),
    warnings: [...warningsOf(source, prompts, unassigned.length), ...checkText(source, runningSentences(source, []))],
  };
}

function recogniseOwnForm(source: Source): Recognised {
  const { title, submitted, ...told } = readOwnForm(source);
  const day = findDate(submitted ?? '');
  return {
    kind: 'assessment-proposal',
    template: { family: form.family, generation: null, version: null },
    title: title ?? source.input.metadataTitle ?? form.formTitle,
    language: guessLanguage(source.body),
    ...(namedSo(source) ?? {}),
    identifiers: [],
    dates: day === null ? {} : { submitted: day },
    ...told,
    unassigned: [],
    links: linksOf(source),
    registryIds: findRegistryIds(source.text),
    warnings: checkText(source, runningSentences(source, [])),
  };
}

/** Label/value rows on the first page, before the first prompt. */
function frontFields(source: Source, prompts: readonly Prompt[]) {
  const until = prompts[0]?.lineIndex ?? source.lines.length;
  const lineStarts = new Set<number>();
  const fields: NonNullable<Recognised['fields']> = [];
  for (let index = 0; index < until; index++) {
    const line = source.lines[index]!;
    const label = frontLabel(line.text);
    if (label === undefined || fields.some((field) => field.label === label)) continue;
    lineStarts.add(line.start);
    let value = valueAfter(line.text, label);
    let end = line.end;
    const next = source.lines[index + 1];
    if (value === '' && next !== undefined && next.text !== '' && frontLabel(next.text) === undefined) {
      value = next.text;
      end = next.end;
      lineStarts.add(next.start);
    }
    fields.push({ section: null, label, text: value, ...source.place(line.start, end) });
  }
  return { fields, lineStarts };
}

/** The field that a line begins with, or whose name the line shortens. */
const frontLabel = (line: string): string | undefined =>
  form.frontFields.find((each) => bare(line).startsWith(bare(each))) ??
  form.frontFields.find((each) => shortens(line.split(':')[0]!, each));

const shortens = (text: string, label: string): boolean =>
  bare(text).length >= 4 && bare(label.replace(/^Eventuell /, '')).startsWith(bare(text));

function valueAfter(line: string, label: string): string {
  const head = line.split(':')[0]!;
  if (shortens(head, label)) return line.slice(head.length + 1).trim();
  const wanted = bare(label).length;
  let seen = 0;
  for (let index = 0; index < line.length; index++) {
    if (/[\p{L}\p{N}]/u.test(line[index]!)) seen++;
    if (seen === wanted)
      return line
        .slice(index + 1)
        .replace(/^[\s):*]+/, '')
        .trim();
  }
  return '';
}

/** Starts of the lines that are no answer: prompts, help, labels, boxes, addresses alone, debris. */
function printedLines(
  source: Source,
  prompts: readonly Prompt[],
  boxes: FormBoxes,
  front: ReadonlySet<number>,
): Set<number> {
  const printed = new Set<number>([...boxes.lineStarts, ...front]);
  for (const prompt of prompts) {
    for (let index = prompt.lineIndex; index <= prompt.lastLineIndex; index++) printed.add(source.lines[index]!.start);
  }
  const first = prompts[0]?.start ?? 0;
  let wasPrinted = false;
  for (const line of source.lines) {
    if (line.text === '') continue;
    if (line.start < first) printed.add(line.start);
    else if (isPrinted(line.text, wasPrinted) || isDebris(line)) printed.add(line.start);
    wasPrinted = printed.has(line.start);
  }
  return printed;
}

const isDebris = (line: Line): boolean =>
  /^(?:https?:\/\/\S+|\p{L}|Ja\s+Nei|link)$/u.test(line.text) ||
  bare(line.text) === bare('Opplysninger om forslagsstiller');

function slotsOf(source: Source, prompts: readonly Prompt[]): AnswerSlot[] {
  return prompts.flatMap((prompt, index) =>
    prompt.question.slots
      .filter((slot) => slot.shape !== 'pico')
      .map((slot) => {
        const label = slot.label ?? slot.after;
        const until = prompts[index + 1]?.start ?? source.body.length;
        const line =
          label === undefined
            ? undefined
            : source.lines.find(
                (each) => each.start >= prompt.start && each.start < until && likeness(each.text, label) > 0.85,
              );
        return {
          prompt: line === undefined ? prompt : { ...prompt, pageIndex: line.pageIndex },
          slot,
          anchor: line?.start ?? prompt.start,
          anchorEnd: line?.end ?? prompt.end,
          cues: (slot.cues ?? []).map((cue) => new RegExp(`(?<![\\p{L}])${cue}`, 'iu')),
        };
      }),
  );
}

function questionsOf(
  prompts: readonly Prompt[],
  boxes: FormBoxes,
  answers: readonly Block[],
  assigned: readonly Assignment[],
): RecognisedQuestion[] {
  return prompts.map((prompt) => {
    const mine = answers.flatMap((block, index) =>
      assigned[index]!.slot?.prompt.number === prompt.number ? [{ block, ...assigned[index]! }] : [],
    );
    const answer = withoutEchoes(mine.map(({ block }) => block.text)).join(' ');
    const confidence =
      mine.length === 0 ? (boxes.yesNo.has(prompt) ? 1 : 0.5) : Math.min(...mine.map((each) => each.confidence));
    const [first, last] = [mine[0]?.block, mine.at(-1)?.block];
    return {
      number: prompt.number,
      prompt: prompt.text,
      answer,
      ...(boxes.yesNo.has(prompt) ? { yesNo: boxes.yesNo.get(prompt)! } : {}),
      confidence: Math.round(confidence * 100) / 100,
      ...(first === undefined || last === undefined
        ? {}
        : { page: first.pageIndex + 1, start: first.start, end: last.end }),
    };
  });
}

/** Word keeps a second copy of a text box for old readers; the same words twice in a row are one answer. */
function withoutEchoes(texts: readonly string[]): string[] {
  const half = texts.length / 2;
  const isTwice =
    texts.length > 1 &&
    Number.isInteger(half) &&
    texts.slice(0, half).every((text, index) => text === texts[half + index]);
  return isTwice ? texts.slice(0, half) : [...texts];
}

function warningsOf(source: Source, prompts: readonly Prompt[], unassigned: number): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  for (const prompt of prompts.filter((each) => each.text === '')) {
    const place = { quote: `${prompt.number}.`, ...source.place(prompt.start, prompt.end) };
    warnings.push(importWarning('question-without-prompt', { number: String(prompt.number) }, place));
  }
  for (const match of source.body.matchAll(
    /\b(?:punkt|spørsmål|pkt\.?)\s+(\d{1,2})\b[^«"”“\n]{0,30}[«"”“]([^»"”“]{5,90})[»"”“]/giu,
  )) {
    const target = prompts.find((prompt) => bare(prompt.text).startsWith(bare(match[2]!)));
    if (target === undefined || target.number === Number(match[1])) continue;
    const told = { prompt: collapse(match[2]!), told: match[1]!, printed: String(target.number) };
    const place = source.place(match.index, match.index + match[0].length);
    warnings.push(importWarning('cross-reference-mismatch', told, { quote: collapse(match[0]), ...place }));
  }
  if (unassigned > 0) warnings.push(importWarning('unplaced-text', { count: unassigned }));
  return warnings;
}

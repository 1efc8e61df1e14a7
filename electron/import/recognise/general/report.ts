/** What an HTA report says of itself: its number, who asked for it, its question and where it concludes. */
import vocabulary from '../../../../resources/templates/recognition/hta-report.json' with { type: 'json' };
import type { RecognisedReport, RecognisedSection } from '../../../../shared/contract/recognised.ts';
import { type FoundText, findText, phrasePattern } from '../phrases.ts';
import { collapse, type Source } from '../source.ts';

const number = vocabulary.number.map((phrase) => phrasePattern(phrase));
const commissioner = vocabulary.commissioner.map((phrase) => phrasePattern(phrase));
const titled = (titles: readonly string[]): Set<string> => new Set(titles.map((title) => title.toLowerCase()));
const questions = titled(vocabulary.question);
const conclusions = titled(vocabulary.conclusion);
const questionRow = new RegExp(`^(?:${vocabulary.question.join('|')})\\s*:\\s*(?<text>[^\\n]{10,600})`, 'gimu');
const conclusionRow = new RegExp(`^(?:${vocabulary.conclusion.join('|')})\\s*:\\s*(?<text>[^\\n]{10,600})`, 'gimu');

/** `text` is the source's paragraph text; number and commissioner stand on the first pages. */
export function findReport(source: Source, text: string, sections: readonly RecognisedSection[]): RecognisedReport {
  const head = text.slice(0, 8000);
  const found = {
    number: findText(source, head, number),
    commissioner: findText(source, head, commissioner),
    question: beneath(source, text, sections, questions) ?? findText(source, text, [questionRow]),
    conclusion: beneath(source, text, sections, conclusions) ?? findText(source, text, [conclusionRow]),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
}

/** The first paragraph under the first heading of such a title, with the points or further questions that go on from it. */
function beneath(
  source: Source,
  text: string,
  sections: readonly RecognisedSection[],
  titles: ReadonlySet<string>,
): FoundText | null {
  for (const [index, section] of sections.entries()) {
    if (!titles.has(section.title.toLowerCase()) || section.end === undefined) continue;
    const area = text.slice(section.end, sections[index + 1]?.start);
    const paragraph = /\S[^\n]{20,}/.exec(area);
    if (paragraph === null) continue;
    const start = section.end + paragraph.index;
    const printed = area.slice(paragraph.index, endOfQuestion(area, paragraph.index + paragraph[0].length)).trimEnd();
    return { text: collapse(printed), ...source.place(start, start + printed.length) };
  }
  return null;
}

/** Longer ones have become the text itself. */
const longestQuestion = 1500;

/** Where the points of a list and the questions right after a paragraph end. */
function endOfQuestion(area: string, from: number): number {
  let end = from;
  for (const line of area.slice(from, from + longestQuestion).matchAll(/\S[^\n]*/g)) {
    const printed = line[0].trimEnd();
    if (!/^(?:[•▪◦‣☐☒]|[-–] |[a-z\d]{1,2}[.)] )|\?$/.test(printed)) break;
    end = from + line.index + printed.length;
  }
  return end;
}

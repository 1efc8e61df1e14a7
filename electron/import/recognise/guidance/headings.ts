/** Numbered sections and unnumbered subheadings of guidance. */
import type { Line, Source } from '../source.ts';

export interface GuidanceHeading {
  number: string | null;
  title: string;
  level: number;
  start: number;
  end: number;
}

/** Headings that stand before or after the numbered sections, or that are always headings. */
const knownTitles =
  /^(?:Your responsibility|Recommendations?|Guidance|The condition|Current treatments?|The procedure|The evidence|Committee comments|Committee considerations|Endorsing organisation|Accreditation|Update information|Further information|Information for patients|Efficacy|Safety|Other comments|Outline of the procedure|Indications and current treatments|Indications|About this guidance|Sources of evidence|Copyright|Contact NICE|Related NICE guidance|Committee members and NICE project team|Unmet need|Innovative aspects|The technology)$/i;

/** Headings in text order. Lists of contents are passed over: a heading counts where its text follows. */
export function findGuidanceHeadings(source: Source, title: string): GuidanceHeading[] {
  const lines = source.lines;
  const found: GuidanceHeading[] = [];
  let expected = 1;
  const contentsEnd = endOfContents(lines);
  lines.forEach((line, index) => {
    if (line.text === '' || index < contentsEnd || line.text === title) return;
    const text = line.text.replace(/^#+\s*/, '');
    const numbered = /^(\d{1,2})\.?\s+(\p{Lu}[^.]{2,90})$/u.exec(text);
    if (numbered !== null && Number(numbered[1]) === expected && !/[,;:]$/.test(text)) {
      found.push({ number: numbered[1]!, title: numbered[2]!, level: 1, start: line.start, end: line.end });
      expected++;
      return;
    }
    const isFree = isAlone(lines, index);
    if (!knownTitles.test(text) && !(isFree && looksLikeTitle(text) && found.length > 0)) return;
    const isInside =
      expected > 1 &&
      !/^(?:Endorsing|Accreditation|Update information|Further information|Copyright|Contact NICE|About this)/i.test(
        text,
      );
    const isAfterEnd = found.some(
      (heading) =>
        heading.number === null &&
        heading.level === 1 &&
        heading.start > (found.findLast((each) => each.number !== null)?.start ?? 0),
    );
    const level = isInside && !isAfterEnd ? 2 : 1;
    found.push({ number: null, title: text, level, start: line.start, end: line.end });
  });
  return found;
}

const isAlone = (lines: readonly Line[], index: number): boolean =>
  (lines[index - 1]?.text ?? '') === '' && (lines[index + 1]?.text ?? '') === '';

const looksLikeTitle = (text: string): boolean =>
  text.length <= 60 &&
  /^\p{Lu}/u.test(text) &&
  !/[.:;,?!)]$/.test(text) &&
  !/\d|www\.|https?:|^ISBN|^[-–•©]|\]\(|^Published|^Interventional procedure/i.test(text) &&
  text.split(' ').length <= 7;

/** Index of the first line after a list of contents; 0 without one. */
function endOfContents(lines: readonly Line[]): number {
  const start = lines.findIndex((line) => /^(?:Table of )?Contents$/i.test(line.text));
  if (start < 0) return 0;
  let last = start;
  for (let index = start + 1; index < lines.length; index++) {
    const text = lines[index]!.text;
    if (text === '') continue;
    if (!/(?:\.{3,}|…|\s)\s*\d{1,3}$/.test(text)) break;
    last = index;
  }
  return last + 1;
}

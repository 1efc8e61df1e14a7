/** Counts of studies and publications, and the key outcomes that the committee named. */
import type { RecognisedField } from '../../../../shared/contract/recognised.ts';
import { countOf, countSource } from '../printed-count.ts';
import { collapse } from '../source.ts';
import type { NumberedParagraph } from './paragraphs.ts';

const numeral = countSource(['en']);

export interface EvidenceCount {
  design: string;
  studies: number;
  publications: number;
  page: number;
  start: number;
  end: number;
}

const item = new RegExp(
  `\\b(${numeral})\\s+((?!sources?\\b|publications?\\b|patients?\\b|people\\b|papers?\\b|articles?\\b|weeks?\\b|months?\\b|years?\\b)[a-z][a-z/ -]{2,70}?)(?:\\s*\\((?:(?:described|reported|published|covered)\\s+)?(?:in|across)\\s+(${numeral})\\s+(?:publications|papers|articles|reports|studies)\\))?(?=\\s*(?:,|;|\\.|\\(|$|\\band\\s+(?:(?:another|a further|an additional)\\s+)?(?:${numeral})\\b|\\band\\s+(?:is|are|was|were)\\b|\\bwhich\\b|\\bthat\\b|\\bwith\\b|\\bincluding\\b))`,
  'gi',
);
const designWord = /trial|stud|series|report|review|meta-?analys|register|registry|cohort|analys|survey/i;

/** One entry per design: its studies summed, and its publications (as many as studies where not said otherwise). */
export function findEvidence(paragraphs: readonly NumberedParagraph[]): EvidenceCount[] {
  const paragraph = paragraphs.find((each) =>
    /\bevidence\b[^.]*\b(?:included|comprised|consisted|was based|came from)\b|\bevidence from\b|\b\w+\s+sources:/i.test(
      each.text,
    ),
  );
  if (paragraph === undefined) return [];
  const sentence =
    paragraph.text
      .split(/(?<=\.)\s+(?=\p{Lu})/u)
      .find((each) => [...each.matchAll(item)].some((match) => designWord.test(match[2]!))) ?? '';
  const found = new Map<string, EvidenceCount>();
  for (const match of sentence.matchAll(item)) {
    const design = singular(match[2]!);
    if (!designWord.test(design)) continue;
    const studies = countOf(match[1]!);
    const publications = match[3] === undefined ? studies : countOf(match[3]);
    const { page, start, end } = paragraph;
    const known = found.get(design) ?? { design, studies: 0, publications: 0, page, start, end };
    found.set(design, { ...known, studies: known.studies + studies, publications: known.publications + publications });
  }
  return [...found.values()];
}

const singular = (design: string): string =>
  collapse(design)
    .toLowerCase()
    .replace(/\banalyses\b/g, 'analysis')
    .replace(/\bstudies\b/g, 'study')
    .replace(/\bregistries\b/g, 'registry')
    .replace(/\b(trial|review|report|register|survey|cohort)s\b/g, '$1');

export interface KeyOutcomes {
  efficacy: string[];
  safety: string[];
  efficacyText: string;
  safetyText: string;
}

/** Told in the sentence, or as the bullets beneath it. */
export function findKeyOutcomes(
  paragraphs: readonly NumberedParagraph[],
  bullets: readonly RecognisedField[],
): KeyOutcomes {
  const of = (kind: string): { list: string[]; text: string } => {
    const text = outcomeText(paragraphs, kind);
    const opening = new RegExp(`key ${kind} (?:outcomes?|events?)[^.:]*:?$`, 'i');
    const paragraph = text === '' ? paragraphs.find((each) => opening.test(each.text)) : undefined;
    if (paragraph === undefined) return { list: splitList(text), text };
    const list = bullets
      .filter((bullet) => bullet.section === paragraph.number)
      .map((bullet) => bullet.text.replace(/(?:[,;.]|[,;]?\s+and)$/i, ''));
    return { list, text: list.join(', ') };
  };
  const [efficacy, safety] = [of('efficacy'), of('safety')];
  return { efficacy: efficacy.list, safety: safety.list, efficacyText: efficacy.text, safetyText: safety.text };
}

function outcomeText(paragraphs: readonly NumberedParagraph[], kind: string): string {
  const pattern = new RegExp(
    `key ${kind} (?:outcomes?|events?)\\s*(?:to be|to include|as being|as|were|are|include[ds]?)?\\s*:?\\s*([^.]{4,600})`,
    'i',
  );
  for (const paragraph of paragraphs) {
    const match = pattern.exec(paragraph.text);
    if (match !== null) return collapse(match[1]!.replace(/^.{0,80}?\b(?:including|such as)\s+/i, ''));
  }
  return '';
}

/** "a, b and c" as its parts; parentheses are left whole. */
function splitList(text: string): string[] {
  const parts = text.split(/[,;]\s*(?![^(]*\))/).filter((part) => part !== '');
  const last = parts.pop();
  if (last === undefined) return [];
  const joined = /^and\s+/i.test(last) ? [last.replace(/^and\s+/i, '')] : splitLast(last);
  return [...parts, ...joined].map((part) => part.trim()).filter((part) => part !== '');
}

function splitLast(text: string): string[] {
  const at = text.lastIndexOf(' and ');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 5)];
}

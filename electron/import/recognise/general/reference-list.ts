/** The list of references at a document's end, or the last of several, with its numbered entries. */
import vocabulary from '../../../../resources/templates/recognition/section-titles.json' with { type: 'json' };
import type { Recognised, RecognisedSection } from '../../../../shared/contract/recognised.ts';
import { findReferences } from '../marks.ts';
import type { Source } from '../source.ts';

const titles = new RegExp(`^(?:${vocabulary.references.join('|')})$`, 'iu');

interface ReferenceList {
  references: NonNullable<Recognised['references']>;
  /** Where the list begins; the text's end without one. */
  start: number;
  /** Whether there is a list, also one that no numbers lead through. */
  hasList: boolean;
}

export function findReferenceList(source: Source, sections: readonly RecognisedSection[]): ReferenceList {
  const list = sections.findLast((section) => titles.test(section.title));
  if (list?.start === undefined || list.end === undefined) {
    return listWithoutTitle(source);
  }
  const { start, end } = list;
  const after = sections.find((section) => (section.start ?? 0) > end && !/^\d+$/.test(section.number ?? ''));
  return { references: findReferences(source, end, after?.start ?? source.body.length), start, hasList: true };
}

/** Entries `[1] …` on lines of their own in the second half of a text, under no title that is known. */
function listWithoutTitle(source: Source): ReferenceList {
  const { body } = source;
  const first = [...body.matchAll(/^[^\S\n]*\[1\]\s+\S/gm)].findLast(({ index }) => index > body.length / 2)?.index;
  const references = first === undefined ? [] : findReferences(source, first, body.length);
  if (first === undefined || references.length < 2) return { references: [], start: body.length, hasList: false };
  return { references, start: first, hasList: true };
}

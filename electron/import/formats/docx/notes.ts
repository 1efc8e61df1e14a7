/** Footnotes and endnotes by id, and the number of comments, which stay out of the text. */
import type { XmlElement } from '../../references/source/xml-records.ts';
import { attributeOf } from './elements.ts';
import { partsOf, type Relationship, type WordPackage } from './package.ts';

export type Notes = ReadonlyMap<string, XmlElement>;

/** Separators, which stand among the notes, have a type and are left out. */
export async function readNotes(
  pack: WordPackage,
  relationships: readonly Relationship[],
  kind: 'footnote' | 'endnote',
): Promise<Notes> {
  const notes = new Map<string, XmlElement>();
  for (const part of partsOf(relationships, `${kind}s`)) {
    await pack.read(part, [kind], (element) => {
      const type = attributeOf(element, 'type') ?? 'normal';
      if (type === 'normal') notes.set(attributeOf(element, 'id') ?? '', element);
    });
  }
  return notes;
}

export async function countComments(pack: WordPackage, relationships: readonly Relationship[]): Promise<number> {
  let count = 0;
  for (const part of partsOf(relationships, 'comments')) {
    await pack.read(part, ['comment'], () => {
      count++;
    });
  }
  return count;
}

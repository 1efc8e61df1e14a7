/** The parts of a Word package and how they refer to each other (ECMA-376, part 2). */
import { posix } from 'node:path';
import { AppError, isErrorCode } from '../../../../shared/errors.ts';
import { decodeRecords } from '../../decode-records.ts';
import { readXmlRecords, type XmlElement } from '../../references/source/xml-records.ts';
import { openZip } from '../zip/read-zip.ts';

export interface Relationship {
  id: string;
  /** The last word of its type, such as `styles` or `hyperlink`. */
  type: string;
  /** A part's name, or an address where it is external. */
  target: string;
  isExternal: boolean;
}

export interface WordPackage {
  /** Name of the part that holds the text. */
  main: string;
  relationshipsOf(part: string): Promise<Relationship[]>;
  /** Hands over the outermost elements of these names; false where there is no such part. Throws where it is damaged. */
  read(part: string, elementNames: readonly string[], onElement: (element: XmlElement) => void): Promise<boolean>;
}

/** Throws an AppError where the zip or its parts are damaged or hostile. */
export async function openPackage(bytes: Uint8Array): Promise<WordPackage> {
  const zip = await openZip(bytes);

  const read: WordPackage['read'] = async (part, elementNames, onElement) => {
    const content = await zip.read(part);
    if (!content) return false;
    const text = decodeRecords(content);
    if (text === null) throw new AppError('file-damaged', { place: part });
    const { problems, warnings } = readXmlRecords(text, { recordNames: elementNames, onRecord: onElement });
    const [problem] = problems;
    // A sign lost from a limit or a dose changes what it says, and Word does not open such a file either.
    if (!problem && warnings[0]) throw new AppError('file-damaged', { place: `${part}: ${warnings[0].message}` });
    if (!problem) return true;
    const code = isErrorCode(problem.code) ? problem.code : 'file-damaged';
    const place = problem.line === null ? part : `${part}, line ${problem.line}`;
    throw new AppError(code, { place, reason: `${place}: ${problem.message}` });
  };

  const relationshipsOf = async (part: string): Promise<Relationship[]> => {
    const { dir, base } = posix.parse(part);
    const found: Relationship[] = [];
    await read(posix.join(dir, '_rels', `${base}.rels`), ['Relationship'], ({ attributes }) => {
      const isExternal = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      found.push({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: isExternal ? target : partName(dir, target),
        isExternal,
      });
    });
    return found;
  };

  const roots = await relationshipsOf('');
  const main = roots.find((each) => each.type === 'officeDocument' && !each.isExternal)?.target ?? 'word/document.xml';
  return { main, relationshipsOf, read };
}

/** The targets of a part's relationships of one type, inside the package. */
export const partsOf = (relationships: readonly Relationship[], type: string): string[] =>
  relationships.filter((each) => each.type === type && !each.isExternal).map((each) => each.target);

const partName = (folder: string, target: string): string =>
  target.startsWith('/') ? posix.normalize(target).slice(1) : posix.join(folder, target);

/** Reads a Word document (ECMA-376, transitional and strict; also macro documents and templates) as flow. */
import type { ImportWarning } from '../../../../shared/contract/recognised.ts';
import { AppError } from '../../../../shared/errors.ts';
import { importWarning } from '../../../../shared/import-warnings.ts';
import { textOf } from '../../references/source/xml-records.ts';
import type { Flow, FlowBlock } from '../flow/flow.ts';
import { blockNames, createBlockReader, noteText } from './blocks.ts';
import { noteMark } from './inline.ts';
import { createListCounter } from './list-counter.ts';
import { readMargins } from './margins.ts';
import { countComments, readNotes } from './notes.ts';
import { readLists } from './numbering.ts';
import { openPackage, partsOf, type Relationship, type WordPackage } from './package.ts';
import type { Story } from './story.ts';
import { readStyles } from './styles.ts';

/** Throws an AppError that names the part where the file is damaged, encrypted or hostile. */
export async function readDocx(bytes: Uint8Array): Promise<Flow> {
  const pack = await openPackage(bytes);
  const relationships = await pack.relationshipsOf(pack.main);
  const styles = await readStyles(pack, partsOf(relationships, 'styles')[0]);
  const story: Story = {
    styles,
    lists: createListCounter(await readLists(pack, partsOf(relationships, 'numbering')[0])),
    linkTargets: linkTargetsOf(relationships),
    links: new Set(),
    footnotes: await readNotes(pack, relationships, 'footnote'),
    endnotes: await readNotes(pack, relationships, 'endnote'),
    usedFootnotes: [],
    usedEndnotes: [],
    fields: [],
    marginIds: new Set(),
    counts: { placeholders: 0, changes: 0, embedded: 0 },
  };
  const reader = createBlockReader(story);
  const isThere = await pack.read(pack.main, blockNames, (element) => reader.read(element));
  if (!isThere) throw new AppError('file-damaged', { place: pack.main });
  const blocks = [...reader.blocks, ...endnotes(story)];
  const margins = await readMargins(pack, relationships, story);
  return {
    blocks,
    surroundings: [],
    ...margins,
    title: await documentTitle(pack),
    language: styles.language,
    links: [...story.links],
    warnings: warningsOf(story, await countComments(pack, relationships)),
  };
}

const linkTargetsOf = (relationships: readonly Relationship[]): Map<string, string> =>
  new Map(
    relationships.filter((each) => each.type === 'hyperlink' && each.isExternal).map(({ id, target }) => [id, target]),
  );

function endnotes(story: Story): FlowBlock[] {
  return story.usedEndnotes.flatMap((id, index): FlowBlock[] => {
    const note = story.endnotes.get(id);
    return note ? [{ kind: 'paragraph', text: `${noteMark(index + 1, false)} ${noteText(note, story)}` }] : [];
  });
}

async function documentTitle(pack: WordPackage): Promise<string | null> {
  let title = '';
  for (const part of partsOf(await pack.relationshipsOf(''), 'core-properties')) {
    await pack.read(part, ['title'], (element) => {
      title ||= textOf(element).replace(/\s+/g, ' ').trim();
    });
  }
  return title === '' ? null : title.slice(0, 500);
}

function warningsOf({ counts }: Story, comments: number): ImportWarning[] {
  const of = (count: number, code: 'tracked-changes' | 'comments-left-out' | 'part-left-out') =>
    count > 0 ? [importWarning(code, { count })] : [];
  const dropped = counts.placeholders;
  return [
    ...(dropped > 0 ? [importWarning('placeholder-left', { dropped })] : []),
    ...of(counts.changes, 'tracked-changes'),
    ...of(comments, 'comments-left-out'),
    ...of(counts.embedded, 'part-left-out'),
  ];
}

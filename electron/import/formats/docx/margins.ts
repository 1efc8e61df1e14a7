/** Running heads and feet: each line once. */
import type { XmlElement } from '../../references/source/xml-records.ts';
import type { FlowBlock } from '../flow/flow.ts';
import { blockNames, readBlocks } from './blocks.ts';
import type { Relationship, WordPackage } from './package.ts';
import type { Story } from './story.ts';

export async function readMargins(
  pack: WordPackage,
  relationships: readonly Relationship[],
  story: Story,
): Promise<{ heads: string[]; feet: string[] }> {
  const heads = new Set<string>();
  const feet = new Set<string>();
  for (const id of story.marginIds) {
    const relationship = relationships.find((each) => each.id === id && !each.isExternal);
    if (!relationship) continue;
    const lines = relationship.type === 'header' ? heads : feet;
    const elements: XmlElement[] = [];
    await pack.read(relationship.target, blockNames, (element) => elements.push(element));
    for (const line of linesOf(readBlocks(elements, { ...story, linkTargets: new Map(), fields: [] }))) lines.add(line);
  }
  return { heads: [...heads], feet: [...feet] };
}

const linesOf = (blocks: readonly FlowBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.text.split('\n').filter((line) => line.trim() !== '');
    return block.kind === 'table' ? block.rows.flatMap((row) => row.cells.flatMap((cell) => linesOf(cell.blocks))) : [];
  });

/** Between places in the DOM of a page of text and offsets in the document's text. */

/** The offset of a DOM point inside a block whose text begins at `blockStart`; null where the point is elsewhere. */
export function offsetOfPoint(block: Node, blockStart: number, node: Node, offset: number): number | null {
  if (!block.contains(node)) return null;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return blockStart + range.toString().length;
}

/** A DOM range over [from, to), counted in characters from the block's beginning; null where the block is shorter. */
export function domRangeOf(block: Node, from: number, to: number): Range | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let passed = 0;
  let isOpen = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!isOpen && from <= passed + length) {
      range.setStart(node, from - passed);
      isOpen = true;
    }
    if (isOpen && to <= passed + length) {
      range.setEnd(node, to - passed);
      return range;
    }
    passed += length;
  }
  return null;
}

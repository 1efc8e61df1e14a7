/** Checkbox characters and whether they are ticked. */

export interface Box {
  start: number;
  end: number;
  checked: boolean;
}

/** Boxes in text order. A tick drawn right after an empty box ticks it. */
export function findBoxes(text: string): Box[] {
  const boxes: Box[] = [];
  for (const match of text.matchAll(/[☐□◻▢❏❑⬜]\s?[✓✔✗✘](?!\p{L})|[☐□◻▢❏❑⬜]|[☒☑⊠🗹🗷✅]|\[ ?[xX] ?\]|\[ {1,2}\]/gu)) {
    const checked = match[0].length > 1 ? !/^\[ *\]$/.test(match[0]) : !/[☐□◻▢❏❑⬜]/.test(match[0]);
    boxes.push({ start: match.index, end: match.index + match[0].length, checked });
  }
  return boxes;
}

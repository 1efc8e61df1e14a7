/**
 * Help pages are plain text in a small part of Markdown: `#` title, `##` heading, paragraphs, `-` and `1.` lists,
 * `[words](page)` to another page, `{key:reader:next-mark}` for a key and `{library:import}` for words of the screens.
 */

export type HelpPiece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; page: string }
  | { kind: 'key'; id: string }
  | { kind: 'words'; namespace: string; key: string };

export type HelpBlock =
  | { kind: 'heading' | 'paragraph'; pieces: HelpPiece[] }
  | { kind: 'list'; isNumbered: boolean; items: HelpPiece[][] };

export interface HelpText {
  title: string;
  blocks: HelpBlock[];
}

const item = /^(?:-|(\d+)\.) +(.*)$/;

/** Blocks stand apart by an empty line; a line that begins with two spaces goes on with the item before it. */
export function readHelp(source: string): HelpText {
  const [head = '', ...rest] = source
    .replace(/\r\n/g, '\n')
    .trim()
    .split(/\n{2,}/);
  return { title: head.replace(/^# +/, '').trim(), blocks: rest.map(blockFrom) };
}

function blockFrom(text: string): HelpBlock {
  if (text.startsWith('## ')) return { kind: 'heading', pieces: piecesFrom(text.slice(3)) };
  if (!item.test(text.split('\n')[0] ?? '')) return { kind: 'paragraph', pieces: piecesFrom(text) };
  const items = text.split(/\n(?=- |\d+\. )/);
  return {
    kind: 'list',
    isNumbered: /^\d/.test(text),
    items: items.map((each) => piecesFrom(each.replace(/^(?:-|\d+\.) +/, ''))),
  };
}

const special = /\[([^\]]+)\]\(([\w-]+)\)|\{key:([\w:-]+)\}|\{([\w-]+):([\w.-]+)\}/g;

function piecesFrom(text: string): HelpPiece[] {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const pieces: HelpPiece[] = [];
  let from = 0;
  for (const match of line.matchAll(special)) {
    if (match.index > from) pieces.push({ kind: 'text', text: line.slice(from, match.index) });
    const [whole, text = '', page, id, namespace = '', key = ''] = match;
    if (page !== undefined) pieces.push({ kind: 'link', text, page });
    else if (id !== undefined) pieces.push({ kind: 'key', id });
    else pieces.push({ kind: 'words', namespace, key });
    from = match.index + whole.length;
  }
  if (from < line.length) pieces.push({ kind: 'text', text: line.slice(from) });
  return pieces;
}

/** All pieces of a page in reading order. */
export function helpPieces({ blocks }: HelpText): HelpPiece[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.pieces));
}

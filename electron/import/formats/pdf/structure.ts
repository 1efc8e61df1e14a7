/** What a PDF says about itself besides its pages: title and outline. Both may lie; the recogniser decides. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

interface OutlineNode {
  title: string;
  items?: OutlineNode[];
}

const mostTitles = 5000;

/** Outline titles from top to bottom; empty where there is none or it is damaged. */
export async function outlineTitles(document: PDFDocumentProxy): Promise<string[]> {
  const titles: string[] = [];
  const pending = ((await document.getOutline().catch(() => null)) ?? []) as OutlineNode[];
  const stack = [...pending].reverse();
  while (stack.length && titles.length < mostTitles) {
    const node = stack.pop();
    if (!node) break;
    const title = clean(node.title);
    if (title) titles.push(title);
    stack.push(...[...(node.items ?? [])].reverse());
  }
  return titles;
}

/** The title in the document's properties, null where there is none. */
export async function metadataTitle(document: PDFDocumentProxy): Promise<string | null> {
  const data = await document.getMetadata().catch(() => null);
  const title = (data?.info as { Title?: unknown } | undefined)?.Title;
  return typeof title === 'string' && clean(title) ? clean(title) : null;
}

function clean(text: unknown): string {
  return typeof text === 'string'
    ? text
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim()
        .slice(0, 500)
    : '';
}

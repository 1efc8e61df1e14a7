import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  pages: string[];
  /** Height of the letters of each run of text, in points. */
  sizes: Map<string, number>;
  title: string;
  language: string | null;
  isTagged: boolean;
  /** Roles of the structure tree in reading order, all pages. */
  roles: string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const marks = await pdf.getMarkInfo();
  const pages: string[] = [];
  const roles: string[] = [];
  const sizes = new Map<string, number>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    for (const item of items) if ('str' in item) sizes.set(item.str, Math.round(item.height * 10) / 10);
    collectRoles(await page.getStructTree(), roles);
  }
  const read = {
    pages,
    sizes,
    title: info.Title ?? '',
    language: info.Language ?? null,
    isTagged: (marks as unknown as Map<string, boolean> | null)?.get('Marked') === true,
    roles,
  };
  await pdf.loadingTask.destroy();
  return read;
}

function collectRoles(node: unknown, roles: string[]): void {
  const { role, children } = (node ?? {}) as { role?: string; children?: unknown[] };
  if (role) roles.push(role);
  for (const child of children ?? []) collectRoles(child, roles);
}

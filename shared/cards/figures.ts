/** Figures in running text, told apart from citations, identifiers and list numbers. */
import { withoutCitations } from './citations.ts';

const figure = /(?<![\p{L}\d.,/-])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|(?<![\p{L}\d])\d+(?:[.,]\d+)?/gu;

/**
 * Figure → as first printed. The key is locale-free: thousands blanks gone, decimal point, no trailing zeros. A lone
 * digit without decimals counts only before a percent sign: «to studier» in one place is «2 studier» in another.
 */
export function figuresIn(text: string): Map<string, string> {
  const figures = new Map<string, string>();
  const body = withoutCitations(text);
  for (const match of body.matchAll(figure)) {
    const after = body.slice(match.index + match[0].length);
    if (/^\d$/.test(match[0]) && !/^\s*%/.test(after)) continue;
    const key = String(Number(match[0].replace(/[ \u00a0\u202f]/g, '').replace(',', '.')));
    if (!figures.has(key)) figures.set(key, match[0]);
  }
  return figures;
}

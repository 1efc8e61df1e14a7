/** Citations of the library's references in a card's text: `[@ID]`, `[@ID, s. 12; @ID]`; docs/decisions/0069-citations.md. */

export interface CitedItem {
  /** Of the reference. */
  id: string;
  /** Where in it, as written: «s. 12», «kap. 3»; '' where it is cited as a whole. */
  locator: string;
}

export interface CitationToken {
  items: CitedItem[];
  start: number;
  end: number;
}

const token = /\[@[^[\]\n]{1,4000}\]/g;
const item = /^\s*@([\w.:-]{1,100})(?:,\s*([^@;]{1,200}?))?\s*$/;

/** In reading order. What is no whole citation is text. */
export function findTokens(text: string): CitationToken[] {
  if (!text.includes('[@')) return [];
  return [...text.matchAll(token)].flatMap((match) => {
    const parts = match[0].slice(1, -1).split(';').map(itemFrom);
    const items = parts.filter((part) => part !== null);
    return items.length === parts.length ? [{ items, start: match.index, end: match.index + match[0].length }] : [];
  });
}

export function tokenText(items: readonly CitedItem[]): string {
  const parts = items.map(({ id, locator }) => (locator.trim() === '' ? `@${id}` : `@${id}, ${cleanLocator(locator)}`));
  return `[${parts.join('; ')}]`;
}

/** The text with each citation in other words. */
export function replaceTokens(text: string, words: (token: CitationToken, index: number) => string): string {
  let out = '';
  let from = 0;
  for (const [index, found] of findTokens(text).entries()) {
    out += text.slice(from, found.start) + words(found, index);
    from = found.end;
  }
  return out + text.slice(from);
}

/** The reference that a line of a reference list stands for, when it is nothing but its citation. */
export function referenceOfLine(line: string): string | null {
  const [found, ...others] = findTokens(line.trim());
  const isWhole = found && others.length === 0 && found.start === 0 && found.end === line.trim().length;
  return isWhole && found.items.length === 1 ? found.items[0]!.id : null;
}

/**
 * A citation put into a text where the cursor is; beside another one it joins that one's bracket. The text may show
 * citations by id or by name, and `cited` likewise.
 */
export function insertCitation(text: string, at: number, cited: CitedItem): { text: string; caret: number } {
  const beside = [...text.matchAll(token)].find(({ 0: { length }, index }) => at >= index && at <= index + length);
  const made = tokenText([cited]);
  if (beside) {
    const whole = beside[0];
    const isThere = whole
      .slice(1, -1)
      .split(';')
      .some((part) => part.trim().split(',')[0] === `@${cited.id}`);
    const joined = isThere ? whole : `${whole.slice(0, -1)}; ${made.slice(1)}`;
    return {
      text: text.slice(0, beside.index) + joined + text.slice(beside.index + whole.length),
      caret: beside.index + joined.length,
    };
  }
  const before = text.slice(0, at);
  const gap = before === '' || /\s$/.test(before) ? '' : ' ';
  return { text: before + gap + made + text.slice(at), caret: at + gap.length + made.length };
}

function itemFrom(part: string): CitedItem | null {
  const match = item.exec(part);
  return match ? { id: match[1]!, locator: match[2] ?? '' } : null;
}

/** Signs that would end the citation are left out. */
function cleanLocator(locator: string): string {
  return locator
    .replace(/[[\]@;\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

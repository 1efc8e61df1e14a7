/** What a citation is called where a card is written: «Hansen 2020»; two of one name get letters. */

export interface Named {
  id: string;
  /** Family names, or the names of organisations, in their order. */
  authors: readonly string[];
  year: number | string | null;
  title: string;
}

/** Words without signs that end a citation. Each key once; a reference keeps its own as long as the others are the same. */
export function citeKeys(references: readonly Named[]): Map<string, string> {
  const keys = new Map<string, string>();
  const byName = Map.groupBy(references, nameOf);
  for (const [name, named] of byName) {
    const inOrder = named.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    inOrder.forEach(({ id }, index) => {
      keys.set(id, named.length === 1 ? name : `${name}${letter(index)}`);
    });
  }
  return keys;
}

/** What one more is called among names that stay as they are; `taken` in small letters. */
export function newKey(named: Named, taken: ReadonlySet<string>): string {
  const name = nameOf(named);
  const isTaken = (key: string) => taken.has(key.toLowerCase());
  // The only one of its name so far has no letter, and is «a» once there are two.
  for (let index = isTaken(name) ? 1 : 0; ; index += 1) {
    const key = index === 0 && !isTaken(`${name}a`) ? name : `${name}${letter(index)}`;
    if (!isTaken(key)) return key;
  }
}

function nameOf({ authors, year, title }: Named): string {
  const first = plain(authors[0] ?? '') || plain(title).split(' ').slice(0, 4).join(' ') || '?';
  return [first.slice(0, 60), year ?? ''].filter((part) => part !== '').join(' ');
}

const plain = (text: string) =>
  text
    .replace(/[[\]@;,\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** a … z, then aa … */
const letter = (index: number): string =>
  (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26));

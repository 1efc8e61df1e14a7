/** What was last chosen in the palette, by library, on this machine. */

const mostKept = 12;
const storageKey = (path: string | null) => `metodebenk.palette:${path ?? ''}`;

export function recentEntries(path: string | null): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(path)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function noteChosen(path: string | null, id: string): void {
  const others = recentEntries(path).filter((each) => each !== id);
  localStorage.setItem(storageKey(path), JSON.stringify([id, ...others].slice(0, mostKept)));
}

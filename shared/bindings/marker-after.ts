/** Under which number or name a later version of a document cites what the earlier one cited. */
import type { Marker } from './document-markers.ts';
import type { ListedSource } from './listed-sources.ts';
import { placesByWords } from './resolve-sources.ts';

interface CitingText {
  text: string;
  entries: readonly Pick<ListedSource, 'marker' | 'words'>[];
  markers: readonly Marker[];
}

export interface CarriedMarker {
  marker: string;
  words: string;
  /** False where neither the entry nor the words around a citation stand in the later version. */
  isCertain: boolean;
}

/** So many letters before a citation tell it from others. */
const contextLength = 40;

export function markerAfter({ before, after }: Record<'before' | 'after', CitingText>) {
  const placeOf = placesByWords(after.entries);
  const contexts = byContext(after);
  return ({ marker, words }: { marker: string; words: string }): CarriedMarker => {
    const entry = after.entries[placeOf({ marker, words }) ?? -1];
    if (entry) return { marker: entry.marker, words: entry.words, isCertain: true };
    // A list that came or changed since: only what stands in it tells.
    if (words !== '' || after.entries.length > 0) return { marker, words, isCertain: false };
    const now = new Set<string>();
    for (const cited of before.markers) {
      const at = cited.keys.indexOf(marker);
      const keys = at < 0 ? undefined : contexts.get(contextOf(before.text, cited));
      const key = keys?.length === cited.keys.length ? keys[at] : undefined;
      if (key !== undefined) now.add(key);
    }
    const [only = marker] = now;
    return { marker: only, words, isCertain: now.size === 1 };
  };
}

/** Words that stand before two citations tell nothing. */
function byContext({ text, markers }: CitingText): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const twice = new Set<string>();
  for (const marker of markers) {
    const context = contextOf(text, marker);
    if (found.has(context)) twice.add(context);
    found.set(context, marker.keys);
  }
  for (const context of twice) found.delete(context);
  return found;
}

const contextOf = (text: string, { start }: Marker) => text.slice(Math.max(0, start - contextLength), start);

/** Sources of the one document, bound in memory. */
import type { DocumentSource } from '../../../shared/contract/bindings.ts';
import type { Services } from '../../../shared/contract/services.ts';
import { fakeText } from './fake-document.ts';
import type { FakeState } from './fake-services.ts';

export function fakeSource(patch: Partial<DocumentSource> = {}): DocumentSource {
  return {
    marker: '1',
    words: 'Hansen K. Lapper mot smerte. Fjordmed. 2020;4:1-9.',
    page: 1,
    start: null,
    state: 'open',
    reference: null,
    candidates: [],
    cited: 1,
    firstCited: 4,
    ...patch,
  };
}

export function fakeBindings(state: FakeState): Services['bindings'] {
  const change = (marker: string, patch: Partial<DocumentSource>) => {
    state.sources = state.sources.map((each) => (each.marker === marker ? { ...each, ...patch } : each));
  };
  return {
    ofDocument: () => ({
      sources: state.sources,
      markers: state.sources.map(({ marker }, at) => ({ keys: [marker], start: 4 + 8 * at, end: 8 + 8 * at })),
    }),
    citing: () => [
      { documentId: 'doc-1', title: 'Metodevarsel', marker: '3', page: 2, start: 5, quote: fakeText.slice(0, 20) },
    ],
    bind({ bindings }) {
      for (const { marker, referenceId } of bindings) {
        const reference = state.sources.flatMap(({ candidates }) => candidates).find(({ id }) => id === referenceId);
        change(marker, { state: referenceId === null ? 'parted' : 'bound', reference: reference ?? null });
      }
      return { updated: bindings.length };
    },
    release({ markers }) {
      for (const marker of markers) change(marker, { state: 'open', reference: null });
      return { removed: markers.length };
    },
  };
}

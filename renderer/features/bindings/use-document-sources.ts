/** What a document cites: drawn where it stands, and which of its sources are being looked at. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSource } from '../../../shared/contract/bindings.ts';
import { useApiQuery } from '../../api/queries.ts';
import type { Mark } from '../reader/marks.ts';

const none: readonly never[] = [];
const markId = ({ start }: { start: number }) => `citation:${start}`;

export function useDocumentSources(documentId: string, projectId: string | undefined) {
  const { t } = useTranslation('bindings');
  const { data } = useApiQuery(['bindings', 'ofDocument', documentId, projectId ?? ''], (api) =>
    api.bindings.ofDocument.query({ documentId, ...(projectId !== undefined && { projectId }) }),
  );
  const [open, setOpen] = useState<readonly string[] | 'all' | null>(null);
  const markers = data?.markers ?? none;
  const sources: readonly DocumentSource[] = data?.sources ?? none;
  const marks = useMemo(
    () =>
      markers.map(
        (marker): Mark => ({
          ...{ kind: 'citation', id: markId(marker), element: null },
          ...{ start: marker.start, end: marker.end },
        }),
      ),
    [markers],
  );
  return {
    sources,
    marks,
    /** Those of one citation, or all; null while none is looked at. */
    shown: open === null ? null : open === 'all' ? sources : sources.filter(({ marker }) => open.includes(marker)),
    isWhole: open === 'all',
    /** False where the mark is no citation. */
    follow(id: string): boolean {
      const marker = markers.find((each) => markId(each) === id);
      if (marker) setOpen(marker.keys);
      return marker !== undefined;
    },
    /** For those who hear where the keys brought them; nothing where the mark is no citation. */
    told(id: string | null, text: string): string {
      const marker = markers.find((each) => markId(each) === id);
      if (!marker) return '';
      const own = sources.filter((source) => marker.keys.includes(source.marker));
      const states = own.map((source) => `${t('name', { marker: source.marker })}, ${t(`state.${source.state}`)}`);
      return t('citation', { words: text.slice(marker.start, marker.end), sources: states.join('; ') });
    },
    openAll: () => setOpen('all'),
    close: () => setOpen(null),
  };
}

export type DocumentSourcesView = ReturnType<typeof useDocumentSources>;

/** The passages of a document that are exempt from public access: drawn, listed, made and changed. */
import { useMemo, useState } from 'react';
import type { Exemption } from '../../../shared/contract/exemptions.ts';
import { type ExemptionTarget, useExemptions } from '../exemptions/exemption-data.ts';
import type { Mark } from './marks.ts';

export function useExemptPassages(documentId: string) {
  const all = useExemptions();
  const [target, setTarget] = useState<ExemptionTarget | Exemption | null>(null);
  const exemptions = useMemo(
    () =>
      all
        .filter(({ subject, itemId }) => subject === 'passage' && itemId === documentId)
        .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0)),
    [all, documentId],
  );
  const marks = useMemo(
    () =>
      exemptions.map(
        ({ id, start, end }): Mark => ({
          kind: 'exemption',
          id: `exemption:${id}`,
          start: start ?? 0,
          end: end ?? 0,
          element: null,
        }),
      ),
    [exemptions],
  );
  return {
    exemptions,
    marks,
    target,
    open: ({ start, end }: { start: number; end: number }) =>
      setTarget({ subject: 'passage', itemId: documentId, start, end }),
    change: (exemption: Exemption) => setTarget(exemption),
    close: () => setTarget(null),
  };
}

/** References of the queue that hold the words that a person looks for, also within their abstracts. */

import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { ScreeningStage } from '../../../shared/model/screening.ts';
import { useApiQuery } from '../../api/queries.ts';

const pauseMs = 250;

/** Null while nothing is looked for or the answer is coming: then titles alone are looked through. */
export function useFound(projectId: string, stage: ScreeningStage, query: string): ReadonlySet<string> | null {
  const [asked] = useDebouncedValue(query.trim().slice(0, 1000), pauseMs);
  const isAsked = asked !== '';
  const { data } = useApiQuery(
    ['screening', 'find', projectId, asked],
    async (api) => {
      const ids: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await api.screening.find.query({ projectId, stage, query: asked, ...(after ? { after } : {}) });
        ids.push(...page.rows);
        if (page.next === null) return ids;
        after = page.next;
      }
    },
    { enabled: isAsked },
  );
  return useMemo(
    () => (isAsked && asked === query.trim() && data ? new Set(data) : null),
    [isAsked, asked, query, data],
  );
}

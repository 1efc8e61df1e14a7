/** The long lists of trials and references, gathered page by page; what has come is shown meanwhile. */
import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListPage } from '../../shared/contract/list-pages.ts';
import type { ReferenceListRow } from '../../shared/contract/references.ts';
import type { TrialFitRow, TrialListRow } from '../../shared/contract/trials.ts';
import type { ApiError } from '../api/api-error.ts';
import type { ApiClient } from '../api/host.ts';
import { useApiQuery } from '../api/queries.ts';

export interface RecordRows<Row> {
  rows: readonly Row[];
  /** False while the first pages are coming. */
  isComplete: boolean;
  error: ApiError | null;
  refetch(): unknown;
}

type PageOf<Row> = (api: ApiClient, after: string | undefined) => Promise<ListPage<Row>>;

const none: readonly never[] = [];

function useAllPages<Row>(key: QueryKey, pageOf: PageOf<Row>, isEnabled: boolean): RecordRows<Row> {
  const [coming, setComing] = useState<readonly Row[]>(none);
  const { data, error, refetch } = useApiQuery(
    key,
    async (api) => {
      const rows: Row[] = [];
      let after: string | undefined;
      let told = 0;
      for (;;) {
        const page = await pageOf(api, after);
        rows.push(...page.rows);
        if (page.next === null) return rows;
        after = page.next;
        // Each time there are twice as many: to draw them anew for every page would take longer than to fetch them.
        if (rows.length >= 2 * told) {
          told = rows.length;
          setComing([...rows]);
        }
      }
    },
    { enabled: isEnabled },
  );
  return { rows: data ?? coming, isComplete: data !== undefined, error, refetch };
}

const input = (after: string | undefined) => (after === undefined ? {} : { after });

export function useTrialRows(isEnabled = true): RecordRows<TrialListRow> {
  return useAllPages(['trials', 'rows'], (api, after) => api.trials.page.query(input(after)), isEnabled);
}

export function useReferenceRows(isEnabled = true): RecordRows<ReferenceListRow> {
  return useAllPages(['references', 'rows'], (api, after) => api.references.page.query(input(after)), isEnabled);
}

export function useFitRows(projectId: string, isEnabled = true): RecordRows<TrialFitRow> {
  const pageOf: PageOf<TrialFitRow> = (api, after) => api.trials.fits.query({ projectId, ...input(after) });
  return useAllPages(['projects', 'fits', projectId], pageOf, isEnabled);
}

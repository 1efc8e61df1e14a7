/** What the screening screen reads and changes. States of tens of thousands are read once and patched as one decides. */

import { useQueryClient } from '@tanstack/react-query';
import type { ScreeningRow } from '../../../shared/contract/screening.ts';
import type { ScreeningDecision, ScreeningStage } from '../../../shared/model/screening.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';

export interface Decide {
  referenceIds: readonly string[];
  decision: ScreeningDecision;
  reason: string;
}

interface Queue {
  /** In the order of the queue; the same list until the queue itself changes. */
  ids: readonly string[];
  states: ReadonlyMap<string, ScreeningRow>;
}

/** As many as the service writes while nobody notices. */
const chunkSize = 800;

const rowsKey = (projectId: string, stage: ScreeningStage) => ['screening', 'rows', projectId, stage];

export function useQueue(projectId: string, stage: ScreeningStage) {
  return useApiQuery<Queue>(rowsKey(projectId, stage), async (api) => {
    const rows: ScreeningRow[] = [];
    for (let after: string | undefined; ; ) {
      const page = await api.screening.page.query({ projectId, stage, ...(after === undefined ? {} : { after }) });
      rows.push(...page.rows);
      if (page.next === null) break;
      after = page.next;
    }
    return { ids: rows.map(({ id }) => id), states: new Map(rows.map((row) => [row.id, row])) };
  });
}

export function useSetup(projectId: string) {
  return useApiQuery(['screening', 'setup', projectId], (api) => api.screening.setup.query({ projectId }));
}

export function useUpdateSetup() {
  return useApiMutation(
    (api, input: Parameters<typeof api.screening.update.mutate>[0]) => api.screening.update.mutate(input),
    { invalidates: [['screening'], ['history'], ['projects', 'items'], ['references', 'uses'], ['cards']] },
  );
}

/** Asked once, when the set-up is saved. */
export function useReasonUses() {
  return useApiMutation(
    (api, input: { projectId: string; reasons: string[] }) => api.screening.reasonUses.query(input),
    { invalidates: [] },
  );
}

export function useRecord(projectId: string, stage: ScreeningStage, referenceId: string) {
  return useApiQuery(
    ['screening', 'get', projectId, stage, referenceId],
    (api) => api.screening.get.query({ projectId, stage, referenceId }),
    { placeholderData: (before) => (before?.row.id === referenceId ? before : undefined) },
  );
}

/** Reads the next one while the person reads this. */
export function useReadAhead(projectId: string, stage: ScreeningStage, referenceId: string | null) {
  useApiQuery(
    ['screening', 'get', projectId, stage, referenceId],
    (api) => api.screening.get.query({ projectId, stage, referenceId: referenceId! }),
    { enabled: referenceId !== null },
  );
}

/** Decides, alone or for both; the answer says how the rows stand now. */
export function useDecide(projectId: string, stage: ScreeningStage) {
  const cache = useQueryClient();
  const patch = (rows: readonly ScreeningRow[]) =>
    cache.setQueryData<Queue>(rowsKey(projectId, stage), (queue) => {
      if (!queue) return queue;
      const states = new Map(queue.states);
      for (const row of rows) states.set(row.id, row);
      return { ids: queue.ids, states };
    });
  const told = [
    ['screening', 'get'],
    ['screening', 'flow'],
    ['screening', 'agreement'],
    ['history'],
    ...(stage === 'title'
      ? [rowsKey(projectId, 'full-text')]
      : [['projects', 'items'], ['references', 'uses'], ['cards']]),
  ];
  return useApiMutation(
    async (api, { referenceIds, decision, reason, isForBoth }: Decide & { isForBoth: boolean }) => {
      const batch = crypto.randomUUID();
      const call = isForBoth ? api.screening.agree : api.screening.decide;
      let decided = 0;
      for (let at = 0; at < referenceIds.length; at += chunkSize) {
        const ids = referenceIds.slice(at, at + chunkSize);
        const done = await call.mutate({ projectId, stage, referenceIds: ids, decision, reason, batch });
        patch(done.rows);
        decided += done.decided;
      }
      return { decided };
    },
    { invalidates: told },
  );
}

export function useFullTexts(projectId: string) {
  const invalidates = [['screening'], ['history']];
  return {
    link: useApiMutation(
      (api, input: { referenceId: string; documentId: string | null }) =>
        api.screening.linkText.mutate({ projectId, ...input }),
      { invalidates: [['screening', 'get'], ['history']] },
    ),
    retrieve: useApiMutation(
      (api, input: { referenceId: string; isRetrieved: boolean }) =>
        api.screening.retrieve.mutate({ projectId, referenceIds: [input.referenceId], isRetrieved: input.isRetrieved }),
      { invalidates },
    ),
  };
}

export function useFlow(projectId: string) {
  return useApiQuery(['screening', 'flow', projectId], (api) => api.screening.flow.query({ projectId }));
}

export function useAgreement(projectId: string, stage: ScreeningStage) {
  return useApiQuery(['screening', 'agreement', projectId, stage], (api) =>
    api.screening.agreement.query({ projectId, stage }),
  );
}

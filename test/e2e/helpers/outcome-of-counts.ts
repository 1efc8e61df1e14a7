import type { ApiClient } from '../../../renderer/api/host.ts';

/** An outcome of its own in the only project, with events and totals of both arms by study. */
export async function outcomeOfCounts(api: ApiClient, studies: Readonly<Record<string, readonly string[]>>) {
  const [project] = await api.projects.list.query();
  const projectId = project!.id;
  const outcome = await api.projects.addOutcome.mutate({
    ...{ projectId, name: 'Fall i hjemmet', nameEn: 'Falls at home', importance: 7 },
  });
  const results = Object.entries(studies).map(
    ([studyName, [events1 = '', total1 = '', events2 = '', total2 = '']]) => ({
      ...{ studyName, outcomeId: outcome.id, kind: 'counts' as const },
      numbers: { events1, total1, events2, total2 },
    }),
  );
  await api.studies.setResults.mutate({ projectId, results });
  return { projectId, outcomeId: outcome.id };
}

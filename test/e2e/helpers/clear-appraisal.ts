import type { ApiClient } from '../../../renderer/api/host.ts';

/** Takes the sample's studies with what hangs on them, its analyses and costs out of the only project: a journey begins with none. */
export async function clearAppraisal(api: ApiClient): Promise<void> {
  const [project] = await api.projects.list.query();
  const projectId = project!.id;
  for (const { id } of await api.costNotes.list.query({ projectId })) await api.costNotes.remove.mutate({ id });
  for (const { id } of await api.analyses.list.query({ projectId })) await api.analyses.remove.mutate({ id });
  for (const { id } of (await api.studies.list.query({ projectId })).studies) await api.studies.remove.mutate({ id });
}

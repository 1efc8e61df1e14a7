/** Copies a library from a network or synced folder to this machine, opens it there, and keeps its backups where it came from. */
import { apiErrorFromReply } from '../../api/api-error.ts';
import type { ApiClient } from '../../api/host.ts';

const pollMs = 400;

/** What stands where, of a library at `path` that is to stand on this machine. */
export function homeOf(path: string): { name: string; folder: string } {
  const [, folder = '', file = ''] = /^(.*)[\\/]([^\\/]*)$/.exec(path) ?? [];
  return { name: file.replace(/\.metodebenk$/i, ''), folder };
}

/** The original is only read. The copy overwrites nothing; where it fails no library is open. */
export async function bringHome(api: ApiClient, path: string) {
  const { name, folder } = homeOf(path);
  await api.library.open.mutate({ path, readOnly: true });
  const { jobId } = await api.care.copy.mutate({ path: name });
  const job = await ended(api, jobId);
  if (job?.state !== 'done') {
    const state = await api.library.close.mutate();
    if (job?.error) throw apiErrorFromReply(job.error);
    return state;
  }
  await api.library.open.mutate({ path: name });
  return api.library.setBackupsFolder.mutate({ folder });
}

async function ended(api: ApiClient, jobId: string) {
  for (;;) {
    const job = (await api.jobs.list.query()).find(({ id }) => id === jobId);
    if (job?.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

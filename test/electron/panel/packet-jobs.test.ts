/** Looking through a packet and merging it as jobs: with progress, cancelled without a trace, refused by name. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LibraryProgress } from '../../../shared/contract/library.ts';
import {
  type Desk,
  expertDesk,
  type Lead,
  leadDesk,
  type PanelFolder,
  panelFolder,
  sendBack,
} from '../../helpers/panel.ts';

let folder: PanelFolder;
let lead: Lead;
let expert: Desk;
let path: string;
beforeEach(async () => {
  folder = panelFolder();
  lead = leadDesk(folder);
  expert = expertDesk((await lead.send('Solveig')).path, 'Solveig', lead);
  expert.tag('tre måneder');
  path = folder.at('tilbake.metodebenk');
  await sendBack(expert, path);
});
afterEach(() => {
  lead.session.library().db.close();
  folder.remove();
});

const ended = ({ jobId }: { jobId: string }) =>
  vi.waitFor(() => {
    const job = lead.jobs.list().find(({ id }) => id === jobId);
    if (!job || job.state === 'running') throw new Error('it runs');
    return job;
  });
const tags = () => lead.tags.list({ projectId: lead.projectId });

it('a plan tells its counts, and its rows to who asks for them', async () => {
  const started = lead.panel.startPlan({ path });
  const job = await ended(started);
  expect(job).toMatchObject({ kind: 'plan', state: 'done', result: { file: path, counts: { added: 1 } } });
  expect(lead.panel.planned(started.jobId)).toEqual(await lead.panel.plan({ path }));
  expect(() => lead.panel.planned('another')).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(tags()).toEqual([]);
});

it('a file that is no packet is refused by name', async () => {
  const job = await ended(lead.panel.startPlan({ path: lead.library.path }));
  expect(job).toMatchObject({ state: 'failed', error: { code: 'packet-none' } });
});

it('merging tells what it came to, without the rows', async () => {
  const job = await ended(lead.panel.startMerge({ path, choices: {} }));
  expect(job).toMatchObject({ kind: 'merge', state: 'done', result: { counts: { added: 1 }, open: 0 } });
  expect(job.result).not.toHaveProperty('rows');
  expect(tags()).toHaveLength(1);
});

it('planning and merging say how far they are, and merging that it begins', async () => {
  const phases: LibraryProgress['phase'][] = [];
  const work = { onProgress: ({ phase }: LibraryProgress) => void phases.push(phase) };
  await lead.panel.plan({ path }, work);
  expect(new Set(phases)).toEqual(new Set(['copy', 'verify']));
  await lead.panel.merge({ path, choices: {} }, work);
  expect(phases.at(-1)).toBe('merge');
});

it('cancelled up to the last moment, merging changes nothing', async () => {
  let isCancelled = false;
  const stop = new Error('cancelled');
  const work = {
    onProgress: ({ phase }: LibraryProgress) => {
      isCancelled = phase === 'merge';
    },
    signal: {
      throwIfAborted: () => {
        if (isCancelled) throw stop;
      },
    },
  };
  await expect(lead.panel.merge({ path, choices: {} }, work)).rejects.toBe(stop);
  expect([tags(), lead.panel.list(null).filter(({ kind }) => kind === 'merged')]).toEqual([[], []]);
});

/** Looking through a packet and merging it. Both are jobs, and go on and are found again while another screen is shown. */
import { useEffect } from 'react';
import type { AskedJob, Job } from '../../../shared/contract/jobs.ts';
import type { MergeJobReport, MergeReport, PacketMerge } from '../../../shared/contract/packets.ts';
import { type ApiError, apiErrorFromReply } from '../../api/api-error.ts';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import { isOfLibrary, isRunning, useJobs } from '../../app/jobs.ts';
import { useLibraryState } from '../../app/library-state.ts';

type PlanJob = Extract<AskedJob, { kind: 'plan' }>;
type MergeJob = Extract<AskedJob, { kind: 'merge' }>;

export interface PacketMerging {
  isPlanning: boolean;
  isMerging: boolean;
  /** What merging would do, until it is done or left. */
  planned: { report: MergeReport; path: string } | null;
  merged: MergeJobReport | null;
  failed: ApiError | null;
  isCancelled: boolean;
  plan(path: string): void;
  merge(input: PacketMerge): void;
  /** Puts away what was planned, merged or refused. */
  leave(): void;
}

export function usePacketMerge(): PacketMerging {
  const { jobs, dismiss } = useJobs();
  const library = useLibraryState().data;
  const mine = jobs.filter((job): job is PlanJob | MergeJob => isPacketWork(job) && isOfLibrary(job, library));
  const last = mine.at(-1);
  const planJob = mine.findLast((job) => job.kind === 'plan');
  const { mutate: putAway } = dismiss;
  const leave = () => {
    for (const job of mine) if (!isRunning(job)) putAway(job.id);
  };
  const planning = useApiMutation((api, path: string) => api.packets.plan.mutate({ path }), {
    invalidates: [['jobs']],
  });
  const merging = useApiMutation((api, input: PacketMerge) => api.packets.merge.mutate(input), {
    invalidates: [['jobs']],
  });
  const merged = last?.kind === 'merge' && last.state === 'done' ? last.result : null;
  const spentPlanId = merged ? planJob?.id : undefined;
  useEffect(() => {
    if (spentPlanId) putAway(spentPlanId);
  }, [spentPlanId, putAway]);

  const planned = planJob?.state === 'done' && planJob.result && !merged ? planJob : null;
  const plannedId = planned?.id ?? '';
  const report = useApiQuery(['packets', 'planned', plannedId], (api) => api.packets.planned.query({ id: plannedId }), {
    enabled: planned !== null,
  }).data;
  const isMerging = merging.isPending || (last?.kind === 'merge' && isRunning(last));
  return {
    isPlanning: planning.isPending || (last?.kind === 'plan' && isRunning(last)) || (planned !== null && !report),
    isMerging,
    planned: planned?.result && report ? { report, path: planned.result.file } : null,
    merged,
    failed: last?.error ? apiErrorFromReply(last.error) : null,
    isCancelled: last?.state === 'cancelled',
    plan(path) {
      leave();
      planning.mutate(path);
    },
    merge(input) {
      for (const job of mine) if (job.kind === 'merge') putAway(job.id);
      merging.mutate(input);
    },
    leave,
  };
}

const isPacketWork = ({ kind }: Job): boolean => kind === 'plan' || kind === 'merge';

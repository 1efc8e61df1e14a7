/** Notices what happens to the open library without anything being done here. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useApiQuery } from '../api/queries.ts';
import { isRunning, useJobs } from './jobs.ts';

const usualMs = 30_000;
const readerMs = 2000;
const restoringMs = 400;
const backingUpMs = 1000;

/**
 * Mounted once, in the frame. A reader sees what the writer does; a backup that is taken or fails meanwhile is told, and so
 * is when a restore begins and ends.
 */
export function OpenLibraryWatch() {
  const cache = useQueryClient();
  const { jobs } = useJobs();
  const isRestoring = jobs.some((job) => job.kind === 'restore' && isRunning(job));
  const { data } = useApiQuery(['library'], (api) => api.library.state.query(), {
    refetchInterval: (query) => {
      if (isRestoring) return restoringMs;
      const state = query.state.data;
      if (state?.backup.isUnderWay) return backingUpMs;
      return state?.isReadOnly ? readerMs : usualMs;
    },
  });
  const lastBackup = data?.backup.lastAt;
  useEffect(() => {
    if (lastBackup) void cache.invalidateQueries({ queryKey: ['care', 'backups'] });
  }, [lastBackup, cache]);
  const version = data?.isReadOnly ? `${data.path} ${data.dataVersion}` : null;
  const seen = useRef(version);
  useEffect(() => {
    const hasChanged = version !== null && seen.current !== null && seen.current !== version;
    seen.current = version;
    if (hasChanged) void cache.invalidateQueries();
  }, [version, cache]);
  return null;
}

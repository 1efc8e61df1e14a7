/** Duplicates among the references; docs/decisions/0067-references.md. */
import { setImmediate } from 'node:timers/promises';
import { type DuplicateReport, type DuplicatesMerged, mostGroups } from '../../../shared/contract/duplicates.ts';
import type { DuplicateService } from '../../../shared/contract/services.ts';
import { AppError } from '../../../shared/errors.ts';
import type { LibraryDatabase } from '../database.ts';
import { mainOf, mergeInto, standingOf } from '../duplicates/merge-references.ts';
import { type FoundDuplicates, openDuplicates, pairId, searchDuplicates } from '../duplicates/open-pairs.ts';
import { referenceMark } from '../duplicates/read-references.ts';
import { inSteps } from '../in-steps.ts';
import { getReference } from '../references.ts';
import { hasRow } from '../row.ts';
import { command, type Session, updatedNow } from '../session.ts';
import type { Carer } from './care-service.ts';

export interface DuplicateDependencies {
  session: Session;
  startJob: Carer['startJob'];
}

/** So many groups are merged before others are heard. */
const groupsATurn = 20;

export function createDuplicateService({ session, startJob }: DuplicateDependencies): DuplicateService {
  /** Found again in seconds, so that it need not be kept in the file. */
  const found = new WeakMap<LibraryDatabase, FoundDuplicates>();
  const db = () => session.library().db;
  const open = () => {
    const known = found.get(db());
    return known ? openDuplicates(db(), known) : { groups: [], pairs: new Map<string, never>() };
  };
  const report = (): DuplicateReport => {
    const { groups, pairs } = open();
    const certain = groups.reduce((sum, ids) => sum + ids.length - 1, 0);
    return { references: found.get(db())?.references ?? 0, groups: groups.length, certain, uncertain: pairs.size };
  };
  const mergeGroup = (mainId: string, ids: readonly string[], coalesceKey?: string): number => {
    const params = { title: getReference(db(), mainId).title ?? '', count: 0 };
    const what = { projectId: null, action: 'reference.merge', params, coalesceKey, isCounted: true };
    return command(session, { ...what, coalesceWithinMs: Number.POSITIVE_INFINITY }, (write) => {
      params.count = mergeInto(db(), write, updatedNow(session), mainId, ids);
      return params.count;
    });
  };

  const findNow: DuplicateService['findNow'] = async ({ onProgress, signal } = {}) => {
    const library = session.library();
    const steps = function* (): Generator<unknown, FoundDuplicates> {
      const search = searchDuplicates(library.db, library.clock());
      for (;;) {
        const step = search.next();
        if (step.done) return step.value;
        signal?.throwIfAborted();
        onProgress?.({ phase: 'compare', done: Math.floor(1000 * step.value), total: 1000 });
        yield;
      }
    };
    found.set(library.db, await inSteps(library.db, steps()));
    return report();
  };

  return {
    findNow,
    find: () => startJob('duplicates', session.library().path, findNow),
    state() {
      const known = found.get(db());
      const merged = db().prepare('SELECT count(*) FROM reference_merge').pluck().get() as number;
      const isStale = known !== undefined && known.mark !== referenceMark(db());
      return { searchedAt: known?.searchedAt ?? null, isStale, ...report(), merged };
    },
    groups: () => open().groups,
    certain({ skip = 0, limit = mostGroups }) {
      return open()
        .groups.slice(skip, skip + limit)
        .flatMap((group) => {
          const ids = standingOf(db(), group);
          if (ids.length < 2) return [];
          const main = mainOf(db(), ids);
          const references = [main, ...ids.filter((id) => id !== main)].flatMap((id) => findShown(db(), id));
          return [
            {
              references: references.map((each) => ({ ...each, sources: each.sources.map(({ file }) => ({ file })) })),
            },
          ];
        });
    },
    pairs({ after, limit = 50 }) {
      const { pairs } = open();
      const ids = [...pairs.keys()];
      const from = after === undefined ? 0 : ids.indexOf(after) + 1;
      const shown = [];
      for (const id of ids.slice(from)) {
        const { first, second } = pairs.get(id)!;
        const both = [first, second].flatMap((each) => findShown(db(), each));
        // A file that told of one of them is in the bin.
        if (both.length < 2) continue;
        shown.push({ id, first: both[0]!, second: both[1]!, mainId: mainOf(db(), [first, second]) });
        if (shown.length >= limit) break;
      }
      return shown;
    },
    async mergeCertain() {
      const library = session.library();
      const { groups } = open();
      const coalesceKey = `duplicates:${library.ids()}`;
      const done: DuplicatesMerged = { groups: 0, merged: 0 };
      for (const [at, group] of groups.entries()) {
        // Between two groups others are heard: who may have removed some of these, or said that they are two.
        const ids = standingOf(library.db, group);
        if (ids.length > 1 && !hasApart(library.db, ids)) {
          done.groups++;
          done.merged += mergeGroup(mainOf(library.db, ids), ids, coalesceKey);
        }
        if (at % groupsATurn === 0) await setImmediate();
        if (!library.db.open) throw new AppError('library-not-open');
      }
      return done;
    },
    merge({ mainId, ids }) {
      for (const id of [mainId, ...ids]) getReference(db(), id);
      const merged = mergeGroup(mainId, ids);
      return { groups: merged > 0 ? 1 : 0, merged };
    },
    setApart({ firstId, secondId }) {
      const { title = '' } = getReference(db(), firstId);
      getReference(db(), secondId);
      if (firstId === secondId)
        throw new AppError('invalid-input', { field: 'secondId', reason: 'the same reference' });
      const id = pairId(firstId, secondId);
      if (hasRow(db(), 'reference_apart', id)) return;
      const [first_id, second_id] = [firstId, secondId].sort() as [string, string];
      command(session, { projectId: null, action: 'reference.apart', params: { title } }, (write) =>
        write.insert('reference_apart', { id, first_id, second_id, ...updatedNow(session) }),
      );
    },
  };
}

const hasApart = (db: LibraryDatabase, ids: readonly string[]): boolean =>
  ids.some((id, at) => ids.slice(at + 1).some((other) => hasRow(db, 'reference_apart', pairId(id, other))));

function findShown(db: LibraryDatabase, id: string) {
  try {
    return [getReference(db, id)];
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return [];
    throw error;
  }
}

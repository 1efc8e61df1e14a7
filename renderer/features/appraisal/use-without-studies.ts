import type { Grade } from '../../../shared/contract/grades.ts';
import type { Outcome } from '../../../shared/contract/projects.ts';
import { isWithoutStudies } from '../../../shared/grade/without-studies.ts';
import { useStudies } from './studies/study-data.ts';

/** Ids of the outcomes of a project that are known to have no studies; none while it is not known. */
export function useWithoutStudies(
  projectId: string,
  outcomes: readonly Outcome[] = [],
  grades: readonly Grade[] | undefined = undefined,
): ReadonlySet<string> {
  const results = useStudies(projectId).data?.results;
  if (!results || !grades) return new Set();
  const own = Map.groupBy(results, ({ outcomeId }) => outcomeId);
  const without = outcomes.filter(({ id }) =>
    isWithoutStudies({
      grade: grades.find(({ outcomeId }) => outcomeId === id) ?? null,
      own: own.get(id)?.length ?? 0,
      all: results.length,
    }),
  );
  return new Set(without.map(({ id }) => id));
}

/** The weight of each study in a pooled result: that of all its results which are in it. */
export function studyWeights(rows: readonly { studyId: string; weight: number | null }[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { studyId, weight } of rows) {
    if (weight !== null) weights.set(studyId, (weights.get(studyId) ?? 0) + weight);
  }
  return weights;
}

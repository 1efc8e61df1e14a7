/** How often a service that ended by itself is started again before the person is asked. */

const limit = 3;
const withinMs = 60_000;

/** Each call notes one end; false when there were more than three within the last minute. */
export function createRestartLimit(nowMs: () => number = () => performance.now()): () => boolean {
  let ends: number[] = [];
  return () => {
    ends = [...ends.filter((at) => nowMs() - at < withinMs), nowMs()];
    return ends.length <= limit;
  };
}

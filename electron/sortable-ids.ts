/** Ids that sort in the order they were made, also where the clock of the machine is set back. */
import { V7Generator } from 'uuidv7';

export interface SortableIds {
  ids: () => string;
  /** From now on, ids sort after this one of an earlier run; other ids than those made here are of no account. */
  idSeen(id: string): void;
}

export function createSortableIds(): SortableIds {
  const generator = new V7Generator();
  generator.setRollbackAllowance(2 ** 48 - 1); // an earlier time is never a reason to begin anew
  return {
    ids: () => generator.generate().toString(),
    idSeen(id) {
      const [, time] = /^([0-9a-f]{8}-[0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.exec(id) ?? [];
      if (time) generator.generateOrResetWithTs(Number.parseInt(time.replace('-', ''), 16) + 1);
    },
  };
}

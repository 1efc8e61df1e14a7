/** The registry numbers that a document names: drawn where they stand, listed, and each a way to its trial. */
import { useMemo } from 'react';
import type { NumberInDocument } from '../../../shared/contract/trials.ts';
import { useApiQuery } from '../../api/queries.ts';
import { goTo } from '../../app/routes.ts';
import type { Mark } from './marks.ts';

const none: readonly NumberInDocument[] = [];
const markId = ({ start }: Pick<NumberInDocument, 'start'>) => `number:${start}`;

export function useTrialNumbers(documentId: string) {
  const { data: numbers = none } = useApiQuery(['trials', 'numbersOf', documentId], (api) =>
    api.trials.numbersOf.query({ id: documentId }),
  );
  const marks = useMemo(
    () =>
      numbers.map(
        (number): Mark => ({ kind: 'number', id: markId(number), start: number.start, end: number.end, element: null }),
      ),
    [numbers],
  );
  return {
    numbers,
    marks,
    /** False where the mark is no number; one without a trial leads nowhere. */
    follow(id: string): boolean {
      const number = numbers.find((each) => markId(each) === id);
      if (number?.trialId) goTo({ screen: 'trials', trialId: number.trialId });
      return number !== undefined;
    },
  };
}

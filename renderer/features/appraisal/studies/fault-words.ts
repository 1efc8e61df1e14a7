/** What is wrong with a figure, in the words of the screen: the cell, why, and so what must be put right. */
import { useTranslation } from 'react-i18next';
import type { CellFault } from '../../../../shared/meta-analysis/check-studies.ts';
import type { ResultCell } from '../../../../shared/model/studies.ts';

export function useFaultWords(): (fault: CellFault) => string {
  const { t } = useTranslation('studies');
  return (fault) => {
    const cell = t(`cell.${fault.cell as ResultCell}`);
    const total = fault.kind === 'events-above-total' ? fault.total : '';
    return t(`fault.${fault.kind}`, { cell, value: fault.value, total });
  };
}

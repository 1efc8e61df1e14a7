/** What is wrong with a figure, in the words of the screen: the cell, why, and so what must be put right. */
import { useTranslation } from 'react-i18next';
import type { CellFault } from '../../../../shared/meta-analysis/check-studies.ts';
import type { ResultCell } from '../../../../shared/model/studies.ts';

export function useFaultWords(): (fault: CellFault) => string {
  const { t } = useTranslation('studies');
  return (fault) => {
    const cell = t(`cell.${fault.cell as ResultCell}`);
    const total = fault.kind === 'events-above-total' ? fault.total : '';
    // One point or comma is the decimal sign, so a count with its thousands apart is none.
    if (fault.kind === 'not-count' && /^\d{1,3}[.,]\d{3}$/.test(fault.value)) {
      return t('fault.thousands', { cell, value: fault.value, plain: fault.value.replace(/[.,]/, '') });
    }
    return t(`fault.${fault.kind}`, { cell, value: fault.value, total });
  };
}

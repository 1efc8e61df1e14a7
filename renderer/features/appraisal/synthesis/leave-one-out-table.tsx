/** The pooled effect without each study; where the model has no variance between studies, no column speaks of it. */

import type { LeaveOneOutRow } from '../../../../shared/synthesis/leave-one-out.ts';
import type { Measure } from '../../../../shared/synthesis/measures.ts';
import { synthesisWord } from '../../../../shared/synthesis/printed-figures.ts';
import { useLocale } from '../../../ui/format.ts';
import plain from '../../../ui/plain-table.module.css';

export function LeaveOneOutTable({ rows, measure }: { rows: readonly LeaveOneOutRow[]; measure: Measure }) {
  const locale = useLocale();
  const hasTau = rows.some(({ tau }) => tau !== '');
  return (
    <table className={plain.table}>
      <thead>
        <tr>
          <th scope="col">{synthesisWord('columns', 'without', locale)}</th>
          <th scope="col">{synthesisWord('columns', 'effect', locale, { measure })}</th>
          {hasTau && <th scope="col">{synthesisWord('columns', 'tauSquared', locale)}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a study may stand there twice
          <tr key={at} data-all={row.isAll || undefined}>
            <th scope="row">{row.name}</th>
            <td>{row.text}</td>
            {hasTau && <td>{row.tau}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The title of a record in a list, with its mark where it or a part of it is exempt. */
import type { Exemption } from '../../../shared/contract/exemptions.ts';
import { exemptionOfRecord, useExemptions } from './exemption-data.ts';
import { ExemptionMark } from './exemption-mark.tsx';

export function TitleCell({ title, ...record }: Pick<Exemption, 'title' | 'subject' | 'itemId'>) {
  const found = exemptionOfRecord(useExemptions(), record);
  return (
    <span title={title}>
      {found && <ExemptionMark exemption={found} isShort />}
      {title || '–'}
    </span>
  );
}

/** What is wrong, in a sentence or two. */
import { useTranslation } from 'react-i18next';
import type { Inspection } from '../../../shared/contract/inspections.ts';
import { useFormat } from '../../ui/format.ts';

export function useWrongSentence(): (found: Inspection) => string {
  const { t } = useTranslation('recovery');
  const { moment } = useFormat();
  return (found) => {
    switch (found.kind) {
      case 'damaged':
        return t('wrong.damaged', { count: found.placeCount });
      case 'half-written':
        return t(`wrong.${found.how}`);
      case 'newer':
        return t('wrong.newer', { found: found.found, known: found.known });
      case 'foreign':
        return t(`foreign.${found.what}`);
      case 'linked':
        return t('wrong.linked', { count: found.names });
      case 'read-only':
        return t(found.canRead ? 'wrong.readOnly' : 'wrong.unreadable');
      case 'busy': {
        const owner = { person: found.person, machine: found.machine, since: moment(found.since) };
        return t(found.person ? 'wrong.busy' : 'wrong.busyMachine', owner);
      }
      case 'sound':
      case 'missing':
        return t(`wrong.${found.kind}`);
    }
  };
}

/** What a value is called: by its document where that names it, by its part of the structure otherwise. */
import { useTranslation } from 'react-i18next';
import type { ValueKey } from '../../../shared/contract/corrections.ts';
import type { identifierTypes } from '../../../shared/contract/recognised.ts';
import { nameOfKey } from '../../../shared/corrections/name-of-key.ts';
import type {
  dateNames,
  outcomeNames,
  thresholdLevels,
  trialColumns,
} from '../../../shared/corrections/recognised-values.ts';
import { type PicoKey, picoElements, picoKeys } from '../../../shared/model/vocabulary.ts';

type SaidName = 'identified' | 'registration' | 'design' | 'randomised' | 'primaryOutcome' | 'followUp' | 'number';
type DetailName = 'number' | 'text' | 'strength' | 'certainty' | 'n' | 'caption' | 'value';
type DetailPartName = 'recommendations' | 'evidence' | 'statistics' | 'figures' | 'references' | 'versionLog';

export function useValueName(): (value: { key: ValueKey }) => string {
  const { t } = useTranslation(['review', 'reader', 'common']);
  /** Of an item of which there is one its part says what it is; of a list which item, and which of its values. */
  const detailName = (part: string, name: string, value: string): string => {
    const own = part.split('.')[1] ?? '';
    if (part === 'flow') return t(`said.${name as SaidName}`);
    if (part === 'search.databases') return t('said.database');
    if (part === 'trial.arms') return `${t('said.arm')} ${name}: ${t(`detail.${value as DetailName}`)}`;
    if (own !== '') return t(`said.${own as SaidName}`);
    return `${[t(`detailPart.${part as DetailPartName}`), name].join(' ').trim()}: ${t(`detail.${value as DetailName}`)}`;
  };
  const nameOf = ({ kind, path }: ValueKey): string => {
    const [first = '', second = '', third = ''] = path;
    switch (kind) {
      case 'identifier':
        return t(`reader:identifier.${first as (typeof identifierTypes)[number]}`);
      case 'date':
        return t(`date.${first as (typeof dateNames)[number]}`);
      case 'pico': {
        const element = picoElements.find((each) => picoKeys[each] === (first as PicoKey)) ?? 'P';
        return t(`common:element.${element}`);
      }
      case 'outcome':
        return t(`outcome.${first as (typeof outcomeNames)[number]}`);
      case 'trial':
        return `${first}: ${t(`trial.${second as (typeof trialColumns)[number]}`)}`;
      case 'threshold':
        return `${first}: ${t(`threshold.${second as (typeof thresholdLevels)[number]}`)}`;
      case 'indicator':
        return `${first}: ${t(`indicator.${second as 'name' | 'definition'}`)}`;
      case 'cell':
        return t('cell', { table: first, row: Number(second) + 1, column: Number(third) + 1 });
      case 'table':
        return `${first}: ${second === 'column' ? t('detail.column', { column: Number(third) + 1 }) : t(`detail.${second as 'number' | 'caption'}`)}`;
      case 'detail':
        return detailName(first, second, third);
      case 'recommendation':
        return t('reader:structure.recommendation');
      case 'unassigned':
        return t('tray');
      case 'link':
        return t('link');
      default:
        return nameOfKey({ kind, path });
    }
  };
  return ({ key }) => nameOf(key);
}

/** The words of registries in the language of the screen. */
import { useTranslation } from 'react-i18next';
import { countryLabels, registryTerm, statusLabel } from '../../../shared/cards/trial-row.ts';
import type { TrialListRow } from '../../../shared/contract/trials.ts';
import { useFormat } from '../../ui/format.ts';

export function useTrialWords() {
  const { t } = useTranslation('trials');
  const { locale } = useFormat();
  /** Registries write PHASE2, Phase 2, Phase II or “Human pharmacology (Phase I): no”; what is none is as printed. */
  const phase = (printed: string): string => {
    if (/^(na|n\/a|not applicable)$/i.test(printed.trim())) return t('phase.none');
    const digit = /phase[_ ]?([1-4])\b/i.exec(printed)?.[1];
    if (!digit) return printed;
    return t(/early/i.test(printed) ? 'phase.early' : 'phase.number', { number: digit });
  };
  return {
    phase,
    status: (printed: string) => statusLabel(printed, locale),
    term: (printed: string) => registryTerm(printed, locale),
    country: (printed: string) => countryLabels([printed], locale),
    countries: (row: Pick<TrialListRow, 'countries'>) => countryLabels(row.countries, locale),
    age: (end: 'minimumAge' | 'maximumAge', printed: string): string => {
      if (printed === '') return '';
      const [, count, unit] = /^(\d{1,4}) (year|month|week|day)s?$/i.exec(printed) ?? [];
      const age = unit ? t(`age.${unit.toLowerCase() as 'year'}`, { count: Number(count) }) : printed;
      return t(`age.${end}`, { age });
    },
    yesNo: (value: boolean) => t(value ? 'yes' : 'no'),
  };
}

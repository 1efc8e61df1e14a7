/** A cell of a mark in words; null where there is nothing in it to say. */
import { useTranslation } from 'react-i18next';
import type { GradeDomain } from '../../../shared/contract/grades.ts';
import { gradeWords, judgementLabel } from '../../../shared/grade/words.ts';
import { tagElements } from '../../../shared/model/vocabulary.ts';
import { useFormat } from '../../ui/format.ts';

const textCells = [
  ...(['label', 'comment', 'effect', 'studies', 'participants', 'reason'] as const),
  ...(['source', 'platform', 'searched_on', 'strategy', 'limits', 'hits', 'searcher'] as const),
] as const;
const decisions = ['include', 'exclude', 'unsure', 'not-retrieved', 'undecided'] as const;

export function useCellWords(): (cell: string, json: string | null) => { name: string; value: string } | null {
  const { t } = useTranslation('panel');
  const { t: tc } = useTranslation();
  const { locale, number } = useFormat();
  return (cell, json) => {
    const value: unknown = json === null ? null : JSON.parse(json);
    const domain = Object.hasOwn(gradeWords.domains, cell) ? (cell as GradeDomain) : null;
    if (domain) return { name: gradeWords.domains[domain][locale], value: judgementWords(domain, value) };
    const element = tagElements.find((each) => each === value);
    if (cell === 'element') return element ? { name: t('cell.element'), value: tc(`element.${element}`) } : null;
    if (cell === 'design') {
      const [design, usesRobinsI] = value as ['rct' | 'observational', number];
      return {
        name: t('cell.design'),
        value: `${gradeWords.designs[design][locale]}${usesRobinsI ? ', ROBINS-I' : ''}`,
      };
    }
    if (cell === 'decision') {
      const decision = decisions.find((each) => each === value);
      return decision ? { name: t('cell.decision'), value: t(`decision.${decision}`) } : null;
    }
    const known = textCells.find((each) => each === cell);
    if (!known) return null;
    return { name: t(`cell.${known}`), value: typeof value === 'number' ? number(value) : String(value ?? '') || '–' };
  };

  function judgementWords(domain: GradeDomain, value: unknown): string {
    const { levels, reason } = value as { levels: number; reason: string };
    return [judgementLabel(domain, levels, locale), reason].filter(Boolean).join(': ');
  }
}

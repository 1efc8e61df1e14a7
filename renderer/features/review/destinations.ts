/** Places that words can be moved to, as choices of a list. */
import { useTranslation } from 'react-i18next';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import { outcomeNames } from '../../../shared/corrections/recognised-values.ts';
import { picoElements, picoKeys } from '../../../shared/model/vocabulary.ts';
import { useReviewParts } from './review-context.ts';
import { idOfKey, listKey } from './value-ids.ts';
import { useValueName } from './value-name.ts';

export interface Choices {
  group: string;
  items: { value: string; label: string }[];
}

/** Lists that take new items. */
export function useItemLists(): Choices['items'] {
  const { t } = useTranslation(['review', 'common']);
  const { asRead } = useReviewParts().reviewed;
  return [
    ...picoElements.map((element) => ({
      value: idOfKey(listKey('pico', picoKeys[element])),
      label: `PICO: ${t(`common:element.${element}`)}`,
    })),
    ...(asRead.outcomes ? outcomeNames : []).map((name) => ({
      value: idOfKey(listKey('outcome', name)),
      label: t(`outcome.${name}`),
    })),
  ];
}

export function useDestinations(): (value: ReviewedValue) => Choices[] {
  const { t } = useTranslation(['review', 'reader']);
  const { reviewed } = useReviewParts();
  const itemLists = useItemLists();
  const nameOf = useValueName();
  return (value) => {
    const own = idOfKey(value.key);
    const named = (kind: 'answer' | 'field') =>
      reviewed.shown
        .filter(({ key }) => key.kind === kind)
        .map((each) => ({ value: idOfKey(each.key), label: nameOf(each) }));
    const lists = [{ value: idOfKey(listKey('unassigned')), label: t('tray') }, ...itemLists];
    const groups = [
      { group: t('reader:found.questions'), items: named('answer') },
      { group: t('reader:structure.fields'), items: named('field') },
      { group: t('lists'), items: lists },
    ];
    return groups
      .map(({ group, items }) => ({ group, items: items.filter((each) => each.value !== own) }))
      .filter(({ items }) => items.length > 0);
  };
}

const longestLabel = 90;

/** Others of its kind, the next one first. */
export function useNeighbours(): (value: ReviewedValue) => Choices[] {
  const { t } = useTranslation(['review', 'reader', 'common']);
  const { reviewed } = useReviewParts();
  return (value) => {
    const all = reviewed.shown.filter(({ key }) => key.kind === value.key.kind);
    const own = idOfKey(value.key);
    const at = all.findIndex(({ key }) => idOfKey(key) === own);
    const items = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].map((each) => ({
      value: idOfKey(each.key),
      label: each.text.slice(0, longestLabel) || t('reader:structure.empty'),
    }));
    return items.length > 0 ? [{ group: t('others'), items }] : [];
  };
}

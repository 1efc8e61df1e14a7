/** The right margin: suggestions with their reason, tags with their comments, in the order of the text. */
import { SegmentedControl, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exemption } from '../../../shared/contract/exemptions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExemptPassages } from './exempt-passages.tsx';
import classes from './margin.module.css';
import { MarginCard } from './margin-card.tsx';
import type { MarginMark } from './marks.ts';
import type { Reader } from './use-reader.ts';

export const marginFilters = ['all', 'suggestion', 'tag'] as const;
export type MarginFilter = (typeof marginFilters)[number];

export interface MarginProps {
  reader: Reader;
  exemptions: readonly Exemption[];
  onExemption(exemption: Exemption): void;
  onPlace(start: number): void;
  marks: readonly MarginMark[];
  activeId: string | null;
  filter: MarginFilter;
  onFilter(filter: MarginFilter): void;
  onMark(mark: MarginMark): void;
}

export function Margin(props: MarginProps) {
  const { reader, marks, activeId, filter, onFilter, onMark } = props;
  const { t } = useTranslation('reader');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const active = activeId && list.current?.querySelector(`[data-mark="${CSS.escape(activeId)}"]`);
    if (active) active.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const count = (kind: MarginFilter) =>
    kind === 'all' ? reader.marks.length : reader.marks.filter((mark) => mark.kind === kind).length;
  if (!reader.project) return <EmptyState title={t('margin.noProject.title')} text={t('margin.noProject.text')} />;
  return (
    <div className={classes.margin}>
      <SegmentedControl
        fullWidth
        size="xs"
        m={8}
        aria-label={t('margin.filter')}
        value={filter}
        onChange={(value) => onFilter(marginFilters.find((each) => each === value) ?? 'all')}
        data={marginFilters.map((each) => ({ value: each, label: `${t(`margin.${each}`)} ${count(each)}` }))}
      />
      <ExemptPassages exemptions={props.exemptions} onChange={props.onExemption} onPlace={props.onPlace} />
      {marks.length === 0 ? <Text className={classes.marginEmpty}>{t('margin.none')}</Text> : null}
      <ul ref={list} className={classes.cards}>
        {marks.map((mark) => (
          <MarginCard
            key={mark.id}
            mark={mark}
            isActive={mark.id === activeId}
            reader={reader}
            onMark={() => onMark(mark)}
          />
        ))}
      </ul>
    </div>
  );
}

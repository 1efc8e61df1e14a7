import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectItem } from '../../../shared/contract/projects.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { BulkDecision } from './bulk-decision.tsx';
import { DecisionControl } from './decision-control.tsx';
import { type Decisions, useSetItems } from './project-data.ts';
import { type DecisionFilter, decisionOf, filterRows, type SourceRow } from './source-rows.ts';
import classes from './sources.module.css';

export interface SourceListProps {
  projectId: string;
  kind: ProjectItem['kind'];
  rows: SourceRow[];
  decisions: Decisions;
}

const filters = ['all', 'undecided', 'included', 'excluded'] as const;
const step = 100;

/** Every source of one kind with its decision; many are shown a hundred at a time. */
export function SourceList({ projectId, kind, rows, decisions }: SourceListProps) {
  const { t } = useTranslation('project');
  const setItems = useSetItems();
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState<DecisionFilter>('all');
  const [limit, setLimit] = useState(step);
  const found = filterRows(rows, decisions, useDeferredValue(words), filter);
  return (
    <div>
      <div className={classes.filters}>
        <TextInput
          size="xs"
          aria-label={t('sources.filter')}
          placeholder={t('sources.filter')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('sources.show')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value as DecisionFilter)}
          data={filters.map((value) => ({ value, label: t(`sources.filters.${value}`) }))}
        />
        <output className={classes.count}>{t('sources.found', { count: found.length, total: rows.length })}</output>
        <BulkDecision
          count={found.length}
          onDecide={(decision, reason) =>
            setItems.mutate({ projectId, kind, itemIds: found.map((row) => row.id), decision, reason })
          }
        />
      </div>
      <ul className={classes.list}>
        {found.slice(0, limit).map((row) => (
          <li key={row.id} className={classes.source}>
            <div className={classes.what}>
              {row.documentId ? (
                <a href={hashFromRoute({ screen: 'reader', documentId: row.documentId })}>{row.title}</a>
              ) : (
                <span>{row.title}</span>
              )}
              <span className={classes.detail}>{row.detail}</span>
            </div>
            <DecisionControl
              name={row.title}
              decision={decisionOf(decisions, row.id)}
              reason={decisions.get(row.id)?.reason ?? ''}
              onChange={(decision, reason) =>
                setItems.mutateAsync({ projectId, kind, itemIds: [row.id], decision, reason })
              }
            />
          </li>
        ))}
      </ul>
      {found.length > limit && (
        <Button variant="default" onClick={() => setLimit(limit + step)}>
          {t('sources.more', { count: Math.min(step, found.length - limit) })}
        </Button>
      )}
    </div>
  );
}

/** What the current project decided about each row: a column, a filter, and nothing without a project. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectItem } from '../../../shared/contract/projects.ts';
import { useApiQuery } from '../../api/queries.ts';
import type { Column } from '../../ui/grid/column.ts';
import type { Facet } from '../../ui/grid/facets.ts';
import { itemDecisions } from '../project/decision-words.ts';
import { type Decisions, decisionOf, decisionsOf } from '../project/project-data.ts';
import { type ItemNoun, kindOfNoun } from './item-nouns.ts';
import classes from './library.module.css';

export interface DecisionColumn<Row> {
  columns: Column<Row>[];
  facets: Facet<Row>[];
  decisions: Decisions;
}

const noItems: ProjectItem[] = [];

export function useDecisionColumn<Row extends { id: string }>(
  noun: ItemNoun,
  projectId: string | null,
): DecisionColumn<Row> {
  const { t } = useTranslation('project');
  const { t: tl } = useTranslation('library');
  const { data: items = noItems } = useApiQuery(
    ['projects', 'items', projectId],
    (api) => api.projects.items.query({ projectId: projectId! }),
    { enabled: projectId !== null },
  );
  const decisions = useMemo(() => decisionsOf(items, kindOfNoun[noun]), [items, noun]);
  if (projectId === null) return { columns: [], facets: [], decisions };
  const label = tl('column.decision');
  const of = (row: Row) => decisionOf(decisions, row.id);
  return {
    decisions,
    columns: [
      {
        key: 'decision',
        label,
        width: '84px',
        value: (row) => (of(row) === 'undecided' ? null : t(`decision.${of(row)}`)),
        render: (row) => (
          <span className={classes.decision} data-decision={of(row)} title={decisions.get(row.id)?.reason ?? ''}>
            {of(row) === 'undecided' ? '–' : t(`decision.${of(row)}`)}
          </span>
        ),
      },
    ],
    facets: [
      {
        key: 'decision',
        label,
        values: itemDecisions,
        valuesOf: (row) => [of(row)],
        nameOf: (value) => t(`decision.${value as 'included'}`),
      },
    ],
  };
}

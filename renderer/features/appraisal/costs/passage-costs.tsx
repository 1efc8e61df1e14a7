/** Figures that stand in tagged passages, read as cost notes to take one by one, each with its passage as the source. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CostNote } from '../../../../shared/contract/cost-notes.ts';
import type { Tag } from '../../../../shared/contract/tags.ts';
import { type ReadFigure, readFigures } from '../../../../shared/costs/read-figures.ts';
import { costKindWord, formulaOf } from '../../../../shared/costs/words.ts';
import { hashFromRoute } from '../../../app/routes.ts';
import { useLocale } from '../../../ui/format.ts';
import { useSourceName, useTags } from '../appraisal-data.ts';
import { PassagesDialog } from '../passages-dialog.tsx';
import type { CostChanges } from './cost-data.ts';
import classes from './costs.module.css';

export interface PassageCostsProps {
  isOpen: boolean;
  projectId: string;
  notes: readonly CostNote[];
  changes: CostChanges;
  onClose(): void;
}

export function PassageCosts(props: PassageCostsProps) {
  const { t } = useTranslation('costs');
  return (
    <PassagesDialog
      isOpen={props.isOpen}
      title={t('passages.title')}
      closeLabel={t('passages.close')}
      onClose={props.onClose}
    >
      <Passages {...props} />
    </PassagesDialog>
  );
}

/** Passages tagged as costs stand first; others are there only where they speak of money. */
function Passages({ projectId, notes, changes }: PassageCostsProps) {
  const { t } = useTranslation('costs');
  const titleOf = useSourceName();
  const found = (useTags(projectId).data ?? []).flatMap((tag) => {
    const figures = readFigures(tag.quote);
    const isTelling = tag.element === 'cost' ? figures.length > 0 : figures.some(({ kind }) => kind !== 'volume');
    return isTelling ? [{ tag, figures }] : [];
  });
  if (found.length === 0) return <p className={classes.hint}>{t('passages.none')}</p>;
  return (
    <ul className={classes.passages} aria-label={t('passages.title')}>
      {found.toSorted(costsFirst).map(({ tag, figures }) => (
        <li key={tag.id}>
          <blockquote>{tag.quote}</blockquote>
          <a href={hashFromRoute({ screen: 'reader', documentId: tag.documentId, start: tag.start })}>
            {t('passages.where', { document: titleOf(tag.documentId), page: tag.page })}
          </a>
          <ul className={classes.figures}>
            {figures.map((figure) => (
              <FigureRead key={figure.start} figure={figure} tag={tag} notes={notes} changes={changes} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const costsFirst = (a: { tag: Tag }, b: { tag: Tag }) =>
  Number(b.tag.element === 'cost') - Number(a.tag.element === 'cost');

interface FigureReadProps extends Pick<PassageCostsProps, 'notes' | 'changes'> {
  figure: ReadFigure;
  tag: Tag;
}

function FigureRead({ figure, tag, notes, changes }: FigureReadProps) {
  const { t } = useTranslation('costs');
  const locale = useLocale();
  const { start: _, ...note } = figure;
  const isTaken = notes.some(
    ({ amount, kind, sources }) =>
      amount === note.amount && kind === note.kind && sources.some(({ id }) => id === tag.id),
  );
  const words = [note.amount, note.unit, note.year && `(${note.year})`].filter(Boolean).join(' ');
  return (
    <li>
      <span>
        <strong>{costKindWord(note.kind, locale)}</strong> {words}
        {note.factors.length > 0 && ` = ${formulaOf(note)}`}
      </span>
      <Button
        size="compact-xs"
        variant={isTaken ? 'default' : 'light'}
        leftSection={<IconPlus size={13} aria-hidden />}
        aria-label={t(isTaken ? 'passages.takeAgainOf' : 'passages.takeOf', { amount: note.amount })}
        loading={changes.add.isPending}
        onClick={() => changes.add.mutate([{ ...note, sources: [{ kind: 'tag', id: tag.id }] }])}
      >
        {t(isTaken ? 'passages.takeAgain' : 'passages.take')}
      </Button>
    </li>
  );
}

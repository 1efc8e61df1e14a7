/** Costs, volumes and ratios of a project as figures, each reckoned anew from its parts. */
import { Button } from '@mantine/core';
import { IconCoins, IconPlus, IconQuote } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { costMixtureLines } from '../../../../shared/costs/words.ts';
import { WhereWritable } from '../../../app/where-writable.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useLocale } from '../../../ui/format.ts';
import { NotLoaded } from '../../../ui/not-loaded.tsx';
import plain from '../../../ui/plain-table.module.css';
import { useCostChanges, useCostNotes } from './cost-data.ts';
import { CostRow, costColumns } from './cost-row.tsx';
import classes from './costs.module.css';
import { PassageCosts } from './passage-costs.tsx';

export function CostsTab({ projectId }: { projectId: string }) {
  const { t } = useTranslation('costs');
  const locale = useLocale();
  const list = useCostNotes(projectId);
  const changes = useCostChanges(projectId);
  const [newId, setNewId] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  if (!list.data) return <NotLoaded of={[list]} />;
  const notes = list.data;
  const add = () => changes.add.mutate([{}], { onSuccess: ([note]) => setNewId(note?.id ?? null) });
  const buttons = (
    <div className={classes.tools}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        loading={changes.add.isPending}
        onClick={add}
      >
        {t('add')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconQuote size={14} aria-hidden />}
        onClick={() => setReading(true)}
      >
        {t('passages.open')}
      </Button>
    </div>
  );
  return (
    <WhereWritable>
      <div className={classes.costs}>
        {notes.length === 0 ? (
          <EmptyState
            icon={<IconCoins size={40} stroke={1.2} />}
            title={t('empty.title')}
            text={t('empty.text')}
            action={buttons}
          />
        ) : (
          <>
            {buttons}
            {costMixtureLines(notes, locale).map((line) => (
              <p key={line} className={classes.warning}>
                {line}
              </p>
            ))}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by the keyboard too */}
            <section className={classes.scroll} tabIndex={0} aria-label={t('table')}>
              <table className={`${plain.table} ${classes.grid}`}>
                <thead>
                  <tr>
                    {costColumns.map((column) => (
                      <th key={column} scope="col">
                        {t(`column.${column}`)}
                      </th>
                    ))}
                    <th scope="col">{t('column.check')}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {notes.map((note, at) => (
                    <CostRow
                      key={note.id}
                      note={note}
                      number={at + 1}
                      isLast={at === notes.length - 1}
                      changes={changes}
                      startsOpen={note.id === newId}
                    />
                  ))}
                </tbody>
              </table>
            </section>
          </>
        )}
        <PassageCosts
          isOpen={isReading}
          projectId={projectId}
          notes={notes}
          changes={changes}
          onClose={() => setReading(false)}
        />
      </div>
    </WhereWritable>
  );
}

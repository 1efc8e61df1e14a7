import { Modal, VisuallyHidden } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchLogEntry } from '../../../shared/contract/projects.ts';
import { monthsSince, oldAfterMonths } from '../../../shared/screening/search-age.ts';
import { localDay } from '../../../shared/text/local-time.ts';
import { useUndoNotice } from '../../app/use-undo-notice.ts';
import { useFormat } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import plain from '../../ui/plain-table.module.css';
import { ExemptionButton } from '../exemptions/exemption-button.tsx';
import { useSearchChanges, useSearches } from './project-data.ts';
import { SearchFiles } from './search-files.tsx';
import { draftOf, SearchForm } from './search-form.tsx';
import classes from './sources.module.css';
import { StrategyText } from './strategy-text.tsx';

/** Where, when and what was searched, how much came back, and how much of it was imported. */
export function SearchLog({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const { t: tc } = useTranslation();
  const searches = useSearches(projectId);
  const { add, update, remove } = useSearchChanges();
  const tellUndo = useUndoNotice(projectId);
  const [edited, setEdited] = useState<SearchLogEntry | null>(null);
  const entries = searches.data ?? [];
  return (
    <section aria-labelledby="searches-heading" className={classes.block}>
      <h2 id="searches-heading" className={classes.heading}>
        {t('searches.heading')} <span className={classes.count}>{entries.length}</span>
      </h2>
      {searches.error ? <NotLoaded of={[searches]} /> : null}
      <p className={classes.hint}>{t(entries.length === 0 ? 'searches.empty' : 'searches.hint')}</p>
      {entries.length > 0 && (
        <SearchTable
          entries={entries}
          onEdit={setEdited}
          onRemove={({ id, source }) =>
            remove.mutate(id, { onSuccess: () => void tellUndo(t('searches.removed', { source })) })
          }
        />
      )}
      <SearchForm label={t('searches.add')} onSave={(entry) => add.mutateAsync({ projectId, ...entry })} />
      <SearchFiles projectId={projectId} searches={entries} />
      <Modal
        opened={edited !== null}
        onClose={() => setEdited(null)}
        title={t('searches.edit', { source: edited?.source })}
        size="xl"
        closeButtonProps={{ 'aria-label': tc('close') }}
      >
        {edited ? (
          <SearchForm
            label={t('searches.save')}
            initial={draftOf(edited)}
            onSave={async (entry) => {
              await update.mutateAsync({ id: edited.id, ...entry });
              setEdited(null);
            }}
          />
        ) : null}
      </Modal>
    </section>
  );
}

interface SearchTableProps {
  entries: SearchLogEntry[];
  onEdit(entry: SearchLogEntry): void;
  onRemove(entry: SearchLogEntry): void;
}

function SearchTable({ entries, onEdit, onRemove }: SearchTableProps) {
  const { t } = useTranslation('project');
  const format = useFormat();
  const told = (count: number | null) => (count === null ? t('searches.unknown') : format.number(count));
  return (
    <div className={classes.scroll}>
      <table className={`${plain.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('searches.source')}</th>
            <th scope="col">{t('searches.date')}</th>
            <th scope="col">{t('searches.strategy')}</th>
            <th scope="col" className={classes.number}>
              {t('searches.hits')}
            </th>
            <th scope="col" className={classes.number}>
              {t('searches.imported')}
            </th>
            <th scope="col" className={classes.number}>
              {t('searches.unique')}
            </th>
            <th scope="col">{t('searches.person')}</th>
            <th scope="col">
              <VisuallyHidden>{t('searches.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>
                {entry.source}
                <div className={classes.hint}>
                  {[t(`searches.kinds.${entry.kind}`), entry.platform].filter(Boolean).join(' · ')}
                </div>
              </td>
              <td className={classes.date}>
                {format.date(entry.searchedOn)}
                <SearchAge searchedOn={entry.searchedOn} />
              </td>
              <td>
                <StrategyText text={entry.strategy} source={entry.source} />
                {entry.limits ? (
                  <div className={classes.hint}>{t('searches.limited', { limits: entry.limits })}</div>
                ) : null}
                <ExemptionButton
                  target={{ subject: 'search', itemId: entry.id, field: 'strategy' }}
                  name={entry.source}
                  isQuiet
                />
              </td>
              <td className={classes.number}>{told(entry.hits)}</td>
              <td className={classes.number}>
                {entry.files === 0 ? '–' : format.number(entry.records + entry.trials)}
                {entry.files > 0 && entry.hits !== null && entry.hits !== entry.records + entry.trials ? (
                  <div className={classes.differs}>{t('searches.differs')}</div>
                ) : null}
              </td>
              <td className={classes.number}>
                {entry.files === 0 ? '–' : format.number(entry.references)}
                {entry.trials > 0 ? (
                  <div className={classes.hint}>{t('searches.trials', { count: entry.trials })}</div>
                ) : null}
              </td>
              <td>{entry.searcher || entry.person}</td>
              <td className={classes.actions}>
                <IconButton label={t('searches.edit', { source: entry.source })} onClick={() => onEdit(entry)}>
                  <IconPencil size={16} aria-hidden />
                </IconButton>
                <IconButton label={t('searches.remove', { source: entry.source })} onClick={() => onRemove(entry)}>
                  <IconTrash size={16} aria-hidden />
                </IconButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SearchAge({ searchedOn }: { searchedOn: string }) {
  const { t } = useTranslation('project');
  const months = monthsSince(searchedOn, localDay(new Date()));
  if (months === null) return null;
  const isOld = months >= oldAfterMonths;
  return (
    <div className={isOld ? classes.differs : classes.hint}>
      {t(isOld ? 'searches.old' : months === 0 ? 'searches.fresh' : 'searches.age', { count: months })}
    </div>
  );
}

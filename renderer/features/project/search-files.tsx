/** The files of references and trial records in the library, each with the search that it came from. */
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchLogEntry } from '../../../shared/contract/projects.ts';
import { useFormat } from '../../ui/format.ts';
import plain from '../../ui/plain-table.module.css';
import { useSearchChanges, useSearchFiles } from './project-data.ts';
import classes from './sources.module.css';

/** There may be thousands of trial files. */
const step = 50;

export function SearchFiles({ projectId, searches }: { projectId: string; searches: readonly SearchLogEntry[] }) {
  const { t } = useTranslation('project');
  const { number, date } = useFormat();
  const files = useSearchFiles(projectId).data ?? [];
  const { bind } = useSearchChanges();
  const [limit, setLimit] = useState(step);
  if (files.length === 0) return null;
  const choices = searches.map(({ id, source, searchedOn }) => ({
    value: id,
    label: `${source}, ${date(searchedOn)}`,
  }));
  // A registry gives a file for each trial: those are bound together.
  const unbound = files
    .filter(({ trials, searchId }) => trials > 0 && searchId === null)
    .map(({ sourceId }) => sourceId);
  return (
    <section aria-labelledby="search-files-heading" className={classes.files}>
      <h2 id="search-files-heading" className={classes.heading}>
        {t('searches.files')} <span className={classes.count}>{files.length}</span>
      </h2>
      <p className={classes.hint}>{t('searches.filesHint')}</p>
      {unbound.length > 1 && choices.length > 0 ? (
        <NativeSelect
          size="xs"
          maw={320}
          mb={8}
          label={t('searches.bindTrials', { count: unbound.length })}
          value=""
          data={[{ value: '', label: t('searches.chooseSearch') }, ...choices]}
          onChange={(event) => bind.mutate({ projectId, sourceIds: unbound, searchId: event.currentTarget.value })}
        />
      ) : null}
      <table className={`${plain.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('searches.file')}</th>
            <th scope="col">{t('searches.importedAt')}</th>
            <th scope="col" className={classes.number}>
              {t('searches.records')}
            </th>
            <th scope="col">{t('searches.cameFrom')}</th>
          </tr>
        </thead>
        <tbody>
          {files.slice(0, limit).map((file) => (
            <tr key={file.sourceId}>
              <td>{file.name}</td>
              <td className={classes.date}>{date(file.importedAt)}</td>
              <td className={classes.number}>{number(file.records)}</td>
              <td>
                <NativeSelect
                  size="xs"
                  maw={320}
                  aria-label={t('searches.cameFromOf', { file: file.name })}
                  value={file.searchId ?? ''}
                  data={[{ value: '', label: t('searches.noSearch') }, ...choices]}
                  onChange={(event) =>
                    bind.mutate({ projectId, sourceIds: [file.sourceId], searchId: event.currentTarget.value || null })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {files.length > limit ? (
        <Button size="xs" variant="subtle" onClick={() => setLimit(limit + step)}>
          {t('searches.moreFiles', { count: files.length - limit })}
        </Button>
      ) : null}
    </section>
  );
}

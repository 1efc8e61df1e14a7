import { useTranslation } from 'react-i18next';
import type { SearchLogEntry } from '../../../shared/contract/projects.ts';
import { useFormat } from '../../ui/format.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { ExemptionButton } from '../exemptions/exemption-button.tsx';
import { useAddSearch, useSearches } from './project-data.ts';
import { SearchForm } from './search-form.tsx';
import classes from './sources.module.css';

/** Where, when and what was searched, and how much came back. Entries are added, never rewritten. */
export function SearchLog({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const searches = useSearches(projectId);
  const add = useAddSearch();
  const entries = searches.data ?? [];
  return (
    <section aria-labelledby="searches-heading" className={classes.block}>
      <h2 id="searches-heading" className={classes.heading}>
        {t('searches.heading')} <span className={classes.count}>{entries.length}</span>
      </h2>
      {searches.error ? <NotLoaded of={[searches]} /> : null}
      <p className={classes.hint}>{t(entries.length === 0 ? 'searches.empty' : 'searches.hint')}</p>
      {entries.length > 0 && <SearchTable entries={entries} />}
      <SearchForm onAdd={(entry) => add.mutateAsync({ projectId, ...entry })} />
    </section>
  );
}

function SearchTable({ entries }: { entries: SearchLogEntry[] }) {
  const { t } = useTranslation('project');
  const format = useFormat();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('searches.source')}</th>
          <th scope="col">{t('searches.date')}</th>
          <th scope="col">{t('searches.strategy')}</th>
          <th scope="col" className={classes.number}>
            {t('searches.hits')}
          </th>
          <th scope="col">{t('searches.person')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td>{entry.source}</td>
            <td className={classes.date}>{format.date(entry.searchedOn)}</td>
            <td className={classes.strategy}>
              {entry.strategy}{' '}
              <ExemptionButton
                target={{ subject: 'search', itemId: entry.id, field: 'strategy' }}
                name={entry.source}
                isQuiet
              />
            </td>
            <td className={classes.number}>
              {entry.hits === null ? t('searches.unknown') : format.number(entry.hits)}
            </td>
            <td>{entry.person}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

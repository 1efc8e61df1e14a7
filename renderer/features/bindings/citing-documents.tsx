/** The documents that cite a reference, each with the number or name under which it does. */
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.ts';
import { hashFromRoute } from '../../app/routes.ts';
import classes from '../library/library.module.css';

export function CitingDocuments({ referenceId }: { referenceId: string }) {
  const { t } = useTranslation('bindings');
  const { data = [] } = useApiQuery(['bindings', 'citing', referenceId], (api) =>
    api.bindings.citing.query({ referenceId }),
  );
  if (data.length === 0) return null;
  return (
    <section className={classes.part}>
      <Title order={3}>{t('citing')}</Title>
      <ul>
        {data.map(({ documentId, title, marker, page, start, quote }) => (
          <li key={documentId}>
            <a href={hashFromRoute({ screen: 'reader', documentId, start })}>{t('citedAs', { title, marker, page })}</a>
            <small>… {quote} …</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

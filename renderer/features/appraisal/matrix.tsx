import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { titleOfSource } from '../../../shared/model/source-title.ts';
import { picoElements, picoKeys } from '../../../shared/model/vocabulary.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { ElementLetter } from '../../ui/element-letter.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import plain from '../../ui/plain-table.module.css';
import { exemptionOfDocument, useExemptions } from '../exemptions/exemption-data.ts';
import { ExemptionMark } from '../exemptions/exemption-mark.tsx';
import { useDocuments, useTags } from './appraisal-data.ts';
import { MatrixCellView } from './matrix-cell.tsx';
import { matrixRows } from './matrix-rows.ts';
import classes from './tables.module.css';

/** What each document says of each PICO element, with the way to the passage. */
export function Matrix({ projectId }: { projectId: string }) {
  const { t } = useTranslation('appraisal');
  const { locale } = useFormat();
  const documents = useDocuments();
  const tags = useTags(projectId);
  if (!documents.data || !tags.data) return <NotLoaded of={[documents, tags]} />;
  const rows = matrixRows(documents.data, tags.data);
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<IconTable size={40} stroke={1.2} />}
        title={t('matrix.emptyTitle')}
        text={t('matrix.emptyText')}
        action={
          <Button component="a" href={hashFromRoute({ screen: 'library' })}>
            {t('matrix.openLibrary')}
          </Button>
        }
      />
    );
  }
  const untagged = tags.data.length === 0;
  return (
    <div className={classes.block}>
      {untagged && <p className={classes.hint}>{t('matrix.untagged')}</p>}
      <table className={`${plain.table} ${plain.grid} ${classes.matrix}`}>
        <thead>
          <tr>
            <th scope="col">{t('matrix.document')}</th>
            {picoElements.map((element) => (
              <th key={element} scope="col">
                <ElementLetter element={element} name={t(`pico.${picoKeys[element]}`)} />{' '}
                {t(`pico.${picoKeys[element]}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ document, cells }) => (
            <tr key={document.id}>
              <th scope="row">
                <MatrixLock documentId={document.id} />
                <a href={hashFromRoute({ screen: 'reader', documentId: document.id })}>
                  {titleOfSource(document, locale)}
                </a>
                <span className={classes.detail}>
                  {[document.issuer, document.year].filter(Boolean).join(' · ') || document.sourceName}
                </span>
              </th>
              {cells.map((cell) => (
                <MatrixCellView key={cell.element} cell={cell} documentTitle={titleOfSource(document, locale)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MatrixLock({ documentId }: { documentId: string }) {
  const found = exemptionOfDocument(useExemptions(), documentId);
  return found ? <ExemptionMark exemption={found} isShort /> : null;
}

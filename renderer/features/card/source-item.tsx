import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReferenceRows, useTrialRows } from '../../app/record-rows.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useSourceName } from '../appraisal/appraisal-data.ts';
import { useSearches } from '../project/project-data.ts';
import { useCardEditing } from './card-context.tsx';
import type { CardSource } from './card-types.ts';
import classes from './source-item.module.css';

/** The quote, where it stands, and the way there. */
export function SourceItem({ source, onRemove }: { source: CardSource; onRemove?: () => void }) {
  const { t } = useTranslation('card');
  const name = useNameOf(source);
  const { documentId, start, page } = source;
  return (
    <li className={classes.source}>
      <div>
        {source.quote && <q>{source.quote}</q>}
        <span className={classes.where}>
          {page ? t('sources.where', { name, page }) : name}
          {documentId && (
            <a href={hashFromRoute({ screen: 'reader', documentId, ...(start === undefined ? {} : { start }) })}>
              {t('sources.open')}
            </a>
          )}
        </span>
      </div>
      {onRemove && (
        <IconButton label={t('sources.remove', { name })} size={24} onClick={onRemove}>
          <IconX size={14} aria-hidden />
        </IconButton>
      )}
    </li>
  );
}

function useNameOf({ documentId, trialId, referenceId, searchId }: CardSource): string {
  const projectId = useCardEditing().card.projectId;
  const titleOf = useSourceName();
  const trials = useTrialRows(trialId !== undefined).rows;
  const references = useReferenceRows(referenceId !== undefined).rows;
  const searches = useSearches(projectId, searchId !== undefined).data ?? [];
  if (documentId) return titleOf(documentId);
  if (searchId) return searches.find(({ id }) => id === searchId)?.source ?? '';
  if (trialId) return trials.find((each) => each.id === trialId)?.registryId ?? '';
  return references.find((each) => each.id === referenceId)?.title ?? '';
}

/** Figures that stand in tagged passages, read as rows to take one by one, each with its passage as the source. */
import { useTranslation } from 'react-i18next';
import type { StudyList } from '../../../../shared/contract/studies.ts';
import type { Tag } from '../../../../shared/contract/tags.ts';
import { figuresInWords } from '../../../../shared/synthesis/figures-in-words.ts';
import { useSourceName, useTags } from '../appraisal-data.ts';
import { PassagesDialog } from '../passages-dialog.tsx';
import { PassageReading } from './passage-reading.tsx';
import classes from './studies.module.css';
import type { StudyChanges } from './study-data.ts';

export interface PassageFiguresProps {
  isOpen: boolean;
  projectId: string;
  outcomeId: string;
  list: StudyList;
  changes: StudyChanges;
  onClose(): void;
}

export function PassageFigures(props: PassageFiguresProps) {
  const { t } = useTranslation('studies');
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

/** Passages tagged as results stand first; those without figures are not there. */
function Passages({ projectId, outcomeId, list, changes }: PassageFiguresProps) {
  const { t } = useTranslation('studies');
  const titleOf = useSourceName();
  const tags = (useTags(projectId).data ?? []).flatMap((tag) => {
    const readings = figuresInWords(tag.quote);
    return readings.length > 0 ? [{ tag, readings }] : [];
  });
  if (tags.length === 0) return <p className={classes.hint}>{t('passages.none')}</p>;
  return (
    <ul className={classes.passages} aria-label={t('passages.title')}>
      {tags.toSorted(resultsFirst).map(({ tag, readings }) => (
        <li key={tag.id}>
          <blockquote>{tag.quote}</blockquote>
          <p className={classes.dim}>{t('passages.where', { document: titleOf(tag.documentId), page: tag.page })}</p>
          {readings.map((reading, at) => (
            <PassageReading
              // biome-ignore lint/suspicious/noArrayIndexKey: the readings of a quote have no other name, and a quote never changes
              key={at}
              tag={tag}
              title={titleOf(tag.documentId)}
              reading={reading}
              outcomeId={outcomeId}
              list={list}
              changes={changes}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

const resultsFirst = (a: { tag: Tag }, b: { tag: Tag }) =>
  Number(b.tag.element === 'result') - Number(a.tag.element === 'result');

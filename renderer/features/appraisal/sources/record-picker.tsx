import { useTranslation } from 'react-i18next';
import classes from '../pick-list.module.css';
import { PickList } from '../pick-list.tsx';
import { keyOfSource, type RecordRow } from './records.ts';

export interface RecordPickerProps {
  records: readonly RecordRow[];
  /** Keys of those that stand at the top: what is likely meant. */
  likely: ReadonlySet<string>;
  isChosen: (record: RecordRow) => boolean;
  onToggle: (record: RecordRow) => void;
}

/** What a popover holds: the library's trials, references and documents to choose from, found by their words. */
export function RecordPicker({ records, likely, isChosen, onToggle }: RecordPickerProps) {
  const { t } = useTranslation('appraisal');
  const isLikely = (record: RecordRow) => likely.has(keyOfSource(record));
  return (
    <PickList
      rows={[...records.filter(isLikely), ...records.filter((record) => !isLikely(record))]}
      keyOf={keyOfSource}
      textOf={({ title, more }) => `${title} ${more}`}
      isChosen={isChosen}
      onToggle={onToggle}
      words={{ filter: t('records.filter'), list: t('records.list'), noMatch: t('records.noMatch') }}
    >
      {(record) => (
        <>
          <span className={classes.kind}>{t(`records.kind.${record.kind}`)}</span>
          <span className={classes.quote}>{record.title}</span>
          <span className={classes.where}>{record.more}</span>
        </>
      )}
    </PickList>
  );
}

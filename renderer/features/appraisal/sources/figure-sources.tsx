import { IconFilePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ResultSource, StudySource } from '../../../../shared/contract/studies.ts';
import { AttachPopover } from '../../../ui/attach-popover.tsx';
import { useAutosave } from '../../project/use-autosave.ts';
import { DomainSources } from '../domain-sources.tsx';
import classes from '../grade.module.css';
import { RecordItem } from './record-item.tsx';
import { RecordPicker } from './record-picker.tsx';
import { keyOfSource, useRecords } from './records.ts';

export interface FigureSourcesProps {
  name: string;
  projectId: string;
  sources: readonly ResultSource[];
  /** Offered first: what the figure's study was made of. */
  likely?: readonly StudySource[];
  onSave: (sources: ResultSource[]) => Promise<unknown>;
}

/** Where a figure stands: tagged passages, trials, references and documents, and the ways to attach more. */
export function FigureSources({ name, projectId, sources: saved, likely = [], onSave }: FigureSourcesProps) {
  const { t } = useTranslation('appraisal');
  const { rows: records, isComplete } = useRecords();
  // Two that are attached soon after each other: the second is added to the first, not to what stood before both.
  const { value: sources, change, flush } = useAutosave<readonly ResultSource[]>(saved, (next) => onSave([...next]));
  const setNow = (next: ResultSource[]) => {
    change(next);
    flush();
  };
  const attached = sources.filter((source): source is StudySource => source.kind !== 'tag');
  const isChosen = (record: StudySource) => attached.some((source) => keyOfSource(source) === keyOfSource(record));
  const toggle = ({ kind, id }: StudySource) =>
    setNow(
      isChosen({ kind, id })
        ? sources.filter((source) => keyOfSource(source) !== keyOfSource({ kind, id }))
        : [...sources, { kind, id }],
    );
  const title = (source: StudySource) =>
    records.find((record) => keyOfSource(record) === keyOfSource(source))?.title ?? (isComplete ? '' : null);
  return (
    <div className={classes.sources}>
      {attached.length > 0 && (
        <ul>
          {attached.map((source) => (
            <RecordItem
              key={keyOfSource(source)}
              source={source}
              title={title(source)}
              onRemove={() => toggle(source)}
            />
          ))}
        </ul>
      )}
      <DomainSources
        name={name}
        projectId={projectId}
        tagIds={sources.flatMap(({ kind, id }) => (kind === 'tag' ? [id] : []))}
        onChange={(ids) => setNow([...attached, ...ids.map((id) => ({ kind: 'tag' as const, id }))])}
      />
      <AttachPopover
        icon={<IconFilePlus size={13} aria-hidden />}
        words={t('records.attach')}
        label={t('records.attachTo', { name })}
      >
        {() => (
          <RecordPicker
            records={records}
            likely={new Set(likely.map(keyOfSource))}
            isChosen={isChosen}
            onToggle={toggle}
          />
        )}
      </AttachPopover>
    </div>
  );
}

import { SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WhereWritable } from '../../app/where-writable.tsx';
import { itemDecisions, type ProjectItem } from './decision-words.ts';
import classes from './sources.module.css';
import { useAutosave } from './use-autosave.ts';

export interface DecisionControlProps {
  /** What is decided about, for those who hear it. */
  name: string;
  decision: ProjectItem['decision'];
  reason: string;
  onChange: (decision: ProjectItem['decision'], reason: string) => Promise<unknown>;
}

/** Undecided, included or excluded; an exclusion has a reason. Arrow keys move between the three. */
export function DecisionControl({ name, decision, reason, onChange }: DecisionControlProps) {
  const { t } = useTranslation('project');
  const draft = useAutosave(reason, (text) => onChange(decision, text));
  return (
    <div className={classes.decision}>
      <WhereWritable>
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          aria-label={t('decision.of', { name })}
          value={decision}
          onChange={(value) => void onChange(value, value === 'excluded' ? draft.value : '')}
          data={itemDecisions.map((value) => ({ value, label: t(`decision.${value}`) }))}
          data-decision={decision}
        />
        {decision === 'excluded' && (
          <TextInput
            size="xs"
            aria-label={t('decision.reasonOf', { name })}
            placeholder={t('decision.reasonPlaceholder')}
            value={draft.value}
            onChange={(event) => draft.change(event.currentTarget.value)}
            onBlur={draft.flush}
          />
        )}
      </WhereWritable>
    </div>
  );
}

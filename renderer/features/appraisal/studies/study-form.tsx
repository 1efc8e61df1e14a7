/** One study: what it is called, its design, and its arms with how many were in each. */
import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Study } from '../../../../shared/contract/studies.ts';
import { studyDesigns } from '../../../../shared/model/studies.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useAutosave } from '../../project/use-autosave.ts';
import classes from './studies.module.css';
import type { StudyChanges } from './study-data.ts';

type Draft = Pick<Study, 'name' | 'year' | 'design' | 'arms' | 'note'>;

export interface StudyFormProps {
  study: Study;
  changes: StudyChanges;
  onRemove(): void;
}

export function StudyForm({ study, changes, onRemove }: StudyFormProps) {
  const { t } = useTranslation('studies');
  const saved = useMemo<Draft>(() => {
    const { name, year, design, arms, note } = study;
    return { name, year, design, arms, note };
  }, [study]);
  const { value, change, flush } = useAutosave<Draft>(saved, (next) =>
    next.name.trim() === ''
      ? Promise.resolve()
      : changes.update.mutateAsync({ id: study.id, ...differing(saved, next) }),
  );
  const set = (part: Partial<Draft>) => change({ ...value, ...part });
  const setNow = (part: Partial<Draft>) => {
    set(part);
    flush();
  };
  const setArm = (at: number, part: Partial<Draft['arms'][number]>) =>
    set({ arms: value.arms.map((arm, index) => (index === at ? { ...arm, ...part } : arm)) });
  return (
    <fieldset className={classes.form} aria-label={study.name}>
      <TextInput
        size="xs"
        label={t('form.name')}
        value={value.name}
        error={value.name.trim() === '' ? t('form.needsName') : undefined}
        onChange={(event) => set({ name: event.currentTarget.value })}
        onBlur={flush}
      />
      <div className={classes.pair}>
        <NativeSelect
          size="xs"
          label={t('form.design')}
          value={value.design}
          data={studyDesigns.map((design) => ({
            value: design,
            label: design === '' ? t('design.unsaid') : t(`design.${design}`),
          }))}
          onChange={(event) => setNow({ design: event.currentTarget.value as Study['design'] })}
        />
        <NumberInput
          size="xs"
          label={t('form.year')}
          value={value.year ?? ''}
          min={1800}
          max={2200}
          allowDecimal={false}
          hideControls
          onChange={(year) => set({ year: typeof year === 'number' && year >= 1800 ? year : null })}
          onBlur={flush}
        />
      </div>
      <fieldset className={classes.arms}>
        <legend>{t('form.arms')}</legend>
        {value.arms.map((arm, at) => (
          <div key={arm.id} className={classes.arm}>
            <TextInput
              size="xs"
              aria-label={t('form.armName', { number: at + 1 })}
              placeholder={t('form.armName', { number: at + 1 })}
              value={arm.name}
              onChange={(event) => setArm(at, { name: event.currentTarget.value })}
              onBlur={flush}
            />
            <NumberInput
              size="xs"
              aria-label={t('form.participants', { name: arm.name || at + 1 })}
              placeholder="n"
              value={arm.participants ?? ''}
              min={0}
              max={100_000_000}
              allowDecimal={false}
              allowNegative={false}
              hideControls
              onChange={(count) => setArm(at, { participants: typeof count === 'number' ? count : null })}
              onBlur={flush}
            />
            <IconButton
              label={t('form.removeArm', { name: arm.name || at + 1 })}
              variant="subtle"
              color="gray"
              onClick={() => setNow({ arms: value.arms.filter((_, index) => index !== at) })}
            >
              <IconX size={14} aria-hidden />
            </IconButton>
          </div>
        ))}
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={13} aria-hidden />}
          onClick={() => setNow({ arms: [...value.arms, { id: newArmId(value.arms), name: '', participants: null }] })}
        >
          {t('form.addArm')}
        </Button>
      </fieldset>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        label={t('form.note')}
        value={value.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        onBlur={flush}
      />
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconTrash size={13} aria-hidden />}
        onClick={onRemove}
      >
        {t('form.remove')}
      </Button>
    </fieldset>
  );
}

/** Only what was changed, so that typing in one field is one step of undo. */
function differing(saved: Draft, next: Draft): Partial<Draft> {
  const names = (Object.keys(next) as (keyof Draft)[]).filter(
    (name) => JSON.stringify(next[name]) !== JSON.stringify(saved[name]),
  );
  return Object.fromEntries(names.map((name) => [name, next[name]]));
}

/** The arms' own names within one study, which results point at. */
function newArmId(arms: Draft['arms']): string {
  const taken = new Set(arms.map(({ id }) => id));
  let number = arms.length + 1;
  while (taken.has(`arm-${number}`)) number += 1;
  return `arm-${number}`;
}

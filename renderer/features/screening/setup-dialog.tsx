/** How a project screens: by how many, with which reasons, and how many studies came out of it. */
import { Button, Group, Modal, NumberInput, SegmentedControl, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RenamedReason, ScreeningReasonUses, ScreeningSetup } from '../../../shared/contract/screening.ts';
import { reasonsGone } from '../../../shared/screening/renamed-reasons.ts';
import { RenamedReasons } from './renamed-reasons.tsx';
import { useReasonUses, useUpdateSetup } from './screening-data.ts';

export function SetupDialog({ setup, onClose }: { setup: ScreeningSetup; onClose(): void }) {
  const { t } = useTranslation('screening');
  const { t: tc } = useTranslation();
  const update = useUpdateSetup();
  const findUses = useReasonUses();
  const [persons, setPersons] = useState(setup.persons);
  const [reasons, setReasons] = useState(setup.reasons.join('\n'));
  const [studies, setStudies] = useState(setup.studies);
  const lines = reasons
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const kept = [...new Set(lines)].slice(0, 50);
  const [asked, setAsked] = useState<ReturnType<typeof goneReasons> | null>(null);
  const saveAs = (renamed: RenamedReason[]) =>
    update.mutate({ projectId: setup.projectId, persons, reasons: kept, studies, renamed }, { onSuccess: onClose });
  const save = () => {
    const gone = reasonsGone(setup.reasons, kept);
    if (gone.length === 0) saveAs([]);
    else
      findUses.mutate(
        { projectId: setup.projectId, reasons: gone.map(({ reason }) => reason) },
        {
          onSuccess(found) {
            const inUse = goneReasons(gone, found);
            if (inUse.gone.length > 0) setAsked(inUse);
            else saveAs([]);
          },
        },
      );
  };
  if (asked) {
    return (
      <Modal
        opened
        onClose={onClose}
        title={t('renamed.title')}
        size="md"
        closeButtonProps={{ 'aria-label': tc('close') }}
      >
        <RenamedReasons
          {...asked}
          reasons={kept}
          isBusy={update.isPending}
          onChoose={saveAs}
          onCancel={() => setAsked(null)}
        />
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={t('setup.title')} size="md" closeButtonProps={{ 'aria-label': tc('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Text size="sm" id="screening-persons">
          {t('setup.persons')}
        </Text>
        <SegmentedControl
          size="xs"
          transitionDuration={0}
          aria-labelledby="screening-persons"
          value={String(persons)}
          onChange={(value) => setPersons(value === '2' ? 2 : 1)}
          data={[
            { value: '1', label: t('setup.one') },
            { value: '2', label: t('setup.two') },
          ]}
        />
        {persons === 2 ? (
          <Text size="xs" c="dimmed">
            {t('setup.twoHint')}
          </Text>
        ) : null}
        <Textarea
          mt="sm"
          size="xs"
          autosize
          minRows={5}
          maxRows={14}
          label={t('setup.reasons')}
          description={t('setup.reasonsHint')}
          value={reasons}
          onChange={(event) => setReasons(event.currentTarget.value)}
        />
        <NumberInput
          mt="sm"
          size="xs"
          maw={220}
          min={0}
          allowDecimal={false}
          hideControls
          label={t('setup.studies')}
          description={t('setup.studiesHint')}
          value={studies ?? ''}
          onChange={(value) => setStudies(typeof value === 'number' ? value : null)}
        />
        <Group mt="md" justify="flex-end">
          <Button variant="default" size="xs" onClick={onClose}>
            {tc('cancel')}
          </Button>
          <Button type="submit" size="xs" loading={update.isPending || findUses.isPending}>
            {t('setup.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** Those that decisions say; all, where there may be decisions that one does not see. */
function goneReasons(gone: ReturnType<typeof reasonsGone>, { uses, mayBeMore }: ScreeningReasonUses) {
  const count = new Map(uses.map((use) => [use.reason, use.count]));
  const counted = gone.map((each) => ({ ...each, count: count.get(each.reason) ?? 0 }));
  return { mayBeMore, gone: counted.filter((each) => mayBeMore || each.count > 0) };
}

/** Starts reading page images, once it is said what that means and which language they are in. */
import { Button, type ButtonProps, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OcrLanguage, ocrLanguages } from '../../../shared/model/ocr.ts';
import { useApiMutation } from '../../api/queries.ts';
import { WhereWritable } from '../../app/where-writable.tsx';

const choices: Record<'both' | OcrLanguage, readonly OcrLanguage[]> = {
  both: ocrLanguages,
  nor: ['nor'],
  eng: ['eng'],
};
type Choice = keyof typeof choices;

export function OcrButton({
  ids,
  isAgain = false,
  ...button
}: { ids: readonly string[]; isAgain?: boolean } & ButtonProps) {
  const { t } = useTranslation('library');
  const { t: tc } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <WhereWritable>
        <Button
          variant="default"
          leftSection={<IconScan size={14} aria-hidden />}
          {...button}
          onClick={() => setOpen(true)}
        >
          {t(isAgain ? 'ocr.again' : 'ocr.open')}
        </Button>
      </WhereWritable>
      <Modal opened={isOpen} onClose={close} title={t('ocr.title')} closeButtonProps={{ 'aria-label': tc('close') }}>
        <OcrForm ids={ids} onClose={close} />
      </Modal>
    </>
  );
}

function OcrForm({ ids, onClose }: { ids: readonly string[]; onClose(): void }) {
  const { t } = useTranslation('library');
  const { t: tc } = useTranslation();
  const [choice, setChoice] = useState<Choice>('both');
  const start = useApiMutation(
    (api, languages: readonly OcrLanguage[]) =>
      api.imports.readScans.mutate({ ids: [...ids], ocr: { languages: [...languages] } }),
    { invalidates: [['jobs']], onSuccess: onClose },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate(choices[choice]);
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('ocr.about', { count: ids.length })}</Text>
        <Text size="sm">{t('ocr.caution')}</Text>
        <NativeSelect
          label={t('ocr.language')}
          data-autofocus
          value={choice}
          data={(Object.keys(choices) as Choice[]).map((value) => ({ value, label: t(`ocr.languages.${value}`) }))}
          onChange={({ currentTarget: { value } }) => setChoice(value in choices ? (value as Choice) : 'both')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tc('cancel')}
          </Button>
          <Button type="submit" loading={start.isPending}>
            {t('ocr.start')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

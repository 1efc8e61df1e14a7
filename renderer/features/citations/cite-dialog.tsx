/** Chooses a reference of the library by its words, and where in it. Arrows move, Enter cites. */
import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceListRow } from '../../../shared/contract/references.ts';
import { ReferenceFinder } from './reference-finder.tsx';

export interface CiteDialogProps {
  isOpen: boolean;
  onCite(row: ReferenceListRow, locator: string): void;
  onClose(): void;
}

export function CiteDialog({ isOpen, onCite, onClose }: CiteDialogProps) {
  const { t } = useTranslation('citations');
  const { t: tc } = useTranslation();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={t('cite.title')}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': tc('close') }}
    >
      {isOpen && <CiteForm onCite={onCite} />}
    </Modal>
  );
}

function CiteForm({ onCite }: Pick<CiteDialogProps, 'onCite'>) {
  const { t } = useTranslation('citations');
  const [locator, setLocator] = useState('');
  return (
    <ReferenceFinder
      onChoose={(row) => onCite(row, locator)}
      more={(onKeyDown) => (
        <TextInput
          label={t('cite.locator')}
          placeholder={t('cite.locatorHint')}
          maxLength={200}
          value={locator}
          onChange={(event) => setLocator(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      )}
    />
  );
}

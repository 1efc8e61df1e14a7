/** Marks the chosen sources as exempt from public access, in one step. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandTarget } from '../../app/command-targets.ts';
import { useLibraryState } from '../../app/library-state.ts';
import type { ManyTargets } from './exemption-data.ts';
import { ExemptionDialog } from './exemption-dialog.tsx';

export function ExemptMany({ target }: { target: ManyTargets }) {
  const { t } = useTranslation('exemptions');
  const library = useLibraryState().data;
  const [isOpen, setOpen] = useState(false);
  useCommandTarget('exempt', library?.packet ? null : () => setOpen(true));
  if (library?.packet) return null;
  return (
    <>
      <Button variant="default" size="compact-xs" onClick={() => setOpen(true)}>
        {t('openShort')}
      </Button>
      <ExemptionDialog target={isOpen ? target : null} onClose={() => setOpen(false)} />
    </>
  );
}

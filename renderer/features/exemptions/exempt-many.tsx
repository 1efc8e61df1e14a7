/** Marks the chosen sources as exempt from public access, in one step. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandTarget } from '../../app/command-targets.ts';
import { type ManyTargets, useCanExempt } from './exemption-data.ts';
import { ExemptionDialog } from './exemption-dialog.tsx';

export function ExemptMany({ target }: { target: ManyTargets }) {
  const { t } = useTranslation('exemptions');
  const canExempt = useCanExempt();
  const [isOpen, setOpen] = useState(false);
  useCommandTarget('exempt', canExempt ? () => setOpen(true) : null);
  if (!canExempt) return null;
  return (
    <>
      <Button variant="default" size="compact-xs" onClick={() => setOpen(true)}>
        {t('openShort')}
      </Button>
      <ExemptionDialog target={isOpen ? target : null} onClose={() => setOpen(false)} />
    </>
  );
}

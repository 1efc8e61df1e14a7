import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandTarget } from '../../app/command-targets.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { type ExemptionTarget, exemptionOn, useCanExempt, useExemptions } from './exemption-data.ts';
import { ExemptionDialog } from './exemption-dialog.tsx';
import { ExemptionMark } from './exemption-mark.tsx';
import classes from './exemptions.module.css';

export interface ExemptionButtonProps {
  target: ExemptionTarget;
  /** What it is on, for those who hear the button alone. */
  name: string;
  /** An open lock without words until it is marked. */
  isQuiet?: boolean;
  /** What the command of the app marks while this is shown. */
  isCommand?: boolean;
}

/** Marks a thing as exempt; where it is marked, the mark itself, which opens to be changed or lifted. */
export function ExemptionButton({ target, name, isQuiet = false, isCommand = false }: ExemptionButtonProps) {
  const { t } = useTranslation('exemptions');
  const canExempt = useCanExempt();
  const found = exemptionOn(useExemptions(), target);
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useCommandTarget('exempt', isCommand && canExempt ? open : null);
  if (!canExempt) return found ? <ExemptionMark exemption={found} /> : null;
  return (
    <>
      {found && (
        <Button variant="subtle" color="gray" size="compact-xs" aria-label={t('change', { name })} onClick={open}>
          <ExemptionMark exemption={found} />
        </Button>
      )}
      {!found && isQuiet && (
        <IconButton
          label={t('open', { name })}
          data-quiet
          className={classes.open}
          variant="subtle"
          color="gray"
          size={22}
          onClick={open}
        >
          <IconLockOpen size={14} aria-hidden />
        </IconButton>
      )}
      {!found && !isQuiet && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconLock size={14} aria-hidden />}
          aria-label={`${t('openShort')} ${name}`}
          onClick={open}
        >
          {t('openShort')}
        </Button>
      )}
      <ExemptionDialog target={isOpen ? (found ?? target) : null} onClose={() => setOpen(false)} />
    </>
  );
}

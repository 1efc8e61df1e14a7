/** Excludes, with a reason: the list of the project by digits, or one's own words. */
import { Button, Popover, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeldKey } from '../../app/held-keys.ts';
import { isTyping } from '../../ui/pressed.ts';
import classes from './screening.module.css';

export interface ReasonMenuProps {
  reasons: readonly string[];
  /** A full text is left out with a reason only. */
  needsReason: boolean;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
  onChoose(reason: string): void;
  label: string;
  keys?: string;
  isChosen?: boolean;
  size?: 'xs' | 'compact-xs';
}

export function ReasonMenu(props: ReasonMenuProps) {
  const { reasons, needsReason, isOpen, onOpen, onChoose, label, keys, isChosen = false, size = 'xs' } = props;
  const { t } = useTranslation('screening');
  const [own, setOwn] = useState('');
  const choose = (reason: string) => {
    onOpen(false);
    setOwn('');
    onChoose(reason);
  };
  const choosesBy = (event: KeyboardEvent) => {
    const isField = event.target instanceof Element && isTyping(event.target);
    const reason = /^[1-9]$/.test(event.key) ? reasons[Number(event.key) - 1] : undefined;
    if (isField || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (reason !== undefined) choose(reason);
    else if (event.key === '0' && !needsReason) choose('');
    else return false;
    return true;
  };
  const byDigit = useEffectEvent((event: KeyboardEvent) => {
    if (!choosesBy(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useHeldKey((event) => isOpen && choosesBy(event));
  // At the window: who types E1 fast types the digit before the menu has the focus.
  useEffect(() => {
    if (!isOpen) return;
    const hear = (event: KeyboardEvent) => byDigit(event);
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, [isOpen]);
  return (
    <Popover opened={isOpen} onChange={onOpen} width={320} position="bottom-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          size={size}
          variant={isChosen ? 'filled' : 'default'}
          aria-pressed={isChosen}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
          rightSection={keys ? <kbd className={classes.key}>{keys}</kbd> : null}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('reason.title')}>
        <ul className={classes.reasons}>
          {needsReason ? null : <ReasonButton digit="0" text={t('reason.none')} onClick={() => choose('')} />}
          {reasons.map((reason, at) => (
            <ReasonButton
              key={reason}
              digit={at < 9 ? String(at + 1) : ''}
              text={reason}
              onClick={() => choose(reason)}
            />
          ))}
        </ul>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (own.trim()) choose(own.trim());
          }}
        >
          <TextInput
            size="xs"
            label={t('reason.own')}
            maxLength={500}
            value={own}
            onChange={(event) => setOwn(event.currentTarget.value)}
          />
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function ReasonButton({ digit, text, onClick }: { digit: string; text: string; onClick(): void }) {
  return (
    <li>
      <button type="button" className={classes.reason} onClick={onClick}>
        <kbd className={classes.key}>{digit || ' '}</kbd>
        {text}
      </button>
    </li>
  );
}

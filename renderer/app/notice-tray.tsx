/** In the title bar: what was told in this session, for whoever missed it. */
import { Button, Popover, Text } from '@mantine/core';
import { IconAlertTriangle, IconBell, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './notices.module.css';
import { forgetNotices, type ToldNotice, useNotices } from './notices.tsx';

const icons = { done: IconCircleCheck, warning: IconAlertTriangle, failed: IconCircleX } as const;

export function NoticeTray() {
  const { t } = useTranslation();
  const notices = useNotices();
  const [isOpen, setOpen] = useState(false);
  const [seen, setSeen] = useState(0);
  const newest = notices[0]?.key ?? 0;
  const waiting = notices.filter(({ key, kind }) => key > seen && kind !== 'done').length;
  const toggle = (to: boolean) => {
    setOpen(to);
    setSeen(newest);
  };
  const label = waiting > 0 ? t('notices.waiting', { count: waiting }) : t('notices.title');
  return (
    // The button says itself that it opens something; the span around it must not.
    <Popover
      opened={isOpen}
      onChange={toggle}
      position="bottom-end"
      width={360}
      withRoles={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <span className={classes.target}>
          <IconButton label={label} aria-expanded={isOpen} onClick={() => toggle(!isOpen)}>
            <IconBell size={18} aria-hidden />
          </IconButton>
          {waiting > 0 ? (
            <span className={classes.count} aria-hidden>
              {waiting}
            </span>
          ) : null}
        </span>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('notices.title')} p="sm">
        {notices.length === 0 ? <None /> : <List notices={notices} />}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Takes the focus, as there is nothing else to press: Escape closes what has it. */
function None() {
  const { t } = useTranslation();
  return (
    <Text className={classes.none} tabIndex={-1} data-autofocus>
      {t('notices.none')}
    </Text>
  );
}

function List({ notices }: { notices: readonly ToldNotice[] }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  return (
    <>
      <ul className={classes.list}>
        {notices.map(({ key, kind, message, at }) => {
          const Icon = icons[kind];
          return (
            <li key={key} data-kind={kind}>
              <Icon size={16} role="img" aria-label={t(`notices.kind.${kind}`)} />
              <span>{message}</span>
              <time dateTime={at}>{time(at)}</time>
            </li>
          );
        })}
      </ul>
      <Button variant="subtle" size="compact-xs" mt="xs" onClick={forgetNotices}>
        {t('notices.forget')}
      </Button>
    </>
  );
}

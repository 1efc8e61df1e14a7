/** Help beside the screen: the page of where the person is, the other pages, and a field to find words in all of them. */
import { Anchor, Button, Group, TextInput, Title } from '@mantine/core';
import { IconKeyboard, IconRoute, IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HelpPage as HelpPageName, helpPages } from '../../../shared/help/help-pages.ts';
import { runTarget, useAnsweredCommands } from '../../app/command-targets.ts';
import { useLocale } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import classes from './help.module.css';
import { HelpPage } from './help-page.tsx';
import { findHelp, helpTitle } from './help-pages.ts';

export interface HelpPanelProps {
  page: HelpPageName;
  onGo: (page: HelpPageName) => void;
  onClose: () => void;
}

export function HelpPanel({ page, onGo, onClose }: HelpPanelProps) {
  const { t } = useTranslation('help');
  const { t: tc } = useTranslation();
  const locale = useLocale();
  const [query, setQuery] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isSearching = query.trim() !== '';
  const go = (to: HelpPageName) => {
    setQuery('');
    onGo(to);
  };
  const shown = isSearching ? findHelp(locale, query) : helpPages.filter((each) => each !== page);
  return (
    <aside
      className={classes.panel}
      aria-label={t('title')}
      data-pane
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} className={classes.title} ref={heading} tabIndex={-1}>
          {t('title')}
        </Title>
        <IconButton label={tc('close')} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </IconButton>
      </Group>
      <TextInput
        size="xs"
        aria-label={t('find')}
        placeholder={t('find')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {isSearching ? null : <HelpPage page={page} onGo={go} />}
      <nav aria-label={t(isSearching ? 'found' : 'pages')}>
        <Title order={3} className={classes.more}>
          {t(isSearching ? 'found' : 'pages')}
        </Title>
        <ul className={classes.pages}>
          {shown.map((each) => (
            <li key={each}>
              <Anchor component="button" type="button" size="sm" onClick={() => go(each)}>
                {helpTitle(locale, each)}
              </Anchor>
            </li>
          ))}
        </ul>
        {shown.length === 0 ? <p role="status">{t('none')}</p> : null}
      </nav>
      <HelpWays />
    </aside>
  );
}

function HelpWays() {
  const { t } = useTranslation('commands');
  const answered = useAnsweredCommands();
  return (
    <Group gap="xs" mt="sm">
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconKeyboard size={16} aria-hidden />}
        onClick={() => runTarget('show-keys')}
      >
        {t('label.show-keys')}
      </Button>
      {answered.has('tour') ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconRoute size={16} aria-hidden />}
          onClick={() => runTarget('tour')}
        >
          {t('label.tour')}
        </Button>
      ) : null}
    </Group>
  );
}

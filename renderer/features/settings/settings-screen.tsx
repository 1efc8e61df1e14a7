/** What belongs to the person at this machine and to the machine itself, one part below the other. */
import { Button, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLibraryState } from '../../app/library-state.ts';
import { OrganisationRules } from '../../app/organisation-rules.tsx';
import { goTo, hashFromRoute } from '../../app/routes.ts';
import { focusWhenLost } from '../../ui/focus-when-lost.ts';
import { AboutPart } from './about-part.tsx';
import { BackupsPart } from './backups-part.tsx';
import { FoldersPart } from './folders-part.tsx';
import { LookPart } from './look-part.tsx';
import { PersonPart } from './person-part.tsx';
import classes from './settings.module.css';
import { type SettingsPart, settingsParts } from './settings-parts.ts';
import { StylesPart } from './styles-part.tsx';
import { TemplatesPart } from './templates-part.tsx';

const contents: Record<SettingsPart, ReactNode> = {
  person: <PersonPart />,
  look: <LookPart />,
  templates: <TemplatesPart />,
  styles: <StylesPart />,
  folders: <FoldersPart />,
  backups: <BackupsPart />,
  organisation: <OrganisationRules />,
  about: <AboutPart />,
};

export function SettingsScreen({ part }: { part?: SettingsPart | undefined }) {
  const { t } = useTranslation('settings');
  const isOpen = (useLibraryState().data?.path ?? null) !== null;
  useEffect(() => {
    const heading = part ? document.getElementById(`settings-${part}`) : null;
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [part]);
  return (
    <div className={classes.screen}>
      <nav className={classes.nav} aria-label={t('parts')}>
        {settingsParts.map((each) => (
          <a key={each} href={hashFromRoute({ screen: 'settings', part: each })}>
            {t(`part.${each}`)}
          </a>
        ))}
      </nav>
      <div className={classes.parts}>
        <Title order={1} ref={focusWhenLost} tabIndex={-1}>
          {t('title')}
        </Title>
        {isOpen ? null : (
          <Button
            mt="xs"
            variant="default"
            size="xs"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
            onClick={() => goTo({ screen: 'start' })}
          >
            {t('back')}
          </Button>
        )}
        {settingsParts.map((each) => (
          <section key={each} className={classes.part} aria-labelledby={`settings-${each}`}>
            <Title order={2} id={`settings-${each}`} tabIndex={-1}>
              {t(`part.${each}`)}
            </Title>
            {contents[each]}
          </section>
        ))}
      </div>
    </div>
  );
}

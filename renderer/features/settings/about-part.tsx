/** Which version this is, where it keeps things, and the texts that come with it. */
import { Button, Code, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import dataProtection from '../../../docs/data-protection.md?raw';
import personvern from '../../../docs/personvern.md?raw';
import licence from '../../../LICENSE?raw';
import thirdParty from '../../../THIRD-PARTY.md?raw';
import { useHost } from '../../api/host-context.tsx';
import { useApiQuery } from '../../api/queries.ts';
import { useLocale } from '../../ui/format.ts';
import { Facts } from '../library/facts.tsx';
import classes from './settings.module.css';

const texts = ['dataProtection', 'thirdParty', 'licence'] as const;
type TextName = (typeof texts)[number];

export function AboutPart() {
  const { t } = useTranslation('settings');
  const { t: tc } = useTranslation();
  const locale = useLocale();
  const { openLogFolder } = useHost();
  const { data: about } = useApiQuery(['settings', 'about'], (api) => api.settings.about.query());
  const [shown, setShown] = useState<TextName | null>(null);
  const text: Record<TextName, string> = {
    dataProtection: locale === 'nb' ? personvern : dataProtection,
    thirdParty,
    licence,
  };
  return (
    <>
      <Text>{t('aboutText')}</Text>
      {about ? (
        <Facts
          facts={[
            [t('version'), about.version],
            ...(['settings', 'libraries', 'backups', 'templates', 'log'] as const).map(
              (folder): [string, React.ReactNode] => [
                t(`place.${folder}`),
                <Code key={folder}>{about.folders[folder]}</Code>,
              ],
            ),
          ]}
        />
      ) : null}
      <Group gap="sm">
        {texts.map((name) => (
          <Button key={name} variant="default" size="xs" onClick={() => setShown(name)}>
            {t(`text.${name}`)}
          </Button>
        ))}
        {openLogFolder ? (
          <Button variant="default" size="xs" onClick={() => openLogFolder()}>
            {t('openLog')}
          </Button>
        ) : null}
      </Group>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        size="56rem"
        title={shown ? t(`text.${shown}`) : ''}
        closeButtonProps={{ 'aria-label': tc('close') }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keys */}
        <pre className={classes.text} tabIndex={0}>
          {shown ? text[shown] : ''}
        </pre>
      </Modal>
    </>
  );
}

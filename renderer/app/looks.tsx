/** Language and theme, one press each. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconLanguage, IconMoon, IconSettings, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../ui/format.ts';
import { isLanguageFixed } from './organisation-rules.tsx';
import { usePreferences } from './preferences.tsx';
import { goTo } from './routes.ts';

const themeIcons = { light: IconSun, dark: IconMoon, system: IconDeviceDesktop } as const;

export function LanguageButton() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { settings, update } = usePreferences();
  const other = locale === 'nb' ? 'en' : 'nb';
  const isFixed = isLanguageFixed(settings?.policy);
  const label = t(isFixed ? 'organisation.languageFixed' : 'frame.language');
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        aria-disabled={isFixed}
        data-disabled={isFixed || undefined}
        onClick={() => !isFixed && update({ locale: other })}
      >
        <IconLanguage size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

export function ThemeMenu() {
  const { t } = useTranslation();
  const { settings, update } = usePreferences();
  const current = settings?.theme ?? 'system';
  const Icon = themeIcons[current];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('frame.theme')}>
          <Icon size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(['light', 'dark', 'system'] as const).map((name) => (
          <Menu.Item
            key={name}
            rightSection={name === current ? <IconCheck size={14} aria-label={t('chosen')} /> : null}
            onClick={() => update({ theme: name })}
          >
            {t(`theme.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconSettings size={14} aria-hidden />} onClick={() => goTo({ screen: 'settings' })}>
          {t('settings.open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

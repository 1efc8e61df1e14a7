/** Language, light and dark, size of text, and keys without Ctrl. */
import { useTranslation } from 'react-i18next';
import { textSizes, themes } from '../../../shared/settings/choices.ts';
import { SingleKeysSwitch } from '../../app/key-map-dialog.tsx';
import { isLanguageFixed } from '../../app/organisation-rules.tsx';
import { usePreferences } from '../../app/preferences.tsx';
import { useLocale } from '../../ui/format.ts';
import { Choice } from './choice.tsx';
import { useLanguages } from './use-languages.ts';

export function LookPart() {
  const { t } = useTranslation('settings');
  const { t: tc } = useTranslation();
  const locale = useLocale();
  const languages = useLanguages();
  const { settings, update } = usePreferences();
  const isFixed = isLanguageFixed(settings?.policy);
  return (
    <>
      <Choice
        label={t('language')}
        {...(isFixed && { help: tc('organisation.languageFixed') })}
        isFixed={isFixed}
        value={locale}
        options={languages}
        onChange={(next) => update({ locale: next })}
      />
      <Choice
        label={t('theme')}
        value={settings?.theme ?? 'system'}
        options={themes.map((value) => ({ value, label: tc(`theme.${value}`) }))}
        onChange={(theme) => update({ theme })}
      />
      <Choice
        label={t('textSize')}
        help={t('textSizeHelp')}
        value={settings?.textSize ?? 'normal'}
        options={textSizes.map((value) => ({ value, label: t(`size.${value}`) }))}
        onChange={(textSize) => update({ textSize })}
      />
      <SingleKeysSwitch />
    </>
  );
}

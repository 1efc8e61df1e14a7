/** Where new libraries and exports are put. */
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { FolderSetting } from './folder-setting.tsx';

export function FoldersPart() {
  const { t } = useTranslation('settings');
  const { settings } = usePreferences();
  const { data: about } = useApiQuery(['settings', 'about'], (api) => api.settings.about.query());
  const fixed = settings?.policy?.rules.libraryFolder;
  return (
    <>
      <FolderSetting
        setting="libraryFolder"
        label={t('libraryFolder')}
        help={t(fixed ? 'folderFixed' : 'libraryFolderHelp')}
        folder={fixed ?? settings?.libraryFolder ?? null}
        otherwise={about?.folders.libraries ?? ''}
        isFixed={fixed !== undefined}
      />
      <FolderSetting
        setting="exportFolder"
        label={t('exportFolder')}
        help={t('exportFolderHelp')}
        folder={settings?.exportFolder ?? null}
        otherwise={t('besideLibrary')}
      />
    </>
  );
}

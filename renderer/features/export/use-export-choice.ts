/** What the person chooses to export of a project; begins with what the address names, or as it was last time. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportChoice } from '../../../shared/contract/exports.ts';
import type { Project } from '../../../shared/contract/projects.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { useRoute } from '../../app/routes.ts';
import type { CardRow } from '../card/card-types.ts';
import { allKeys, cardKey, tableKey } from './export-choices.ts';

export function useExportChoice(project: Pick<Project, 'id' | 'language'>, cards: readonly CardRow[]) {
  const { t } = useTranslation('export');
  const { settings, update } = usePreferences();
  const path = useLibraryState().data?.path ?? '';
  const [changed, setChanged] = useState<Partial<ExportChoice>>({});
  const route = useRoute();
  const asked = route.screen === 'export' ? route.table : undefined;
  const first = cards[0];
  const known = new Set(allKeys(cards.map(({ id }) => id)));
  const begin: ExportChoice = {
    folder: settings?.exportFolder ?? folderBeside(path, t('folderName')),
    what: [first ? cardKey(first.id) : tableKey('sof')],
    cardFormat: 'docx',
    tableFormat: 'xlsx',
    language: project.language,
    separator: project.language === 'nb' ? 'semicolon' : 'comma',
    isWorkbook: true,
    ...settings?.exports?.[project.id],
    ...(asked && { what: [tableKey(asked)] }),
    ...changed,
  };
  const choice: ExportChoice = { ...begin, what: begin.what.filter((key) => known.has(key)) };
  return {
    choice,
    change: (part: Partial<ExportChoice>) => setChanged((before) => ({ ...before, ...part })),
    remember: () => update({ exports: { [project.id]: choice } }),
  };
}

/** A folder beside the library, in the writing of its system. */
function folderBeside(libraryPath: string, name: string): string {
  const [, folder = '', sign = '/'] = /^(.*)([\\/])[^\\/]*$/.exec(libraryPath) ?? [];
  return `${folder}${sign}${name}`;
}

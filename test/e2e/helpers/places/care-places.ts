/** The history, the backups and the settings. */
import { settingsParts } from '../../../../renderer/features/settings/settings-parts.ts';
import { beginning, clickAt, type Hands, inTurn, keys, press, write } from './hands.ts';
import { dialog, type Place } from './place.ts';

export function carePlaces({ t }: Hands): Place[] {
  const people = press(t('erasure:people.open'));
  return [
    { name: 'history', hash: 'history', shown: 'main ol li' },
    {
      name: 'history-entry',
      hash: 'history',
      shown: 'main [aria-expanded=true]',
      open: clickAt('main ol button[aria-expanded=false]'),
    },
    {
      name: 'history-choice',
      hash: 'history',
      shown: '[role=option]:visible',
      open: clickAt('main input[aria-haspopup=listbox]'),
    },
    {
      name: 'history-none',
      hash: 'history',
      shown: `text=${t('history:noHits.title')}`,
      open: write(t('history:filter.text'), 'qwzx'),
    },
    { name: 'care', hash: 'care', shown: 'main li:visible' },
    { name: 'care-copy', hash: 'care', shown: 'main form', open: press(t('care:copy.button')) },
    { name: 'care-file', hash: 'care', shown: 'main form', open: press(t('care:fromFile.button')) },
    {
      name: 'restore',
      hash: 'care',
      shown: dialog,
      open: press(beginning(t('care:list.restoreName', { when: '|' }).split('|')[0]!)),
    },
    ...settingsParts.map((part) => ({
      name: `settings-${part}`,
      hash: `settings/${part}`,
      shown: `#settings-${part}:focus`,
    })),
    {
      name: 'nameless',
      hash: 'settings/person',
      shown: `text=${t('settings:nameEmpty')}`,
      open: write(t('settings:name'), ''),
    },
    {
      name: 'folder-refused',
      hash: 'settings/folders',
      shown: '.mantine-TextInput-error',
      open: inTurn(write(t('settings:exportFolder'), 'ikke-en-sti'), keys('Enter')),
    },
    { name: 'people', hash: 'settings/person', shown: `${dialog} li`, open: people },
    {
      name: 'erase-person',
      hash: 'settings/person',
      shown: `${dialog} input`,
      open: inTurn(people, clickAt(`${dialog} li button`)),
    },
    ...(['dataProtection', 'thirdParty', 'licence'] as const).map((text) => ({
      name: `text-${text}`,
      hash: 'settings/about',
      shown: `${dialog} pre`,
      open: press(t(`settings:text.${text}`)),
    })),
  ];
}

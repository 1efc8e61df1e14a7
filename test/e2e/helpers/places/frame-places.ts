/** What stands around the screens: menus, palette, messages, keys and help. */
import { type HelpPage, helpPages } from '../../../../shared/help/help-pages.ts';
import { beginning, choose, type Doing, type Hands, inTurn, keys, press, write } from './hands.ts';
import { dialog, menu, type Place, popover } from './place.ts';
import type { Sample } from './sample.ts';

/** As the palette asks for it. */
const showHelp =
  (name: HelpPage): Doing =>
  (page) =>
    page.evaluate((detail) => window.dispatchEvent(new CustomEvent('metodebenk:help', { detail })), name);

export function framePlaces({ t }: Hands, { projectTitle }: Sample): Place[] {
  const openMenu = press(projectTitle);
  const found = '.mantine-Spotlight-action:visible';
  const find = (words: string) => inTurn(keys('Control+k'), write(t('palette.placeholder'), words));
  const help = keys('Shift+F1');
  const helpPanel = `aside[aria-label="${t('help:title')}"]`;
  return [
    { name: 'project-menu', hash: 'library', shown: menu, open: openMenu },
    { name: 'new-project', hash: 'library', shown: dialog, open: inTurn(openMenu, choose(t('project.new'))) },
    { name: 'theme-menu', hash: 'library', shown: menu, open: press(t('frame.theme')) },
    { name: 'messages', hash: 'library', shown: popover, open: press(beginning(t('notices.title'))) },
    { name: 'palette', hash: 'library', shown: found, open: keys('Control+k') },
    { name: 'palette-found', hash: 'library', shown: found, open: find('hjerte') },
    { name: 'palette-commands', hash: 'library', shown: found, open: find('>') },
    { name: 'palette-nothing', hash: 'library', shown: '.mantine-Spotlight-empty', open: find('qwzxqwzx') },
    { name: 'keys', hash: 'reader', shown: dialog, open: keys('F1') },
    {
      name: 'keys-none',
      hash: 'library',
      shown: `text=${t('help:keys.none')}`,
      open: inTurn(keys('F1'), write(t('help:keys.find'), 'qwzxqwzx')),
    },
    {
      name: 'skip',
      hash: 'library',
      shown: `text=${t('frame.skip')}`,
      open: (page) => page.getByText(t('frame.skip')).focus(),
    },
    {
      name: 'tooltip',
      hash: 'library',
      shown: '[role=tooltip]:visible',
      open: (page) => page.getByRole('button', { name: t('frame.language') }).hover(),
      leave: (page) => page.mouse.move(600, 300),
    },
    { name: 'help', hash: 'evidence?tab=outcomes', shown: helpPanel, open: help },
    ...helpPages.map((page) => ({
      name: `help-${page}`,
      hash: 'care',
      shown: `${helpPanel} article`,
      open: showHelp(page),
    })),
    {
      name: 'help-found',
      hash: 'care',
      shown: `${helpPanel} nav button`,
      open: inTurn(help, write(t('help:find'), 'PICO')),
    },
    {
      name: 'help-none',
      hash: 'care',
      shown: `text=${t('help:none')}`,
      open: inTurn(help, write(t('help:find'), 'qwzxqwzx')),
    },
  ];
}

/** The three lists of the library, what is known of a row, and what can be done with rows. */
import type { Page } from 'playwright-core';
import { beginning, type Hands, inTurn, keys, press, write } from './hands.ts';
import { dialog, type Place, popover } from './place.ts';
import type { Sample } from './sample.ts';

const row = '[role=row]';
/**
 * Again until a row is chosen: a list that is drawn anew between the two steps does not hear the key.
 */
const selectAll = async (page: Page) => {
  const grid = page.locator('[role=grid]').filter({ visible: true }).first();
  await grid.locator(`${row}[aria-selected]`).first().waitFor();
  for (let tries = 0; tries < 5; tries++) {
    await grid.focus();
    await page.keyboard.press('Control+a');
    const chosen = grid.locator(`${row}[aria-selected=true]`).first();
    const isChosen = await chosen.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (isChosen) return;
  }
  throw new Error('no row of the list could be chosen');
};

export function libraryPlaces({ t }: Hands, { trialId, referenceId }: Sample): Place[] {
  // One of them where they stand in a row, all of them where there is no room for a row.
  const openFilter = async (page: Page) => {
    const own = page.getByRole('button', { name: t('library:column.decision'), exact: true }).first();
    await press(t((await own.isVisible()) ? 'library:column.decision' : 'library:filters'))(page);
  };
  const select = (then: string) => inTurn(selectAll, press(then));
  const lists = (['library', 'trials', 'references'] as const).flatMap((hash): Place[] => [
    { name: hash, hash, shown: row },
    { name: `${hash}-columns`, hash, shown: popover, open: press(t('list.columns')) },
    { name: `${hash}-filter`, hash, shown: popover, open: openFilter },
    {
      name: `${hash}-none`,
      hash,
      shown: `text=${t('library:noHits.title')}`,
      open: write(t('library:filter'), 'qwzx'),
    },
    { name: `${hash}-chosen`, hash, shown: `text=${t('library:copy')}`, open: selectAll },
  ]);
  return [
    ...lists,
    { name: 'preview', hash: 'library', shown: 'main dl:visible', open: inTurn(selectAll, keys('Space')) },
    { name: 'trial', hash: `trials/${trialId}`, shown: 'main dl:visible' },
    { name: 'reference', hash: `references/${referenceId}`, shown: 'main dl:visible' },
    {
      name: 'duplicates-pair',
      hash: 'references?view=duplicates',
      shown: `section[aria-label="${t('duplicates:pair')}"]`,
    },
    { name: 'paste-list', hash: 'references', shown: dialog, open: press(t('references:list.open')) },
    {
      name: 'paste-list-found',
      hash: 'references',
      shown: `${dialog} li`,
      open: inTurn(
        press(t('references:list.open')),
        write(
          t('references:list.text'),
          '1. Fjellvik K, Dalen O. Hjertelapp i fjellet. Fjelltidsskrift. 2024;3(2):11-19.',
        ),
      ),
    },
    {
      name: 'reference-raw',
      hash: `references/${referenceId}`,
      shown: 'main pre:visible',
      open: (page) => page.getByText(t('references:raw')).click(),
    },
    {
      name: 'trial-fields',
      hash: `trials/${trialId}`,
      shown: 'main details dl:visible',
      open: (page) => page.getByText(t('trials:fields')).click(),
    },
    { name: 'include', hash: 'library', shown: popover, open: select(t('library:decide.included')) },
    { name: 'exclude', hash: 'trials', shown: popover, open: select(t('library:decide.excluded')) },
    { name: 'change', hash: 'library', shown: popover, open: select(t('library:edit.open')) },
    { name: 'exempt-many', hash: 'references', shown: dialog, open: select(t('exemptions:openShort')) },
    {
      name: 'notice',
      hash: 'references',
      shown: '.mantine-Notification-root',
      open: select(t('library:decide.undecided')),
      // It would stand in the way of the next place.
      leave: (page) => page.reload(),
    },
    { name: 'erase', hash: `references/${referenceId}`, shown: `${dialog} li`, open: press(t('erasure:open')) },
    {
      name: 'exempt',
      hash: `trials/${trialId}`,
      shown: dialog,
      open: press(beginning(t('exemptions:change', { name: '' }))),
    },
    {
      name: 'outside',
      hash: `trials/${trialId}`,
      shown: dialog,
      open: (page) => page.locator('main dl button').filter({ visible: true }).first().click(),
    },
    {
      name: 'drop',
      hash: 'library',
      shown: `text=${t('library:drop.release')}`,
      open: drag('dragenter'),
      leave: drag('dragleave'),
    },
  ];
}

/** A file held over the window. */
const drag = (type: string) => (page: Page) =>
  page.evaluate((name) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'fil.pdf', { type: 'application/pdf' }));
    document.querySelector('main')?.dispatchEvent(new DragEvent(name, { bubbles: true, dataTransfer }));
  }, type);

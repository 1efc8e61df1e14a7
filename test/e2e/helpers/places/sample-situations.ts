/** The sample being worked in. */
import { cardPlaces } from './card-places.ts';
import { carePlaces } from './care-places.ts';
import { evidencePlaces } from './evidence-places.ts';
import { exportPlaces } from './export-places.ts';
import { framePlaces } from './frame-places.ts';
import { pane, press } from './hands.ts';
import { libraryPlaces } from './library-places.ts';
import { panelPlaces } from './panel-places.ts';
import type { Situation } from './place.ts';
import { projectPlaces } from './project-places.ts';
import { readerPlaces } from './reader-places.ts';
import { addScan, dismissAll, editCell, enrich, findDuplicates, findSample, work } from './sample.ts';

const results: Situation = {
  name: 'results of long work',
  arrange: async (page, hands) => {
    await press(new RegExp(`^(${hands.t('help:tour.leave')}|${hands.t('help:tour.done')})$`))(page);
    const sample = await findSample(hands);
    await enrich(hands, sample);
    await work(hands, sample);
    await page.reload();
    return [
      { name: 'import-results', hash: 'library', shown: 'text=ukjent.xyz' },
      {
        name: 'import-warnings',
        hash: 'library',
        shown: 'main details[open] li',
        open: (page) => page.locator('main details summary').first().click(),
      },
      { name: 'care-results', hash: 'care', shown: 'main [data-good]' },
      { name: 'duplicates', hash: 'references?view=duplicates', shown: `text=${hands.t('duplicates:start.title')}` },
    ];
  },
};

const everyScreen: Situation = {
  name: 'the sample',
  arrange: async (page, hands) => {
    await addScan(hands);
    await findDuplicates(hands);
    await dismissAll(hands);
    await page.reload();
    const sample = await findSample(hands);
    return [
      ...libraryPlaces(hands, sample),
      ...framePlaces(hands, sample),
      ...projectPlaces(hands),
      ...readerPlaces(hands, sample),
      ...evidencePlaces(hands),
      ...cardPlaces(hands, sample),
      ...panelPlaces(hands),
      ...exportPlaces(hands),
      ...carePlaces(hands),
    ];
  },
};

const editedCell: Situation = {
  name: 'a cell that the card lacks',
  arrange: async (page, hands) => {
    const sample = await findSample(hands);
    await editCell(hands, sample);
    await page.reload();
    const { t } = hands;
    return [
      {
        name: 'card-trial-cell',
        hash: `card/${sample.cardId}?field=ongoingTrials`,
        shown: `main button:has-text("${t('card:trials.take')}"):visible`,
        open: pane(t('card:panes.form')),
      },
    ];
  },
};

export const sampleSituations = [results, everyScreen, editedCell];

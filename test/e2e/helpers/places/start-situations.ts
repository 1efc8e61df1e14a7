/** Before a library is open, and on the tour of the sample. */
import { tourSteps } from '../../../../shared/settings/choices.ts';
import { refuse, serveAgain } from './fakes.ts';
import { type Doing, type Hands, inTurn, keys, press, write } from './hands.ts';
import { dialog, type Place, type Situation } from './place.ts';

const hash = 'start';

const first: Situation = {
  name: 'first start',
  arrange: async (_, { t }) => {
    const [make, open] = [press(t('start:new')), press(t('start:open'))];
    const name = (words: string) => inTurn(make, write(t('start:form.new.label'), words), keys('Enter'));
    const place = { path: '/home/kari/Felles/Ryggmarg.metodebenk', place: 'synced', service: 'OneDrive' };
    const owner = {
      path: '/home/kari/Ryggmarg.metodebenk',
      person: 'Ola',
      machine: 'pc-17',
      since: '2026-11-22T08:12:00Z',
    };
    const answered = (doing: Doing, opened: Doing): Pick<Place, 'open' | 'leave'> => ({
      open: inTurn(doing, opened),
      leave: serveAgain,
    });
    return [
      { name: 'start', hash, shown: 'main h1' },
      { name: 'start-new', hash, shown: 'main form', open: make, leave: make },
      { name: 'start-open', hash, shown: 'main form', open, leave: open },
      {
        name: 'start-place',
        hash,
        shown: dialog,
        ...answered(refuse('library.create', 'library-place', place), name('Ryggmarg')),
      },
      {
        name: 'start-busy',
        hash,
        shown: 'main [role=alert]',
        ...answered(refuse('library.create', 'library-busy', owner), name('Ryggmarg')),
      },
      { name: 'start-help', hash, shown: 'aside article', open: keys('Shift+F1') },
      { name: 'start-keys', hash, shown: dialog, open: keys('F1') },
      { name: 'start-settings', hash: 'settings', shown: 'main h1' },
    ];
  },
};

const offer: Situation = {
  name: 'the sample, first seen',
  arrange: async (page, { t }) => {
    await press(t('start:sample'))(page);
    await page.getByRole('tab', { name: /20/ }).waitFor({ timeout: 60_000 });
    return [{ name: 'tour-offer', hash: 'library', shown: `text=${t('help:tour.offer')}` }];
  },
};

const tour: Situation = {
  name: 'the tour',
  arrange: async (page, { t }: Hands) => {
    await press(t('help:tour.begin'))(page);
    return tourSteps.map((step) => ({
      name: `tour-${step}`,
      hash: step,
      shown: `text=${t(`help:tour.step.${step}`)}`,
    }));
  },
};

export const startSituations = [first, offer, tour];

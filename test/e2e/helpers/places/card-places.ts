/** The cards of the project, and one being written. */
import { beginning, clickAt, type Hands, inTurn, keys, pane, press, waitFor } from './hands.ts';
import { dialog, type Place, popover } from './place.ts';
import type { Sample } from './sample.ts';

export function cardPlaces({ t }: Hands, { cardId }: Sample): Place[] {
  const hash = `card/${cardId}`;
  const form = pane(t('card:panes.form'));
  // The keys of a field are there once it shows what belongs to it.
  const written = '[data-focused] section';
  const field = inTurn(form, clickAt('[data-field] textarea'));
  return [
    { name: 'cards', hash: 'card', shown: 'main h1:visible' },
    { name: 'card', hash, shown: 'main textarea:visible', open: form },
    { name: 'card-field', hash, shown: written, open: field },
    {
      name: 'card-source',
      hash,
      shown: popover,
      open: inTurn(field, press(beginning(t('card:sources.addTo', { label: '' })))),
    },
    { name: 'card-cite', hash, shown: dialog, open: inTurn(field, waitFor(written), keys('Control+Shift+e')) },
    {
      name: 'card-exempt',
      hash,
      shown: dialog,
      open: inTurn(form, press(beginning(t('exemptions:open', { name: '' })))),
    },
    { name: 'card-version', hash, shown: dialog, open: press(t('card:version.open')) },
    {
      name: 'card-sections',
      hash,
      shown: '#findings-heading:visible',
      open: pane(t('card:panes.sections')),
      isNarrowOnly: true,
    },
    { name: 'card-preview', hash, shown: 'canvas:visible', open: pane(t('card:panes.preview')) },
  ];
}

/** Every table and the card before they are saved, what is masked, and what was saved. */
import { join } from 'node:path';
import { tables } from '../../../../renderer/features/export/export-choices.ts';
import { type Hands, inTurn, pane, pick, press, write } from './hands.ts';
import type { Place } from './place.ts';

export function exportPlaces({ t, home }: Hands): Place[] {
  const hash = 'export';
  const form = '.mantine-SegmentedControl-root:visible';
  const what = pane(t('export:panes.what'));
  const right = pane(t('export:panes.preview'));
  const all = inTurn(what, press(t('export:all')), right);
  return [
    { name: 'export', hash, shown: form },
    ...tables.map((table) => ({
      name: `export-${table}`,
      hash: `export?table=${table}`,
      shown: 'main h2:visible',
      open: right,
    })),
    { name: 'export-what', hash, shown: 'main fieldset:visible', open: what, isNarrowOnly: true },
    { name: 'export-none', hash, shown: form, open: inTurn(what, press(t('export:none')), right) },
    { name: 'export-all', hash, shown: form, open: all },
    { name: 'export-public', hash, shown: '#masks-heading', open: inTurn(all, pick(t('exemptions:audience.public'))) },
    {
      name: 'export-saved',
      hash,
      shown: 'main article li',
      open: inTurn(
        all,
        write(t('export:folder'), join(home, 'ut')),
        press(new RegExp(t('export:saveFiles', { count: 99 }).replace('99', '\\d+'))),
      ),
      leave: press(t('export:dismiss')),
    },
  ];
}

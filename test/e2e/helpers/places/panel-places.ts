/** A packet being made and one being merged. */
import { join } from 'node:path';
import { type Hands, inTurn, pick, press, write } from './hands.ts';
import type { Place } from './place.ts';

export function panelPlaces({ t, home }: Hands): Place[] {
  const hash = 'panel';
  const make = press(t('panel:make.button'));
  const ask = press(t('panel:merge.button'));
  return [
    { name: 'panel', hash, shown: 'main h1' },
    {
      name: 'agreement',
      hash,
      shown: `text=${t('agreement:coefficients')}`,
      open: inTurn(
        (page) => page.getByText(t('agreement:title')).click(),
        write(t('agreement:ratings'), '\tKari\tOla\nA\t1\t1\nB\t2\t1\nC\t2\t2'),
      ),
    },
    { name: 'packet-make', hash, shown: 'main fieldset', open: make },
    { name: 'packet-public', hash, shown: '#masks-heading', open: inTurn(make, pick(t('exemptions:audience.public'))) },
    { name: 'packet-path', hash, shown: 'main form', open: inTurn(make, press(t('panel:make.submit'))) },
    { name: 'merge-path', hash, shown: 'main form', open: ask },
    {
      name: 'merge-refused',
      hash,
      shown: 'main [role=alert]',
      open: inTurn(
        ask,
        write(t('panel:merge.form.label'), join(home, 'finnes-ikke.metodebenk')),
        press(t('panel:merge.form.submit')),
      ),
      leave: press(t('panel:result.dismiss')),
    },
  ];
}

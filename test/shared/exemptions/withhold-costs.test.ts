import { expect, test } from 'vitest';
import { costLines } from '../../../shared/costs/words.ts';
import { withholdCosts } from '../../../shared/exemptions/withhold-costs.ts';
import { buildTag } from '../cards/card-builder.ts';
import { buildCostNote } from '../costs/cost-builder.ts';
import { buildWithheld } from './exemption-builder.ts';

const tag = buildTag({ id: 't1', documentId: 'doc', start: 20, end: 40 });
const factors = [
  { amount: '500 000', unit: 'kr', name: 'Pris' },
  { amount: '300', unit: '', name: '' },
];
const secret = buildCostNote({
  ...{ name: 'Rabattert pris', amount: '15 mill.', currency: 'NOK', year: 2024, unit: 'per år', note: 'Fra tilbudet' },
  ...{ factors, sources: [{ kind: 'tag', id: 't1' }] },
});
const open = buildCostNote({ id: 'c2', amount: '12', sources: [{ kind: 'document', id: 'other' }] });
const withhold = (all: Parameters<typeof withholdCosts>[1]['all']) =>
  withholdCosts([secret, open], { all, tags: [tag], mask: () => '[unntatt]' });

test('a note from an exempt passage or document is masked whole, its parts too, and nothing is reckoned from it', () => {
  for (const all of [[buildWithheld('62 av 338')], [buildWithheld('', { subject: 'document', itemId: 'doc' })]]) {
    const [masked, other] = withhold(all);
    expect(JSON.stringify(masked)).not.toMatch(/500|300|15 mill|2024|Rabatt|tilbud|Pris/);
    expect(costLines(masked!, 'nb').filter(({ level }) => level === 'told')).toEqual([]);
    expect(other).toEqual(open);
  }
});

test('nothing is masked where nothing is exempt', () => {
  expect(withhold([])).toEqual([secret, open]);
});

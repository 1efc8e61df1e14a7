import { expect, test } from 'vitest';
import { vancouver } from '../../../shared/cards/vancouver.ts';
import type { CslItem } from '../../../shared/contract/references.ts';

const article: CslItem = {
  type: 'article-journal',
  title: 'Effect of <i>spinal</i> cord burst stimulation',
  author: [
    { family: 'Hara', given: 'Sozaburo' },
    { family: 'Andresen', given: 'Hege K.' },
    { family: 'Berg', given: 'Kari-Anne', 'non-dropping-particle': 'van den' },
  ],
  'container-title': 'JAMA',
  issued: { 'date-parts': [[2022, 10, 18]] },
  volume: '328',
  issue: '15',
  page: '1506-1514',
  DOI: 'https://doi.org/10.1001/jama.2022.18231',
};

test.each<[string, CslItem, string]>([
  [
    'article',
    article,
    'Hara S, Andresen HK, van den Berg KA. Effect of spinal cord burst stimulation. JAMA. 2022;328(15):1506–1514. doi:10.1001/jama.2022.18231',
  ],
  [
    'more than six authors, question mark kept',
    {
      ...article,
      title: 'Does it work?',
      author: Array.from({ length: 7 }, (_, i) => ({ family: `N${i}`, given: 'A B' })),
      DOI: '',
      PMID: '123',
    },
    'N0 AB, N1 AB, N2 AB, N3 AB, N4 AB, N5 AB, et al. Does it work? JAMA. 2022;328(15):1506–1514. PMID: 123',
  ],
  [
    'report with a literal author',
    {
      type: 'report',
      title: 'Rapport',
      author: [{ literal: 'Folkehelseinstituttet' }],
      publisher: 'FHI',
      issued: { raw: 'mai 2021' },
      URL: 'https://fhi.no/x',
    },
    'Folkehelseinstituttet. Rapport. FHI; 2021. Tilgjengelig fra: https://fhi.no/x',
  ],
  ['title only', { type: 'article', title: 'Alone' }, 'Alone.'],
  ['nothing', { type: 'article' }, ''],
])('%s', (_name, item, expected) => {
  expect(vancouver(item, 'nb')).toBe(expected);
});

import { expect, test } from 'vitest';
import { vancouver } from '../../../shared/cards/vancouver.ts';
import type { CslItem } from '../../../shared/contract/references.ts';

const article: CslItem = {
  type: 'article-journal',
  title: 'Effect of <i>heart</i> patch alarms at home',
  author: [
    { family: 'Vik', given: 'Solveig' },
    { family: 'Dahl', given: 'Hege K.' },
    { family: 'Berg', given: 'Kari-Anne', 'non-dropping-particle': 'van den' },
  ],
  'container-title': 'Invent Med',
  issued: { 'date-parts': [[2023, 5, 18]] },
  volume: '9',
  issue: '1',
  page: '1101-1110',
  DOI: 'https://doi.org/10.9999/im.2023.101',
};

test.each<[string, CslItem, string]>([
  [
    'article',
    article,
    'Vik S, Dahl HK, van den Berg KA. Effect of heart patch alarms at home. Invent Med. 2023;9(1):1101–1110. doi:10.9999/im.2023.101',
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
    'N0 AB, N1 AB, N2 AB, N3 AB, N4 AB, N5 AB, et al. Does it work? Invent Med. 2023;9(1):1101–1110. PMID: 123',
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

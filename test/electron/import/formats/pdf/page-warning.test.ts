import { expect, test } from 'vitest';
import { pageWarning, withPagesJoined } from '../../../../../electron/import/formats/pdf/page-warning.ts';
import { importWarning, pagesWithoutText, warningSentence } from '../../../../../shared/import-warnings.ts';

const empty = (...pages: number[]) => pages.map((page) => pageWarning('no-text-layer', page - 1));

test.each([
  [[1, 2, 3, 4], '4 sider har ingen tekst (side 1–4): de er tomme eller bilder.'],
  [[2, 3, 7], '3 sider har ingen tekst (side 2–3, 7): de er tomme eller bilder.'],
  [[5], 'Side 5 har ingen tekst: den er tom eller et bilde.'],
])('pages without text are told at once, at the first of them: %j', (pages, sentence) => {
  const joined = withPagesJoined(empty(...pages));
  expect(joined.map((warning) => [warningSentence(warning, 'nb'), warning.page])).toEqual([[sentence, pages[0]]]);
  expect(pagesWithoutText(joined)).toBe(pages.length);
});

test('other warnings of pages stay in their order, as those of a library of before', () => {
  const stamped = importWarning('no-text-layer', { stampedPage: 2 }, { page: 2 });
  const damaged = pageWarning('page-unreadable', 2);
  const joined = withPagesJoined([damaged, ...empty(1), stamped, ...empty(4)]);
  expect(joined.map(({ code, page }) => [code, page])).toEqual([
    ['page-unreadable', 3],
    ['no-text-layer', 1],
    ['no-text-layer', 2],
  ]);
  expect(pagesWithoutText(joined)).toBe(3);
});

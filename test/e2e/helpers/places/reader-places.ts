/** A document as text and as pages, its structure, its margin, and what is done with a selection. */
import { beginning, clickAt, type Doing, type Hands, inTurn, keys, pane, pick, press, write } from './hands.ts';
import { dialog, menu, type Place } from './place.ts';
import type { Sample } from './sample.ts';

export function readerPlaces({ t }: Hands, { textId, formId, alertId, pdfId, scanId }: Sample): Place[] {
  const [text, pdf] = [`reader/${textId}`, `reader/${pdfId}`];
  const [form, alert] = [`reader/${formId}`, `reader/${alertId}`];
  const letters = '[data-start]';
  const drawn = '.textLayer span';
  const margin = pane(t('reader:pane.margin'));
  const find = write(t('reader:find.label'), 'pasient');
  const view = (name: 'structure' | 'text'): Doing => pick(t(`reader:view.${name}`));
  /** The first sentence of the page, chosen by keys. */
  const sentence = inTurn(clickAt('[data-document]'), keys('Escape', 's'));
  const value = (kind: string) => `[data-value^='["${kind}"']:visible`;
  const review = inTurn(view('structure'), (page) => page.locator('[data-value]').first().waitFor());
  const bar = `[role=toolbar][aria-label="${t('reader:selection.label')}"]`;
  const sources = inTurn(pane(t('reader:pane.contents')), press(beginning(t('bindings:group.bound'))));
  const citation = 'mark[data-kind=citation]';
  /** The marks come after the words. */
  const citing = inTurn((page) => page.locator(citation).first().waitFor(), keys('r'));
  const mark = (kind: string): Doing => inTurn(margin, clickAt(`[data-mark][data-kind=${kind}] button`), margin);
  return [
    { name: 'reader-text', hash: text, shown: letters },
    { name: 'reader-pdf', hash: pdf, shown: drawn },
    { name: 'reader-scan', hash: `reader/${scanId}`, shown: `text=${t('library:ocr.open')}` },
    { name: 'reader-ocr', hash: `reader/${scanId}`, shown: dialog, open: press(t('library:ocr.open')) },
    { name: 'review', hash: form, shown: value('answer'), open: review },
    { name: 'review-pdf', hash: pdf, shown: value('cell'), open: review },
    { name: 'review-value', hash: form, shown: '[role=toolbar]', open: inTurn(review, clickAt(value('answer'))) },
    {
      name: 'review-edited',
      hash: form,
      shown: '[data-review] textarea',
      open: inTurn(review, clickAt(value('answer')), keys('Enter')),
    },
    {
      name: 'review-move',
      hash: form,
      shown: dialog,
      open: inTurn(review, clickAt(value('answer')), keys('m')),
    },
    {
      name: 'review-split',
      hash: form,
      shown: `${dialog} textarea`,
      open: inTurn(review, clickAt(value('answer')), keys('s')),
    },
    {
      name: 'review-words',
      hash: form,
      shown: `button:has-text("${t('review:useWords')}")`,
      open: inTurn(review, clickAt(value('answer')), keys('n')),
    },
    { name: 'review-add', hash: form, shown: dialog, open: inTurn(review, clickAt(value('answer')), keys('a')) },
    {
      name: 'review-unsure',
      hash: form,
      shown: '[data-review] ol:visible',
      open: inTurn(review, clickAt('main input[type=checkbox]')),
    },
    {
      name: 'review-page',
      hash: form,
      shown: letters,
      open: inTurn(review, pane(t('reader:view.page'))),
      isNarrowOnly: true,
    },
    { name: 'reader-plain', hash: pdf, shown: letters, open: view('text') },
    { name: 'reader-find', hash: text, shown: `text=${t('reader:find.take')}`, open: find },
    {
      name: 'reader-find-none',
      hash: text,
      shown: `text=${t('reader:find.none')}`,
      open: write(t('reader:find.label'), 'qwzx'),
    },
    { name: 'reader-suggestion', hash: text, shown: '[data-active]:visible', open: mark('suggestion') },
    { name: 'reader-tag', hash: text, shown: '[data-active] textarea:visible', open: mark('tag') },
    {
      name: 'reader-contents',
      hash: text,
      shown: 'main nav:visible',
      open: pane(t('reader:pane.contents')),
      isNarrowOnly: true,
    },
    { name: 'reader-citation', hash: alert, shown: `${citation}[data-active]`, open: citing },
    { name: 'reader-sources', hash: alert, shown: `${dialog} li`, open: sources },
    {
      name: 'reader-source-reference',
      hash: alert,
      shown: `${dialog} [role=listbox]`,
      open: inTurn(sources, press(beginning(t('bindings:choose')))),
    },
    { name: 'reader-margin', hash: text, shown: '[data-mark]:visible', open: margin, isNarrowOnly: true },
    { name: 'reader-selection', hash: text, shown: bar, open: sentence },
    { name: 'reader-more-tags', hash: text, shown: menu, open: inTurn(sentence, keys('m')) },
    { name: 'reader-comment', hash: text, shown: `${bar} input`, open: inTurn(sentence, keys('n')) },
    {
      name: 'reader-exempt-passage',
      hash: text,
      shown: dialog,
      open: inTurn(sentence, keys('m'), (page) =>
        page.getByRole('menuitem', { name: t('exemptions:openPassage') }).click(),
      ),
    },
    { name: 'reader-exempt', hash: text, shown: dialog, open: press(beginning(t('exemptions:open', { name: '' }))) },
  ];
}

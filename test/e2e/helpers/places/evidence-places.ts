/** The matrix, the trials, and an outcome with its judgement. */
import { beginning, type Hands, press } from './hands.ts';
import { dialog, type Place, popover } from './place.ts';

export function evidencePlaces({ t }: Hands): Place[] {
  const outcomes = 'evidence?tab=outcomes';
  const choices = 'main [role=radiogroup]:visible';
  return [
    { name: 'matrix', hash: 'evidence?tab=matrix', shown: 'main table' },
    { name: 'evidence-trials', hash: 'evidence?tab=trials', shown: '[role=row]' },
    {
      name: 'trials-compared',
      hash: 'evidence?tab=trials',
      shown: `${dialog} table`,
      open: async (page) => {
        await page.getByRole('row').nth(1).click();
        await page.keyboard.press('Shift+ArrowDown');
        await page.getByRole('button', { name: t('trials:compare.open', { count: 2 }), exact: true }).click();
      },
    },
    {
      name: 'numbers-missing',
      hash: 'evidence?tab=trials',
      shown: `${dialog} table`,
      open: press(beginning(t('trials:numbers.open', { count: 1, number: '1' }))),
    },
    { name: 'ongoing-trials', hash: 'evidence?tab=ongoing', shown: '[role=gridcell]:visible' },
    {
      name: 'ongoing-cell',
      hash: 'evidence?tab=ongoing',
      shown: 'main textarea:visible',
      open: async (page) => {
        await page.getByRole('gridcell').last().click();
        await page.keyboard.press('Enter');
      },
    },
    { name: 'summary', hash: 'evidence?tab=summary', shown: 'main table:visible' },
    { name: 'studies', hash: 'evidence?tab=studies', shown: 'main select:visible' },
    {
      name: 'studies-passages',
      hash: 'evidence?tab=studies',
      shown: dialog,
      open: press(t('studies:passages.open')),
    },
    {
      name: 'studies-posted',
      hash: 'evidence?tab=studies',
      shown: `${dialog} select`,
      open: press(t('studies:posted.open')),
    },
    {
      name: 'studies-paste',
      hash: 'evidence?tab=studies',
      shown: `${dialog} textarea`,
      open: press(t('studies:paste.open')),
    },
    { name: 'risk-of-bias', hash: 'evidence?tab=risk-of-bias', shown: 'main button:visible' },
    {
      name: 'risk-of-bias-tools',
      hash: 'evidence?tab=risk-of-bias',
      shown: choices,
      open: async (page) => {
        // In a narrow window the list and what it chooses stand under a tab each.
        const paneTab = (name: string) => page.getByRole('tab', { name, exact: true }).last();
        const isNarrow = await paneTab(t('bias:form.name')).isVisible();
        if (isNarrow) await paneTab(t('bias:list.name')).click();
        await press(t('bias:list.tools'))(page);
        if (isNarrow) await paneTab(t('bias:form.name')).click();
      },
    },
    { name: 'outcomes', hash: outcomes, shown: choices },
    {
      name: 'outcome-history',
      hash: outcomes,
      shown: 'main details ol li dl',
      open: async (page) => {
        const fold = page.getByText(t('appraisal:grade.history'), { exact: true });
        await fold.press('Enter');
        await fold.evaluate((node) => node.scrollIntoView({ block: 'start' }));
      },
    },
    {
      name: 'outcome-size',
      hash: outcomes,
      shown: 'main fieldset output',
      open: async (page) => {
        await page.getByText(t('synthesis:thresholds.title'), { exact: true }).press('Enter');
        await page.getByLabel(t('synthesis:size.power')).scrollIntoViewIfNeeded();
      },
    },
    { name: 'costs', hash: 'evidence?tab=costs', shown: 'main button:visible' },
    {
      name: 'costs-passages',
      hash: 'evidence?tab=costs',
      shown: dialog,
      open: press(t('costs:passages.open')),
    },
    {
      name: 'outcome-reason',
      hash: outcomes,
      shown: choices,
      open: press(beginning(t('appraisal:grade.addReasonTo', { name: '' }))),
    },
    {
      name: 'outcome-passages',
      hash: outcomes,
      shown: `${popover} input`,
      open: press(beginning(t('appraisal:grade.attachTo', { name: '' }))),
    },
    {
      name: 'outcome-exempt',
      hash: outcomes,
      shown: dialog,
      open: press(beginning(t('exemptions:open', { name: '' }))),
    },
    {
      name: 'outcomes-list',
      hash: outcomes,
      shown: 'main nav:visible',
      open: (page) =>
        page
          .getByRole('tab', { name: t('appraisal:outcomes.list'), exact: true })
          .last()
          .click(),
      isNarrowOnly: true,
    },
  ];
}

/** The question, the searches, the sources and what is confidential. */
import { beginning, type Hands, inTurn, pane, pick, press, turn, write } from './hands.ts';
import { dialog, type Place, popover } from './place.ts';

export function projectPlaces({ t }: Hands): Place[] {
  const hash = 'project';
  const searches = turn(t('project:tabs.searches'));
  const sources = turn(t('project:tabs.sources'));
  const trials = new RegExp(`^${t('library:noun.trials')} \\d`);
  const exempt = turn(t('exemptions:mark'));
  return [
    { name: 'project', hash, shown: 'main input' },
    { name: 'project-nameless', hash, shown: `text=${t('project:titleMissing')}`, open: write(t('project:title'), '') },
    {
      name: 'project-outcome-details',
      hash,
      shown: `text=${t('project:outcomes.description')}`,
      open: (page) => page.locator('main table [aria-expanded]').first().click(),
    },
    { name: 'searches', hash, shown: 'main table', open: searches },
    {
      name: 'search-new',
      hash,
      shown: 'main form',
      open: inTurn(
        searches,
        write(t('project:searches.source'), 'Embase'),
        write(t('project:searches.strategy'), 'heart AND patch'),
      ),
    },
    {
      name: 'search-edit',
      hash,
      shown: dialog,
      open: inTurn(searches, (page) => page.locator('main table td button').nth(1).click()),
    },
    {
      name: 'screening',
      hash: 'project?tab=screening',
      shown: `button:has-text("${t('screening:decide.include')}"):visible`,
    },
    {
      name: 'screening-reasons',
      hash: 'project?tab=screening',
      shown: popover,
      open: inTurn(pane(t('library:preview.label')), press(beginning(t('screening:decide.exclude')))),
    },
    {
      name: 'screening-full-text-none',
      hash: 'project?tab=screening',
      shown: `text=${t('screening:none.full-text.title')}`,
      open: pick(t('screening:stage.full-text')),
    },
    {
      name: 'screening-flow',
      hash: 'project?tab=screening',
      shown: 'main svg[role=img]',
      open: pick(t('screening:stage.flow')),
    },
    {
      name: 'screening-setup',
      hash: 'project?tab=screening',
      shown: dialog,
      open: (page) => page.getByRole('button', { name: t('screening:setup.open') }).click(),
    },
    { name: 'sources', hash, shown: '[role=row]:visible', open: sources },
    { name: 'sources-trials', hash, shown: '[role=row]:visible', open: inTurn(sources, pick(trials)) },
    { name: 'versions-none', hash: 'project?tab=versions', shown: `text=${t('versions:none.title')}` },
    { name: 'exemptions', hash, shown: 'main table', open: exempt },
    {
      name: 'exemption-change',
      hash,
      shown: dialog,
      open: inTurn(exempt, (page) => page.locator('main table button').first().click()),
    },
    {
      name: 'exemptions-none',
      hash,
      shown: `text=${t('exemptions:list.noneShown')}`,
      open: inTurn(exempt, (page) =>
        page
          .locator('main label')
          .filter({ hasText: `${t('exemptions:expiry.running')} 0` })
          .click(),
      ),
    },
  ];
}

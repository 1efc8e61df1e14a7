/** What the screens say while the service works, is slow, refuses, or answers what nobody expected. */
import type { Page } from 'playwright-core';
import type { Job } from '../../../../shared/contract/jobs.ts';
import type { Policy } from '../../../../shared/contract/policy.ts';
import { amend, answer, keepWaiting, refuse, serveAgain } from './fakes.ts';
import { type Doing, type Hands, inTurn, pane, press } from './hands.ts';
import type { Place, Situation } from './place.ts';
import { findSample } from './sample.ts';

const reload = (page: Page) => page.reload();
const alert = 'main [role=alert]';
const faked = (name: string, hash: string, shown: string, ...fakes: Doing[]): Place => ({
  name,
  hash,
  shown,
  open: inTurn(...fakes, reload),
  leave: serveAgain,
});

const running: Job = {
  id: 'import',
  kind: 'import',
  state: 'running',
  startedAt: '2026-11-22T08:00:00Z',
  error: null,
  filesDone: 3,
  filesTotal: 12,
  current: { name: 'hjertesviktregister-med-et-langt-filnavn-2025.pdf', unit: 'page', done: 41, total: 118 },
  pagesPerSecond: 212,
  result: null,
};
const care = {
  state: 'running',
  startedAt: running.startedAt,
  error: null,
  path: '/x',
  done: 2,
  total: 5,
  result: null,
} as const;
const jobs: Job[] = [
  running,
  { ...care, id: 'verify', kind: 'verify', phase: 'verify' },
  { ...care, id: 'copy', kind: 'copy', phase: null },
];

const rules: Policy = {
  path: '/etc/metodebenk/policy.json',
  rules: {
    language: 'nb',
    locked: ['language'],
    libraryFolder: '/srv/hta',
    syncedFolders: 'refuse',
    externalLinks: 'refuse',
  },
  problem: null,
};
const broken: Policy = {
  path: rules.path,
  rules: {},
  problem: { code: 'policy-broken', details: { path: rules.path, place: 'locked' } },
};
const underRules = (policy: Policy) => amend('settings.get', (settings: object) => ({ ...settings, policy }));

const asked = [
  ...['documents.list', 'trials.page', 'references.page', 'projects.get', 'projects.items', 'projects.searches'],
  ...['cards.list', 'cards.get', 'exports.table', 'packets.list', 'history.list', 'care.backups', 'exemptions.list'],
  ...['documents.get', 'trials.get', 'references.get', 'erasures.people'],
];

export const failing: Situation = {
  name: 'strange answers and refusals',
  arrange: async (_, hands) => {
    const { cardId, textId, trialId, referenceId } = await findSample(hands);
    const hashes = {
      library: 'library',
      trials: 'trials',
      references: 'references',
      trial: `trials/${trialId}`,
      reference: `references/${referenceId}`,
      reader: `reader/${textId}`,
      project: 'project',
      evidence: 'evidence?tab=trials',
      outcomes: 'evidence?tab=outcomes',
      cards: 'card',
      card: `card/${cardId}`,
      panel: 'panel',
      export: 'export?table=sof',
      history: 'history',
      care: 'care',
    };
    const refusals = asked.map((procedure) => refuse(procedure, 'internal', { reference: 'a1b2' }));
    return [
      faked('working', 'library', '[role=progressbar]', answer('jobs.list', jobs)),
      faked('loading', 'library', '.mantine-Loader-root', keepWaiting('documents.list')),
      { ...faked('screen-stopped', 'card', alert, answer('cards.list', 5)), isFault: true },
      faked('rules', 'settings/organisation', '.mantine-TextInput-input:disabled', underRules(rules)),
      faked('rules-broken', 'settings/organisation', alert, underRules(broken)),
      ...pdfWork(hands, cardId),
      faked('address-refused', `trials/${trialId}`, 'main dl:visible', underRules(rules)),
      faked('library-gone', 'library', 'main h1:visible', amend('library.state', gone)),
      faked('backup-failed', 'care', alert, amend('library.state', withFailedBackup)),
      ...Object.entries(hashes).map(([name, hash]) => faked(`${name}-refused`, hash, alert, ...refusals)),
    ];
  },
};

/** A file that takes long: pages beside the card, and one to print. */
function pdfWork({ t }: Hands, cardId: string): Place[] {
  const waits = inTurn(keepWaiting('exports.create'), reload);
  const work = 'main [data-work]:visible';
  const preview = inTurn(waits, pane(t('card:panes.preview')));
  const one = { hash: 'export', leave: serveAgain };
  const printed = inTurn(waits, pane(t('export:panes.preview')), press(t('commands:label.print')));
  return [
    { name: 'card-making', hash: `card/${cardId}`, shown: work, open: preview, leave: serveAgain },
    {
      name: 'card-cancelled',
      hash: `card/${cardId}`,
      shown: `${work} >> text=${t('card:preview.cancelled')}`,
      open: inTurn(preview, press(t('cancel'))),
      leave: serveAgain,
    },
    { ...one, name: 'export-making', shown: 'footer [role=status]:visible', open: printed },
  ];
}

/** As after `serve LIBRARY` where the file is not there. */
const gone = (state: object) => ({
  ...state,
  trouble: { path: '/srv/hta/borte.metodebenk', code: 'library-not-found', details: {} },
});
const withFailedBackup = (state: { backup: object }) => ({
  ...state,
  backup: { ...state.backup, failed: { code: 'disk-full', details: { path: '/srv' } } },
});

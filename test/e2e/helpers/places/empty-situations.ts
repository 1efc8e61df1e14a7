/** A library with nothing in it, and one with a project and nothing else. */
import { type Hands, press, turn } from './hands.ts';
import { dialog, type Place, type Situation } from './place.ts';

const hashes = {
  library: 'library',
  project: 'project',
  reader: 'reader',
  matrix: 'evidence?tab=matrix',
  'evidence-trials': 'evidence?tab=trials',
  'ongoing-trials': 'evidence?tab=ongoing',
  outcomes: 'evidence?tab=outcomes',
  cards: 'card',
  panel: 'panel',
  export: 'export',
  history: 'history',
  care: 'care',
};
const each = (prefix: string): Place[] =>
  Object.entries(hashes).map(([name, hash]) => ({
    name: `${prefix}-${name}`,
    hash,
    shown: 'main :is(h1, h2):visible',
  }));

const empty: Situation = {
  name: 'an empty library',
  arrange: async (page, { api, t }: Hands) => {
    await api.library.create.mutate({ path: 'tom' });
    await page.reload();
    return [
      ...each('empty'),
      { name: 'empty-people', hash: 'settings/person', shown: `${dialog} li`, open: press(t('erasure:people.open')) },
    ];
  },
};

/** More outcomes than a summary has room for, and all else still to be done. */
const begun: Situation = {
  name: 'a project just begun',
  arrange: async (page, { api, t }: Hands) => {
    const { id: projectId } = await api.projects.create.mutate({ title: 'Nakkeplaster ved kronisk hodepine' });
    await page.reload();
    const tabs = ['searches', 'sources'] as const;
    return [
      ...each('begun'),
      ...tabs.map((tab) => ({
        name: `begun-${tab}`,
        hash: 'project',
        shown: 'main h2:visible',
        open: turn(t(`project:tabs.${tab}`)),
      })),
      {
        name: 'begun-exemptions',
        hash: 'project',
        shown: `text=${t('exemptions:none.title')}`,
        open: turn(t('exemptions:mark')),
      },
      {
        name: 'too-many-outcomes',
        hash: 'project',
        shown: 'main [role=alert]',
        open: async (screen) => {
          const { outcomes } = await api.projects.get.query({ id: projectId });
          for (let at = outcomes.length; at < 8; at++) {
            await api.projects.addOutcome.mutate({ projectId, name: `Utfall ${at + 1}`, importance: 8 });
          }
          await screen.reload();
        },
      },
    ];
  },
};

export const emptySituations = [empty, begun];

/** Inside a packet, what it is to be merged as, and a library that is open to read only. */
import { join } from 'node:path';
import { type Hands, inTurn, press, turn, write } from './hands.ts';
import { menu, type Place, type Situation } from './place.ts';
import { ended, findSample } from './sample.ts';

const packetIn = (home: string) => join(home, 'pakke.metodebenk');

const packet: Situation = {
  name: 'a packet',
  arrange: async (page, hands) => {
    const { api, t } = hands;
    const { projectId, textId } = await findSample(hands);
    const { outcomes } = await api.projects.get.query({ id: projectId });
    const documentIds = (await api.documents.list.query()).map(({ id }) => id);
    const choice = { projectId, documentIds, outcomeIds: outcomes.map(({ id }) => id), recipient: 'Solveig' };
    await ended(hands, await api.packets.export.mutate({ ...choice, path: packetIn(hands.home) }));
    await api.library.open.mutate({ path: packetIn(hands.home) });
    await page.reload();
    return [
      { name: 'packet-inside', hash: 'panel', shown: 'main dl' },
      { name: 'packet-send', hash: 'panel', shown: 'main form', open: press(t('panel:inside.send')) },
      { name: 'packet-library', hash: 'library', shown: '[role=row]' },
      { name: 'packet-reader', hash: `reader/${textId}`, shown: '[data-start]' },
      { name: 'packet-outcomes', hash: 'evidence?tab=outcomes', shown: 'main [role=radiogroup]' },
    ];
  },
};

/** Both sides change the same tag, and the packet another one besides. */
const merge: Situation = {
  name: 'a packet that came back',
  arrange: async (page, hands) => {
    const { api, t, home } = hands;
    const [project] = await api.projects.list.query();
    const [both, theirs] = await api.tags.list.query({ projectId: project!.id });
    await api.tags.update.mutate({ id: both!.id, comment: 'Gjelder også dem over 80 år.' });
    await api.tags.update.mutate({ id: theirs!.id, comment: 'Hovedfunnet.' });
    await openSample(hands);
    await api.tags.update.mutate({ id: both!.id, comment: 'Bare voksne.' });
    await page.reload();
    const plan = inTurn(
      press(t('panel:merge.button')),
      write(t('panel:merge.form.label'), packetIn(home)),
      press(t('panel:merge.form.submit')),
    );
    const leave = press(t('cancel'));
    const rows = 'main [data-status]';
    return [
      { name: 'merge-conflict', hash: 'panel', shown: 'main [data-status=conflicting]', open: plan, leave },
      {
        name: 'merge-all',
        hash: 'panel',
        shown: rows,
        open: inTurn(plan, (screen) => screen.getByText(new RegExp(`^${t('panel:status.all')} \\d`)).click()),
        leave,
      },
    ];
  },
};

const readOnly: Situation = {
  name: 'open to read only',
  arrange: async (page, hands) => {
    const { t } = hands;
    await openSample(hands, true);
    await page.reload();
    const { cardId, textId } = await findSample(hands);
    const hashes = {
      library: 'library',
      reader: `reader/${textId}`,
      project: 'project',
      matrix: 'evidence',
      trials: 'evidence?tab=trials',
      outcomes: 'evidence?tab=outcomes',
      cards: 'card',
      card: `card/${cardId}`,
      panel: 'panel',
      export: 'export',
      history: 'history',
      care: 'care',
    };
    return [
      { name: 'read-only-menu', hash: 'library', shown: menu, open: press(t('frame.readOnly')) },
      { name: 'read-only-searches', hash: 'project', shown: 'main table', open: turn(t('project:tabs.searches')) },
      ...Object.entries(hashes).map(
        ([name, hash]): Place => ({ name: `read-only-${name}`, hash, shown: 'main :is(h1, h2):visible' }),
      ),
    ];
  },
};

export async function openSample({ api, home }: Hands, isReadOnly = false): Promise<string> {
  const path = join(home, 'sample.metodebenk');
  await api.library.close.mutate();
  await api.library.open.mutate({ path, readOnly: isReadOnly });
  return path;
}

export const packetSituations = [packet, merge, readOnly];

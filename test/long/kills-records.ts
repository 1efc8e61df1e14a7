/** What a process that is to be killed does with references and trials: merges, screens, binds and writes their table. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenWorkbench } from '../../electron/workbench.ts';
import { ctgovFile, risFile } from './fiction.ts';
import { type Order, say } from './kills-messages.ts';
import { below, oneOf, randomFrom } from './random.ts';

const publications = 120;
const searchName = 'MEDLINE';

const citing = Array.from({ length: 40 }, (_, at) => `Claim number ${at} of this text [${1 + (at % 6)}].`).join('\n');

export function createRecordWork({ services }: OpenWorkbench, { home, seed }: Order) {
  const random = randomFrom(seed + 1);

  const merge = async () => {
    await services.duplicates.findNow();
    const { merged } = await services.duplicates.mergeCertain();
    if (merged === 0) throw new Error('merge: no duplicates were found');
    const { action } = services.history.undo(null);
    if (action !== 'reference.merge') throw new Error(`undo took back ${action}`);
  };
  const screen = (projectId: string) => {
    const { rows } = services.screening.page({ projectId, stage: 'title' });
    const decision = rows.some(({ mine }) => mine === 'exclude') ? 'undecided' : 'exclude';
    say({ kind: 'deciding', decision });
    const referenceIds = rows.map(({ id }) => id);
    services.screening.decide({ projectId, stage: 'title', referenceIds, decision, reason: '' });
    say({ kind: 'decided', decision });
  };
  const bind = () => {
    const documentId = services.documents.list().find(({ title }) => title.startsWith('Claim'))!.id;
    const bindings = services.references
      .list()
      .slice(0, 6)
      .map(({ id }, at) => ({ marker: String(at + 1), referenceId: id }));
    services.bindings.bind({ documentId, bindings });
    services.bindings.release({ documentId, markers: bindings.slice(0, 3).map(({ marker }) => marker) });
  };
  const writeTable = (projectId: string) => {
    const [row] = services.ongoingTrials.list({ projectId, language: 'nb' });
    const cell = { trialId: row!.trialId, cell: row!.cells[0]!.cell };
    services.ongoingTrials.edit({ projectId, language: 'nb', ...cell, text: `Written ${below(random, 1000)}` });
    services.ongoingTrials.decide({
      projectId,
      language: 'nb',
      cells: [cell],
      decision: oneOf(random, ['keep', 'accept']),
    });
  };

  return {
    /** Each publication is told by two databases, of which one tells no number. */
    async gather(projectId: string): Promise<void> {
      if (services.projects.searches(projectId).length > 0) return;
      const folder = join(home, 'gathered');
      mkdirSync(folder, { recursive: true });
      const ris = risFile(random, publications, 500_000);
      const files = {
        'first.ris': ris,
        'second.ris': ris.replace(/^(?:DO|UR) .*\n/gm, ''),
        'citing.txt': citing,
        'trials.json': ctgovFile(random, 5, 900),
      };
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      const searchId = services.projects.addSearch({
        projectId,
        source: searchName,
        searchedOn: '2026-01-03',
        strategy: '',
        hits: null,
      }).id;
      const paths = Object.keys(files).map((name) => ({ path: join(folder, name) }));
      const job = await services.imports.run({ files: paths, projectId, searchId }).finished;
      if (job.state !== 'done') throw new Error(`gathering: ${job.state}`);
      const trials = services.trials.list().map(({ id }) => id);
      services.projects.setItems({ projectId, kind: 'trial', itemIds: trials, decision: 'included', reason: '' });
    },
    async workOn(projectId: string): Promise<void> {
      await oneOf(random, [merge, () => screen(projectId), bind, () => writeTable(projectId)])();
      await wait(0);
    },
  };
}

/** A copy of the large library in which somebody has worked: a project with marks, judgements, decisions and a card. */
import { join } from 'node:path';
import { openNodeWorkbench } from '../../electron/node-workbench.ts';
import type { OpenWorkbench } from '../../electron/workbench.ts';
import { exemptionAddSchema } from '../../shared/contract/exemptions.ts';
import { picoElements } from '../../shared/model/vocabulary.ts';
import { paragraph, sentence } from '../long/fiction.ts';
import { nodeFolders } from '../long/node-folders.ts';
import { below, oneOf, type Random } from '../long/random.ts';
import type { BenchLibrary } from './library.ts';

export const worked = { taggedDocuments: 600, tags: 600, outcomes: 20, exemptions: 20 };

export interface WorkedCopy {
  workbench: OpenWorkbench;
  path: string;
  /** The person's folders. */
  home: string;
  ids: Record<'project' | 'document' | 'outcome' | 'tag' | 'card' | 'trial' | 'reference' | 'import', string> & {
    documents: string[];
    /** Some of them that may go. */
    spare: string[];
  };
}

export async function workedCopy({ library }: BenchLibrary, folder: string, random: Random): Promise<WorkedCopy> {
  const [path, home] = [join(folder, 'worked.metodebenk'), join(folder, 'home')];
  library.db.prepare('VACUUM INTO ?').run(path);
  const workbench = openNodeWorkbench(nodeFolders(home));
  const { services } = workbench;
  await services.library.open({ path });
  // The backup of a library that was opened is taken meanwhile, and would be measured with what is clicked.
  while (services.library.state().backup.lastAt === null) await new Promise((done) => setTimeout(done, 50));
  return { workbench, path, home, ids: addWork(services, random) };
}

function addWork(services: OpenWorkbench['services'], random: Random): WorkedCopy['ids'] {
  const { id: projectId } = services.projects.create({ title: 'Behandling av smerte', language: 'nb' });
  services.projects.update({
    id: projectId,
    pico: {
      population: ['pasienter med smerte'],
      intervention: ['operasjon og oppfølging'],
      comparator: ['kontroll', 'placebo'],
      outcome: ['recovery', 'livskvalitet'],
    },
  });
  const all = {
    document: services.documents.list().map(({ id }) => id),
    trial: services.trials.list().map(({ id }) => id),
    reference: services.references.list().map(({ id }) => id),
  };
  const decide = (kind: keyof typeof all, decision: 'included' | 'excluded', from: number, until: number) =>
    services.projects.setItems({ projectId, kind, itemIds: all[kind].slice(from, until), decision, reason: '' });
  decide('document', 'included', 0, 200);
  decide('trial', 'included', 0, 50);
  decide('reference', 'included', 0, 100);
  decide('reference', 'excluded', 100, 5100);
  const tags = Array.from({ length: worked.tags }, () => {
    const documentId = oneOf(random, all.document.slice(0, worked.taggedDocuments));
    const start = below(random, 600);
    const place = { projectId, documentId, start, end: start + 80 + below(random, 200) };
    const comment = random() < 0.3 ? sentence(random) : '';
    return services.tags.add({ ...place, element: oneOf(random, picoElements), label: '', comment, origin: 'manual' });
  });
  const outcomes = Array.from({ length: worked.outcomes }, () => {
    const { id } = services.projects.addOutcome({
      projectId,
      name: sentence(random),
      importance: 1 + below(random, 9),
    });
    const reason = paragraph(random, 2);
    services.grades.set({ outcomeId: id, judgements: { imprecision: { levels: -1, reason, tagIds: [] } } });
    return id;
  });
  for (const tag of tags.slice(0, worked.exemptions)) {
    const mark = { projectId, subject: 'tag', itemId: tag.id, reason: 'trade-secret' } as const;
    services.exemptions.add(exemptionAddSchema.parse(mark));
  }
  const { id: card } = services.cards.create({ projectId, template: 'metodevarsel-2025' });
  services.cards.fill({ id: card, accept: true });
  const entries = services.history.list({ projectId: null, noun: 'import', limit: 1000 });
  return {
    project: projectId,
    document: all.document[0]!,
    outcome: outcomes[0]!,
    tag: tags[0]!.id,
    card,
    trial: all.trial[0]!,
    reference: all.reference[0]!,
    import: entries.at(-1)!.id,
    documents: all.document,
    spare: all.document.slice(-10),
  };
}

/** Things of the sample that places are named by, and what is made for those that are empty without. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from '../../../../shared/contract/jobs.ts';
import { faxPage, sheet } from '../../../fixtures/scans/scanned-page.ts';
import { writeScan } from '../../../fixtures/scans/write-scan.ts';
import { duplicateFiles } from '../../../helpers/duplicate-files.ts';
import type { Hands } from './hands.ts';

export type Sample = Awaited<ReturnType<typeof findSample>>;

export async function findSample({ api }: Pick<Hands, 'api'>) {
  const [project] = await api.projects.list.query();
  const [card] = await api.cards.list.query({});
  const documents = await api.documents.list.query();
  const trials = await api.trials.page.query({});
  const references = await api.references.page.query({});
  return {
    projectId: project!.id,
    projectTitle: project!.title,
    cardId: card!.id,
    scanId: documents.find(({ textOrigin }) => textOrigin === 'none')?.id ?? '',
    formId: documents.find(({ kind, format }) => kind === 'assessment-proposal' && format === 'text')!.id,
    alertId: documents.find(({ kind }) => kind === 'method-alert')!.id,
    textId: documents.find(({ format }) => format === 'text')!.id,
    pdfId: documents.find(({ format, textOrigin }) => format === 'pdf' && textOrigin === 'file')!.id,
    trialId: trials.rows[0]!.id,
    referenceId: references.rows[0]!.id,
  };
}

/** Until the job has ended, well or badly. */
export async function ended({ api }: Pick<Hands, 'api'>, { jobId }: { jobId: string }): Promise<Job> {
  for (;;) {
    const job = (await api.jobs.list.query()).find(({ id }) => id === jobId);
    if (job && job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Marks of confidentiality that stand, end soon and have ended, and a decision with its reason. */
export async function enrich(hands: Hands, { projectId, pdfId, trialId, referenceId }: Sample): Promise<void> {
  const { api, home } = hands;
  const own = { projectId, reason: 'trade-secret', owner: 'Hjertelapp AS' };
  await api.exemptions.add.mutate({ ...own, subject: 'document', itemId: pdfId, until: inDays(20) });
  await api.exemptions.add.mutate({ ...own, subject: 'trial', itemId: trialId, until: inDays(-20) });
  await api.exemptions.add.mutate({ ...own, subject: 'reference', itemId: referenceId, note: 'Upublisert.' });
  const excluded = { decision: 'excluded', reason: 'Feil populasjon' } as const;
  await api.projects.setItems.mutate({ projectId, kind: 'trial', itemIds: [trialId], ...excluded });
  const note = join(home, 'notat-med-nummer.txt');
  writeFileSync(note, 'Notat om studier\n\nNCT99000888 skal hentes fra registeret.\n');
  await ended(hands, await api.imports.start.mutate({ files: [{ path: note }] }));
}

/** A page of nothing but a picture. */
export async function addScan(hands: Hands): Promise<void> {
  const path = join(hands.home, 'skann.pdf');
  writeFileSync(path, writeScan([{ ...sheet, pictures: [faxPage()] }]));
  await ended(hands, await hands.api.imports.start.mutate({ files: [{ path }] }));
}

/** References that are in the library twice, certainly and perhaps, and were looked for. */
export async function findDuplicates(hands: Hands): Promise<void> {
  const files = Object.entries(duplicateFiles).map(([name, content]) => {
    const path = join(hands.home, name);
    writeFileSync(path, content);
    return { path };
  });
  await ended(hands, await hands.api.imports.start.mutate({ files }));
  await ended(hands, await hands.api.duplicates.find.mutate());
}

/** Work of some length that has ended, some of it badly, and waits to be read about. */
export async function work(hands: Hands, { projectId }: Sample): Promise<void> {
  const { api, home } = hands;
  await ended(hands, await api.care.backup.mutate());
  await ended(hands, await api.care.verify.mutate());
  const unknown = join(home, 'ukjent.xyz');
  writeFileSync(unknown, Buffer.from([0, 1, 2, 3]));
  const known = join(import.meta.dirname, '../../../../resources/sample/references.ris');
  const careless = join(home, 'uten-titler.ris');
  const record = 'TY  - JOUR\nAU  - Fjellvik, Kari\nPY  - 2024\nER  - \n';
  writeFileSync(careless, `TY  - JOUR\nTI  - Hjertelapp i fjellet\nER  - \n${record}Skrevet ut fra arkivet\n${record}`);
  const files = [unknown, careless, known].map((path) => ({ path }));
  await ended(hands, await api.imports.start.mutate({ files, projectId }));
}

export async function dismissAll({ api }: Hands): Promise<void> {
  for (const { id } of await api.jobs.list.query()) await api.jobs.dismiss.mutate({ id });
}

/** The project's table gets a cell that the card has otherwise. */
export async function editCell({ api }: Hands, { projectId }: Sample): Promise<void> {
  const items = await api.projects.items.query({ projectId });
  const trialId = items.find(({ kind, decision }) => kind === 'trial' && decision === 'included')!.itemId;
  const text = 'Voksne som bor hjemme';
  await api.ongoingTrials.edit.mutate({ projectId, language: 'nb', trialId, cell: 'population', text });
}

/** Fills an empty library with the sample project, through the same services that people use. */
import { join } from 'node:path';
import type { ImportResult, ImportStart } from '../../shared/contract/imports.ts';
import type { FileJob } from '../../shared/contract/jobs.ts';
import type { ProjectDetail } from '../../shared/contract/projects.ts';
import type { Services } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { type AppraisalServices, fillAppraisal } from './fill-appraisal.ts';
import { readSample, type Sample } from './sample-file.ts';

type SampleServices = AppraisalServices &
  Pick<Services, 'documents' | 'projects' | 'grades' | 'cards' | 'jobs'> & {
    imports: { run(input: ImportStart): { finished: Promise<FileJob> } };
  };

/** What belongs in the library; the rest of the folder tells how it was made. */
const sampleFiles = [
  'forslag-hjertelapp.txt',
  'metodevarsel-hjertelapp.txt',
  'guidance-remote-monitoring.txt',
  'hjertesviktregister-utdrag.pdf',
  'trials',
  'references.ris',
];

export interface FilledSample {
  projectId: string;
  cardId: string;
  imported: ImportResult;
}

/** Throws `internal` where a bundled file could not be imported. */
export async function fillSample(services: SampleServices, folder: string): Promise<FilledSample> {
  const sample = readSample(folder);
  const project = createProject(services, sample);
  const files = sampleFiles.map((name) => ({ path: join(folder, name) }));
  const job = await services.imports.run({ files, projectId: project.id }).finished;
  services.jobs.dismiss(job.id);
  const imported = job.result;
  const refused = imported?.outcomes.find((outcome) => outcome.status === 'refused');
  if (!imported || refused) throw new AppError('internal', { reference: `sample ${refused?.path ?? ''}` });
  logSearches(services, sample, project.id);
  includeRecords(services, sample, project.id);
  tagPassages(services, sample, project.id);
  fillAppraisal(services, sample, project);
  gradeOutcomes(services, sample, project);
  const cardId = writeCard(services, sample, project.id);
  return { projectId: project.id, cardId, imported };
}

function createProject({ projects }: SampleServices, sample: Sample): ProjectDetail {
  const { id } = projects.create({ title: sample.title, language: sample.language });
  projects.update({ id, question: sample.question, setting: sample.setting, pico: sample.pico });
  for (const { name, nameEn, importance, ...rest } of sample.outcomes) {
    const outcome = projects.addOutcome({ projectId: id, name, nameEn, importance });
    projects.updateOutcome({ id: outcome.id, ...rest });
  }
  return projects.get(id);
}

function logSearches({ projects }: SampleServices, sample: Sample, projectId: string): void {
  for (const { files, ...entry } of sample.searchLog) {
    const { id: searchId } = projects.addSearch({ projectId, ...entry });
    const found = projects.searchFiles(projectId).filter(({ name }) => files.includes(name));
    if (found.length > 0) projects.bindFiles({ projectId, sourceIds: found.map(({ sourceId }) => sourceId), searchId });
  }
}

function includeRecords({ projects, trials, references }: SampleServices, sample: Sample, projectId: string): void {
  const trialIds = trials
    .list()
    .filter((trial) => sample.includedTrials.includes(trial.registryId))
    .map((trial) => trial.id);
  const include = { projectId, decision: 'included', reason: '' } as const;
  if (trialIds.length > 0) projects.setItems({ ...include, kind: 'trial', itemIds: trialIds });
  const itemIds = references.list().map((reference) => reference.id);
  if (itemIds.length > 0) projects.setItems({ ...include, kind: 'reference', itemIds });
}

/** Where a quote stands in a document of the sample. Quotes are compared without regard to line breaks. */
function findPassage({ documents }: SampleServices, passage: { document: string; quote: string }) {
  const document = documents.list().find((row) => row.sourceName === passage.document);
  if (!document) throw new AppError('internal', { reference: `sample document ${passage.document}` });
  const { text } = documents.text(document.id);
  const words = passage.quote.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const match = new RegExp(words.join('\\s+')).exec(text);
  if (!match) throw new AppError('internal', { reference: `sample quote ${passage.quote.slice(0, 40)}` });
  return { documentId: document.id, sha256: document.sha256, start: match.index, end: match.index + match[0].length };
}

function tagPassages(services: SampleServices, sample: Sample, projectId: string): void {
  for (const tag of sample.tags) {
    const { documentId, start, end } = findPassage(services, tag);
    const { element, comment = '' } = tag;
    services.tags.add({ projectId, documentId, start, end, element, comment, label: '', origin: 'manual' });
  }
}

function gradeOutcomes({ grades, analyses }: SampleServices, sample: Sample, project: ProjectDetail): void {
  const pooled = analyses.list(project.id);
  for (const { outcome: name, domains, ...grade } of sample.grades) {
    const outcome = project.outcomes.find((candidate) => candidate.name === name);
    if (!outcome) throw new AppError('internal', { reference: `sample outcome ${name}` });
    const analysisId = pooled.find((analysis) => analysis.outcomeId === outcome.id)?.id ?? null;
    grades.set({ outcomeId: outcome.id, judgements: domains, analysisId, ...grade });
  }
}

function writeCard(services: SampleServices, sample: Sample, projectId: string): string {
  const { template, title, fields, sources } = sample.card;
  const { id } = services.cards.create({ projectId, template, title });
  for (const [field, value] of Object.entries(fields)) {
    const passages = (sources[field] ?? []).map((passage) => ({
      ...findPassage(services, passage),
      quote: passage.quote,
    }));
    services.cards.setField({ id, field, value, sources: passages });
  }
  services.cards.fill({ id, accept: true });
  services.cards.addVersion({ id, change: 'Eksempelkort opprettet' });
  return id;
}

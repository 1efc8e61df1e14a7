/** The sample's studies with their figures, analyses, risk of bias and costs. */
import type { ProjectDetail } from '../../shared/contract/projects.ts';
import type { Services } from '../../shared/contract/services.ts';
import type { Study, StudySource } from '../../shared/contract/studies.ts';
import { AppError } from '../../shared/errors.ts';
import type { Sample } from './sample-file.ts';

export type AppraisalServices = Pick<
  Services,
  'trials' | 'references' | 'tags' | 'studies' | 'analyses' | 'appraisals' | 'costNotes'
>;

/** What the sample names, as ids of the library; each throws `internal` for what is not there. */
interface Named {
  project: ProjectDetail;
  studies: Study[];
  outcomeId(name: string): string;
  studyOf(name: string): Study;
  tagId(quote: string): string;
}

export function fillAppraisal(services: AppraisalServices, sample: Sample, project: ProjectDetail): void {
  const studies = addStudies(services, sample, project.id);
  const tags = services.tags.list({ projectId: project.id });
  const named: Named = {
    ...{ project, studies },
    outcomeId: (name) => found(project.outcomes, (outcome) => outcome.name === name, name).id,
    studyOf: (name) => found(studies, (study) => study.name === name, name),
    tagId: (quote) => found(tags, (tag) => tag.quote.replace(/\s+/g, ' ') === quote, quote).id,
  };
  addResults(services, sample, named);
  for (const { outcome, choices } of sample.analyses) {
    const { id } = services.analyses.add({ outcomeId: named.outcomeId(outcome) });
    services.analyses.update({ id, choices });
  }
  fillForms(services, sample, named);
  const notes = sample.costs.map(({ quotes, ...note }) => ({
    ...note,
    sources: quotes.map((quote) => tagSource(named, quote)),
  }));
  services.costNotes.add({ projectId: project.id, notes });
}

function found<T>(rows: readonly T[], isIt: (row: T) => boolean, name: string): T {
  const row = rows.find(isIt);
  if (!row) throw new AppError('internal', { reference: `sample ${name.slice(0, 40)}` });
  return row;
}

const tagSource = ({ tagId }: Named, quote: string) => ({ kind: 'tag' as const, id: tagId(quote) });

function addStudies({ trials, references, studies }: AppraisalServices, sample: Sample, projectId: string): Study[] {
  const records = trials.list();
  const publications = references.list();
  return sample.studies.map(({ arms, trials: registryIds, references: dois, ...study }) => {
    const sources: StudySource[] = [
      ...registryIds.map((registryId) => ({
        kind: 'trial' as const,
        id: found(records, (record) => record.registryId === registryId, registryId).id,
      })),
      ...dois.map((doi) => ({
        kind: 'reference' as const,
        id: found(publications, (publication) => publication.identifiers.doi === doi, doi).id,
      })),
    ];
    const numbered = arms.map((arm, index) => ({ id: `arm-${index + 1}`, ...arm }));
    return studies.add({ projectId, ...study, arms: numbered, sources });
  });
}

function addResults({ studies }: AppraisalServices, sample: Sample, named: Named): void {
  const results = sample.results.map(({ study: name, outcome, quote, ...result }) => {
    const { id: studyId, arms, sources } = named.studyOf(name);
    const [arm, comparator] = arms.map(({ id }) => id);
    const from = quote === undefined ? sources : [tagSource(named, quote)];
    return { studyId, outcomeId: named.outcomeId(outcome), arm, comparator, ...result, sources: from };
  });
  studies.setResults({ projectId: named.project.id, results });
}

/** By one person: what two have not both finished would be hidden from whoever looks around. */
function fillForms({ appraisals }: AppraisalServices, sample: Sample, named: Named): void {
  for (const tool of new Set(sample.appraisals.map((form) => form.tool))) {
    appraisals.choose({ projectId: named.project.id, tool, people: 1 });
  }
  for (const { study, outcome, answers, quotes, ...form } of sample.appraisals) {
    appraisals.set({
      ...form,
      projectId: named.project.id,
      studyId: named.studyOf(study).id,
      outcomeId: outcome === '' ? null : named.outcomeId(outcome),
      answers: Object.fromEntries(
        Object.entries(answers).map(([question, answer]) => {
          const quote = quotes[question];
          return [question, { answer, tagIds: quote === undefined ? [] : [named.tagId(quote)] }];
        }),
      ),
      isFinished: true,
    });
  }
}

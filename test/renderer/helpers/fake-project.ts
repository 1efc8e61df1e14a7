/** A project with outcomes, a grade and a card in memory: the services that the project's screens work with. */
import templateJson from '../../../resources/templates/cards/metodevarsel-2025.json';
import { emptyFields } from '../../../shared/cards/template-fields.ts';
import {
  type Card,
  type CardCheck,
  type CardProposal,
  type CardTemplate,
  cardTemplateSchema,
} from '../../../shared/contract/cards.ts';
import type { Table } from '../../../shared/contract/exports.ts';
import type { Grade } from '../../../shared/contract/grades.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import type { Outcome, ProjectDetail, ProjectItem, SearchLogEntry } from '../../../shared/contract/projects.ts';
import type { Services } from '../../../shared/contract/services.ts';
import { buildSearch } from '../../helpers/build-search.ts';
import { fakeCitations, fakeStyles } from './fake-citations.ts';
import { type FakeHost, fakeHost } from './fake-host.ts';
import { type FakeOngoing, fakeOngoing } from './fake-ongoing.ts';
import { type FakeTrials, fakeTrials } from './fake-trials.ts';

export const cardTemplate: CardTemplate = cardTemplateSchema.parse(templateJson);

export function fakeOutcome(id: string, name: string, importance: number, position = 0): Outcome {
  return { id, projectId: 'project-1', name, nameEn: '', description: '', importance, position, unit: '', better: '' };
}

export interface FakeProject extends FakeTrials, FakeOngoing {
  project: ProjectDetail;
  items: ProjectItem[];
  searches: SearchLogEntry[];
  grades: Grade[];
  cards: Card[];
  proposals: CardProposal[];
  check: CardCheck;
  table: Table;
  jobs: Job[];
}

export function fakeCard(fields: Card['fields'] = {}): Card {
  return {
    id: 'card-1',
    projectId: 'project-1',
    template: cardTemplate.id,
    templateVersion: cardTemplate.version,
    language: 'nb',
    citationStyle: 'vancouver',
    state: 'draft',
    version: 1,
    title: 'Ryggmargsstimulering',
    fields: { ...emptyFields(cardTemplate), ...fields },
    versionLog: [],
    updatedAt: '2026-11-20T09:00:00.000Z',
  };
}

export function fakeProject(change: Partial<FakeProject>): FakeProject {
  return {
    project: {
      id: 'project-1',
      title: 'Ryggmargsstimulering 2026',
      question: 'Virker ryggmargsstimulering?',
      language: 'nb',
      setting: '',
      pico: {
        population: ['kronisk smerte'],
        intervention: [],
        comparator: [],
        outcome: [],
        synonyms: { 'kronisk smerte': ['chronic pain'] },
      },
      createdAt: '2026-11-20T09:00:00.000Z',
      createdBy: 'Kari Nordmann',
      updatedAt: '2026-11-20T09:00:00.000Z',
      outcomes: [fakeOutcome('o1', 'Smerte', 9), fakeOutcome('o2', 'Livskvalitet', 5, 1)],
    },
    items: [],
    searches: [],
    grades: [],
    cards: [fakeCard()],
    proposals: [],
    check: { findings: [], unsupportedSentences: 0, complete: false },
    table: { kind: 'sof', title: 'Oppsummering', language: 'nb', columns: ['Utfall'], rows: [['Smerte']], notes: [] },
    trials: [],
    jobs: [],
    ...change,
  };
}

/** Inputs are checked by the real router; the host's `calls` tell what was asked. */
export function projectHost(
  change: Partial<FakeProject> = {},
  host: Parameters<typeof fakeHost>[1] = {},
  more: Partial<Services> = {},
): FakeHost {
  const state = fakeProject(change);
  const known: { [Name in keyof Services]?: Partial<Services[Name]> } = {
    projects: {
      list: () => [state.project],
      get: () => state.project,
      update: ({ pico, ...rest }) => {
        state.project = { ...state.project, ...rest, pico: { ...state.project.pico, ...pico } };
        return state.project;
      },
      addOutcome: (input) => {
        const outcome = { ...fakeOutcome(`o${state.project.outcomes.length + 1}`, input.name, input.importance) };
        state.project = { ...state.project, outcomes: [...state.project.outcomes, outcome] };
        return outcome;
      },
      updateOutcome: ({ id, ...rest }) => Object.assign(state.project.outcomes.find((each) => each.id === id)!, rest),
      moveOutcome: () => state.project.outcomes,
      items: () => state.items,
      setItems: (input) => {
        const { itemIds, ...rest } = input;
        state.items = itemIds.map((itemId) => ({ ...rest, itemId }));
        return state.items;
      },
      searches: () => state.searches,
      addSearch: (input) => {
        const entry = buildSearch({ ...input, id: `s${state.searches.length + 1}` });
        state.searches.push(entry);
        return entry;
      },
    },
    trials: fakeTrials(state),
    grades: {
      list: () => state.grades,
      set: (input) => {
        const grade = mergedGrade(
          state.grades.find((each) => each.outcomeId === input.outcomeId),
          input,
        );
        state.grades = [...state.grades.filter((each) => each.outcomeId !== input.outcomeId), grade];
        return grade;
      },
    },
    cards: {
      templates: () => [cardTemplate],
      list: () => state.cards.map((card) => ({ ...card, fieldCount: 37, doneCount: 0 })),
      get: (id) => state.cards.find((card) => card.id === id)!,
      setField: ({ id, field, value, status, sources }) => {
        const card = state.cards.find((each) => each.id === id)!;
        const now = card.fields[field]!;
        const next = status ?? (value === undefined ? now.status : 'written');
        card.fields = {
          ...card.fields,
          [field]: { value: value ?? now.value, status: next, sources: sources ?? now.sources },
        };
        card.updatedAt = new Date().toISOString();
        return card;
      },
      fill: ({ id }) => {
        const card = state.cards.find((each) => each.id === id)!;
        return {
          proposals: state.proposals.filter(({ field }) => card.fields[field]?.status === 'empty'),
          accepted: 0,
        };
      },
      check: () => state.check,
      citations: (id) => fakeCitations(state.cards.find((card) => card.id === id)!),
      addVersion: ({ id, change: words }) => {
        const card = state.cards.find((each) => each.id === id)!;
        card.versionLog = [...card.versionLog, { date: '2026-11-22', change: words, by: 'Kari Nordmann' }];
        return card;
      },
    },
    citationStyles: fakeStyles(),
    ongoingTrials: fakeOngoing(state),
    exports: {
      table: ({ kind, language = 'nb' }) => ({ ...state.table, kind, language }),
      create: async ({ format }) => ({
        id: 'e1',
        fileName: `ut.${format}`,
        mediaType: 'x/y',
        byteLength: 3,
        masks: [],
      }),
      save: () => ({ jobId: 'job-1' }),
    },
  };
  return fakeHost({ jobs: state.jobs }, host, { ...(known as Partial<Services>), ...more });
}

function mergedGrade(before: Grade | undefined, input: Parameters<Services['grades']['set']>[0]): Grade {
  const blank = { levels: 0, reason: '', tagIds: [] };
  const grade: Grade = before ?? {
    id: 'g1',
    projectId: 'project-1',
    outcomeId: input.outcomeId,
    design: 'rct',
    usesRobinsI: false,
    judgements: {
      riskOfBias: blank,
      inconsistency: blank,
      indirectness: blank,
      imprecision: blank,
      publicationBias: blank,
      largeEffect: blank,
      doseResponse: blank,
      plausibleConfounding: blank,
    },
    studies: null,
    participants: null,
    effect: '',
    comment: '',
    analysisId: null,
    effectSize: '',
    statement: '',
    followUp: '',
    updatedAt: '',
    updatedBy: '',
  };
  const { judgements = {}, ...rest } = input;
  const merged = { ...grade.judgements };
  for (const [domain, part] of Object.entries(judgements) as [keyof typeof merged, object][]) {
    merged[domain] = { ...merged[domain], ...part };
  }
  return { ...grade, ...rest, judgements: merged };
}

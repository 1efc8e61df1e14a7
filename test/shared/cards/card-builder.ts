import template2025 from '../../../resources/templates/cards/metodevarsel-2025.json' with { type: 'json' };
import type { ProposalDocument, ProposalInput } from '../../../shared/cards/proposal-input.ts';
import { emptyFields } from '../../../shared/cards/template-fields.ts';
import { type Card, type CardTemplate, type CardValue, cardTemplateSchema } from '../../../shared/contract/cards.ts';
import { emptyPico, type Outcome, type Project } from '../../../shared/contract/projects.ts';
import type { Tag } from '../../../shared/contract/tags.ts';
import type { Trial } from '../../../shared/contract/trials.ts';
import { prismaFlow } from '../../../shared/screening/prisma-flow.ts';

export const template: CardTemplate = cardTemplateSchema.parse(template2025);

export function buildCard(values: Record<string, CardValue> = {}, over: Partial<Card> = {}): Card {
  const fields = emptyFields(template);
  for (const [key, value] of Object.entries(values)) {
    if (!fields[key]) throw new Error(`No field ${key}`);
    fields[key] = { value, status: 'written', sources: [] };
  }
  return {
    id: 'c1',
    projectId: 'p1',
    template: template.id,
    templateVersion: template.version,
    language: 'nb',
    state: 'draft',
    citationStyle: 'vancouver',
    version: 1,
    title: 'Hjertelapp for voksne med hjertesvikt, etter utskrivning fra sykehus',
    fields,
    versionLog: [],
    updatedAt: '2026-01-01T00:00:00Z',
    ...over,
  };
}

export function buildTrial(over: Partial<Trial> = {}): Trial {
  return {
    id: 't1',
    registryId: 'NCT99000001',
    registry: 'ClinicalTrials.gov',
    otherIds: [],
    title: 'Heart patch versus usual care',
    officialTitle: '',
    status: 'RECRUITING',
    statusDate: null,
    studyType: 'INTERVENTIONAL',
    design: { allocation: 'RANDOMIZED', model: 'PARALLEL', masking: 'NONE', purpose: 'TREATMENT' },
    phases: [],
    enrollment: { count: 260, type: 'ESTIMATED' },
    conditions: ['Heart Failure'],
    interventions: [{ type: 'DEVICE', name: 'Heart patch', description: '' }],
    arms: [
      { label: 'Heart patch', type: 'EXPERIMENTAL', interventions: ['Device: Heart patch'] },
      { label: 'Usual', type: 'ACTIVE_COMPARATOR', interventions: ['Other: Usual care'] },
    ],
    outcomes: { primary: [{ measure: 'First readmission', timeFrame: '6 months' }], secondary: [] },
    eligibility: { criteria: '', sex: '', minimumAge: '', maximumAge: '' },
    countries: ['Sweden', 'Norway'],
    sponsor: '',
    startDate: null,
    primaryCompletionDate: '2027-12',
    completionDate: '2028-06-30',
    hasResults: false,
    sourceFormat: 'ctgov-v2-json',
    asOf: '2025-01-01',
    history: [],
    ...over,
  };
}

export function buildTag(over: Partial<Tag> = {}): Tag {
  return {
    id: 'tag1',
    projectId: 'p1',
    documentId: 'd1',
    page: 2,
    start: 10,
    end: 20,
    quote: 'kronisk hjertesvikt',
    prefix: '',
    suffix: '',
    element: 'P',
    label: '',
    comment: '',
    origin: 'manual',
    createdAt: '',
    createdBy: '',
    updatedAt: '',
    ...over,
  };
}

export function buildDocument(over: Partial<ProposalDocument> = {}): ProposalDocument {
  return {
    id: 'd1',
    title: 'Forslag',
    kind: 'assessment-proposal',
    language: 'nb',
    issuer: null,
    year: 2025,
    sourceName: 'forslag.pdf',
    sha256: 'a'.repeat(64),
    recognised: {
      kind: 'assessment-proposal',
      title: 'Forslag',
      language: 'nb',
      identifiers: [],
      dates: {},
      sections: [],
      warnings: [],
    },
    ...over,
  };
}

export function buildOutcome(over: Partial<Outcome> = {}): Outcome {
  return {
    id: 'o1',
    projectId: 'p1',
    name: 'tung pust',
    nameEn: 'breathlessness',
    description: '',
    importance: 7,
    position: 0,
    unit: '',
    better: '',
    ...over,
  };
}

export function buildInput(over: Partial<ProposalInput> = {}): ProposalInput {
  const project: Project = {
    id: 'p1',
    title: 'Hjertelapp',
    question: '',
    language: 'nb',
    setting: '',
    pico: emptyPico,
    createdAt: '',
    createdBy: '',
    updatedAt: '',
  };
  return {
    project,
    outcomes: [],
    tags: [],
    trials: [],
    tableEdits: [],
    references: [],
    documents: [],
    searches: [],
    flow: () => prismaFlow({ searches: [], unique: 0, title: {}, fullText: {}, reasons: new Map(), studies: null }),
    today: '2026-06-15',
    isTicked: () => true,
    citedText: ({ quote }) => quote,
    language: 'nb',
    sha256Of: (noun, id) => `${noun}-${id}`,
    ...over,
  };
}

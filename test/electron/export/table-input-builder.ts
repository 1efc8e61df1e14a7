import type { TableInput } from '../../../electron/export/tables/table-input.ts';
import { emptyPico } from '../../../shared/contract/projects.ts';
import { prismaFlow } from '../../../shared/screening/prisma-flow.ts';

/** A project with nothing in it, and what a test puts there. */
export const buildTableInput = (over: Partial<TableInput> = {}): TableInput => ({
  project: { title: 'Hjertelapp', pico: emptyPico, setting: '', language: 'nb' },
  outcomes: [],
  grades: [],
  analyses: [],
  studyList: { studies: [], results: [] },
  riskOfBias: { tools: [], forms: [], choices: {} },
  costs: [],
  tags: [],
  trials: [],
  tableEdits: [],
  references: [],
  documents: [],
  documentRows: [],
  decisions: [],
  searches: [],
  flow: prismaFlow({ searches: [], unique: 0, title: {}, fullText: {}, reasons: new Map(), studies: null }),
  cardFindings: [],
  missingNumbers: [],
  history: [],
  language: 'nb',
  today: '2026-11-01',
  ...over,
});

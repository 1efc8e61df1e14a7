/** What the process that is to be killed is told, and what it says: one JSON a line, written before the work goes on. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';

/** What a process is told to be busy with; `start`: opening or making its library. */
export const stages = [
  'start',
  'import',
  'edit',
  'undo',
  'records',
  'appraisal',
  'migration',
  'backup',
  'copy',
  'compact',
  'restore',
  'export',
] as const;
export type Stage = (typeof stages)[number];
export type WorkStage = Exclude<Stage, 'start'>;

/** What a number is written into, to be found there again. */
export const appraised = ['figures', 'analysis', 'form', 'judgement', 'costs'] as const;
export type Appraised = (typeof appraised)[number];

export interface Order {
  home: string;
  seed: number;
  stage: Stage;
  /** The number of the last edit, for the next to differ. */
  lastEdit: number;
}

export type ChildMessage =
  | { kind: 'warm' }
  | { kind: 'opened'; projectId: string }
  | { kind: 'begun' | 'done'; stage: WorkStage }
  | { kind: 'imported'; documents: { id: string; textHash: string }[]; trials: string[]; references: string[] }
  | { kind: 'editing' | 'edited'; number: number }
  | { kind: 'tagged'; id: string; quote: string }
  | { kind: 'untagging' | 'untagged' | 'retagging'; id: string }
  | { kind: 'exporting' | 'exported'; sha256: string }
  | { kind: 'deciding' | 'decided'; decision: 'exclude' | 'undecided' }
  | { kind: 'appraising' | 'appraised'; what: Appraised; number: number }
  | { kind: 'copied' | 'restoring' | 'restored'; path: string };

export const say = (message: ChildMessage) => writeSync(1, `${JSON.stringify(message)}\n`);

export const questionOf = (number: number): string => `Question ${number}`;
export const exportName = 'table.csv';
export const libraryName = 'killed.metodebenk';
export const copyPrefix = 'copy-';
export const isCopy = (name: string) => /^copy-[^.]*\.metodebenk$/.test(name);
export const migratedPrefix = 'migrated-';
/** A library of the first schema: to open it is to migrate it. */
export const migratedFixture = join(import.meta.dirname, '../fixtures/libraries/schema-1.metodebenk');

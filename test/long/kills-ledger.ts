/** What the killed processes were promised, and whether the reopened library keeps it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../electron/library/sources.ts';
import type { OpenWorkbench } from '../../electron/workbench.ts';
import { appraisedNumbers } from './kills-appraisal.ts';
import { type Appraised, appraised, type ChildMessage, exportName, isCopy, questionOf } from './kills-messages.ts';

interface Promised {
  documents: Map<string, string>;
  trials: Set<string>;
  references: Set<string>;
  /** Unknown: it was being added or removed when the process died. */
  tags: Map<string, { quote: string; state: 'there' | 'gone' | 'unknown' }>;
  edits: { begun: number; done: number };
  /** Of all that is screened, in one call. */
  decisions: { begun: string; done: string };
  /** Numbers written into figures, forms and judgements. */
  appraised: Partial<Record<Appraised, { begun: number; done: number }>>;
}

export interface Ledger {
  /** Takes in what a process said. */
  note(message: ChildMessage): void;
  /** Changes that were acknowledged so far. */
  acknowledged(): number;
  isMade(): boolean;
  lastEdit(): number;
  /** Promises that the library breaks, each as a sentence. What was unknown is known afterwards. */
  broken(services: OpenWorkbench['services'], home: string): string[];
}

const promises = new Set([
  'imported',
  'edited',
  'tagged',
  'untagged',
  'decided',
  'appraised',
  'exported',
  'copied',
  'restored',
]);

export function createLedger(): Ledger {
  let projectId: string | null = null;
  let count = 0;
  let highestEdit = 0;
  let now: Promised = {
    documents: new Map(),
    trials: new Set(),
    references: new Set(),
    tags: new Map(),
    edits: { begun: 0, done: 0 },
    decisions: { begun: 'undecided', done: 'undecided' },
    appraised: {},
  };
  /** What stands in each copy; and in the one that was being restored when the process died. */
  const copies = new Map<string, Promised>();
  let arriving: Promised | null = null;
  const exports = { begun: '', done: '' };

  const setTag = (id: string, state: 'there' | 'gone' | 'unknown', quote = now.tags.get(id)?.quote ?? '') =>
    now.tags.set(id, { quote, state });

  return {
    note(message) {
      if (promises.has(message.kind)) count++;
      switch (message.kind) {
        case 'opened':
          projectId = message.projectId;
          break;
        case 'imported':
          for (const { id, textHash } of message.documents) now.documents.set(id, textHash);
          for (const id of message.trials) now.trials.add(id);
          for (const id of message.references) now.references.add(id);
          break;
        case 'editing':
          now.edits.begun = highestEdit = message.number;
          break;
        case 'edited':
          now.edits.done = message.number;
          break;
        case 'deciding':
          now.decisions.begun = message.decision;
          break;
        case 'decided':
          now.decisions.done = message.decision;
          break;
        case 'appraising':
          now.appraised[message.what] = { done: 0, ...now.appraised[message.what], begun: message.number };
          break;
        case 'appraised':
          now.appraised[message.what] = { begun: message.number, done: message.number };
          break;
        case 'tagged':
          setTag(message.id, 'there', message.quote);
          break;
        case 'untagged':
          setTag(message.id, 'gone');
          break;
        case 'untagging':
        case 'retagging':
          setTag(message.id, 'unknown');
          break;
        case 'exporting':
          exports.begun = message.sha256;
          break;
        case 'exported':
          exports.done = message.sha256;
          break;
        case 'copied':
          copies.set(message.path, structuredClone(now));
          break;
        case 'restoring':
          arriving = structuredClone(copies.get(message.path)!);
          break;
        case 'restored':
          now = arriving ?? now;
          arriving = null;
      }
    },
    acknowledged: () => count,
    isMade: () => projectId !== null,
    lastEdit: () => highestEdit,
    broken(services, home) {
      if (projectId === null) return [];
      let problems = brokenPromises(services, projectId, now);
      if (problems.length > 0 && arriving && brokenPromises(services, projectId, arriving).length === 0) {
        now = arriving;
        problems = [];
      }
      arriving = null;
      settle(services, projectId, now);
      for (const name of readdirSync(home).filter(isCopy)) {
        // Whole when the process died before it could say so.
        if (!copies.has(join(home, name))) copies.set(join(home, name), structuredClone(now));
      }
      const path = join(home, exportName);
      const written = existsSync(path) ? sha256Hex(readFileSync(path)) : '';
      if (written !== exports.done && written !== exports.begun)
        problems.push('the exported file is neither old nor new');
      exports.done = written;
      return problems;
    },
  };
}

function brokenPromises(services: OpenWorkbench['services'], projectId: string, promised: Promised): string[] {
  const problems: string[] = [];
  const { documents, trials, references, tags, edits } = promised;
  const missing = (noun: string, wanted: Iterable<string>, found: readonly { id: string }[]) => {
    const ids = new Set(found.map(({ id }) => id));
    for (const id of wanted) if (!ids.has(id)) problems.push(`${noun} ${id} was acknowledged and is not there`);
  };
  missing('document', documents.keys(), services.documents.list());
  missing('trial', trials, services.trials.list());
  missing('reference', references, services.references.list());
  if (problems.length > 0) return problems;
  for (const [id, hash] of documents) {
    if (sha256Hex(services.documents.text(id).text) !== hash) problems.push(`document ${id} has another text`);
  }
  const found = new Map(services.tags.list({ projectId }).map((tag) => [tag.id, tag]));
  for (const [id, { quote, state }] of tags) {
    const tag = found.get(id);
    if (state === 'there' && tag?.quote !== quote) problems.push(`tag ${id} was acknowledged and is not there`);
    if (state === 'gone' && tag) problems.push(`tag ${id} was removed and is there`);
  }
  const { question } = services.projects.get(projectId);
  const allowed = [edits.done, edits.begun].map((number) => (number === 0 ? '' : questionOf(number)));
  if (!allowed.includes(question)) problems.push(`the question is "${question}", not one of ${allowed.join(', ')}`);
  const { decisions } = promised;
  const [decided = decisions.done, ...others] = decisionsIn(services, projectId);
  if (others.length > 0) problems.push(`of one call some are ${decided} and some ${others.join(', ')}`);
  if (![decisions.done, decisions.begun].includes(decided))
    problems.push(`screened are ${decided}, not ${decisions.done}`);
  const numbers = appraisedNumbers(services, projectId);
  for (const what of appraised) {
    const { begun = 0, done = 0 } = promised.appraised[what] ?? {};
    const [number = 0, ...different] = numbers[what];
    if (different.length > 0) problems.push(`of one call some ${what} are ${number} and some ${different.join(', ')}`);
    if (number !== begun && number !== done) problems.push(`${what} hold ${number}, not ${done}`);
  }
  return problems;
}

const decisionsIn = (services: OpenWorkbench['services'], projectId: string): string[] => [
  ...new Set(services.screening.page({ projectId, stage: 'title' }).rows.map(({ mine }) => mine)),
];

/** What was under way when the process died has happened or not: from now on it stays so. */
function settle(services: OpenWorkbench['services'], projectId: string, promised: Promised): void {
  const found = new Set(services.tags.list({ projectId }).map(({ id }) => id));
  for (const [id, tag] of promised.tags) tag.state = found.has(id) ? 'there' : 'gone';
  const { edits } = promised;
  const isDone = services.projects.get(projectId).question === questionOf(edits.begun);
  const { decisions } = promised;
  decisions.done = decisions.begun = decisionsIn(services, projectId)[0] ?? 'undecided';
  const numbers = appraisedNumbers(services, projectId);
  for (const what of appraised) {
    const [number = 0] = numbers[what];
    promised.appraised[what] = { begun: number, done: number };
  }
  if (isDone) edits.done = edits.begun;
  else edits.begun = edits.done;
}

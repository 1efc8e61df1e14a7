/** What the killed processes were promised, and whether the reopened library keeps it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../electron/library/database.ts';
import { sha256Hex } from '../../electron/library/sources.ts';
import type { OpenWorkbench } from '../../electron/workbench.ts';
import { type ChildMessage, exportName, questionOf } from './kills-messages.ts';

export interface Ledger {
  /** Takes in what a process said. */
  note(message: ChildMessage): void;
  /** Changes that were acknowledged so far. */
  acknowledged(): number;
  isMade(): boolean;
  lastEdit(): number;
  /** Promises that the library breaks, each as a sentence. */
  broken(services: OpenWorkbench['services'], home: string): string[];
}

export function createLedger(): Ledger {
  let projectId: string | null = null;
  let count = 0;
  const documents = new Map<string, string>();
  const trials = new Set<string>();
  const references = new Set<string>();
  /** Null for a tag that was being removed when the process died. */
  const tags = new Map<string, { quote: string; state: 'there' | 'gone' | 'unknown' }>();
  const edits = { begun: 0, done: 0 };
  const exports = { begun: '', done: '' };

  return {
    note(message) {
      if (!['opened', 'editing', 'untagging', 'exporting'].includes(message.kind)) count++;
      switch (message.kind) {
        case 'opened':
          projectId = message.projectId;
          break;
        case 'imported':
          for (const { id, textHash } of message.documents) documents.set(id, textHash);
          for (const id of message.trials) trials.add(id);
          for (const id of message.references) references.add(id);
          break;
        case 'editing':
          edits.begun = message.number;
          break;
        case 'edited':
          edits.done = message.number;
          break;
        case 'tagged':
          tags.set(message.id, { quote: message.quote, state: 'there' });
          break;
        case 'untagging':
        case 'untagged': {
          const quote = tags.get(message.id)?.quote ?? '';
          tags.set(message.id, { quote, state: message.kind === 'untagged' ? 'gone' : 'unknown' });
          break;
        }
        case 'exporting':
          exports.begun = message.sha256;
          break;
        case 'exported':
          exports.done = message.sha256;
      }
    },
    acknowledged: () => count,
    isMade: () => projectId !== null,
    lastEdit: () => edits.begun,
    broken(services, home) {
      if (projectId === null) return [];
      const problems: string[] = [];
      const missing = (noun: string, wanted: Iterable<string>, found: readonly { id: string }[]) => {
        const ids = new Set(found.map(({ id }) => id));
        for (const id of wanted) if (!ids.has(id)) problems.push(`${noun} ${id} was acknowledged and is not there`);
      };
      missing('document', documents.keys(), services.documents.list());
      missing('trial', trials, services.trials.list());
      missing('reference', references, services.references.list());
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
      const path = join(home, exportName);
      const written = existsSync(path) ? sha256Hex(readFileSync(path)) : '';
      if (written !== exports.done && written !== exports.begun)
        problems.push('the exported file is neither old nor new');
      return problems;
    },
  };
}

/** Rows that only half an import could have left. */
const halves: Record<string, string> = {
  'source without its bytes': `SELECT id FROM source WHERE byte_length <>
     (SELECT coalesce(sum(length(bytes)), 0) FROM source_chunk WHERE source_id = source.id)`,
  'source that tells of nothing': `SELECT id FROM source WHERE id NOT IN (SELECT source_id FROM document)
     AND id NOT IN (SELECT source_id FROM trial_snapshot) AND id NOT IN (SELECT source_id FROM reference_source)`,
  'source without history': `SELECT id FROM source WHERE NOT EXISTS
     (SELECT 1 FROM change WHERE table_name = 'source' AND row_id = source.id)`,
  'document without all its pages': `SELECT id FROM document WHERE page_count <>
     (SELECT count(*) FROM page WHERE document_id = document.id)`,
  'document without all its text': `SELECT id FROM document WHERE (SELECT max("end") FROM page WHERE document_id = document.id) <>
     (SELECT coalesce(sum(length(text)), 0) FROM text_chunk WHERE document_id = document.id)`,
  'document that search cannot find': 'SELECT id FROM document WHERE id NOT IN (SELECT document_id FROM passage)',
  'passage outside the index of words': `SELECT id FROM passage WHERE id NOT IN (SELECT id FROM passage_words_docsize)
     UNION SELECT id FROM passage_words_docsize WHERE id NOT IN (SELECT id FROM passage)`,
  'passage outside the index of parts': `SELECT id FROM passage WHERE id NOT IN (SELECT id FROM passage_parts_docsize)
     UNION SELECT id FROM passage_parts_docsize WHERE id NOT IN (SELECT id FROM passage)`,
};

export function findHalves(libraryPath: string): string[] {
  const db = openDatabase(libraryPath, { readOnly: true });
  try {
    return Object.entries(halves).flatMap(([what, sql]) =>
      db
        .prepare(sql)
        .all()
        .map((row) => `${what}: ${(row as { id: string | number }).id}`),
    );
  } finally {
    db.close();
  }
}

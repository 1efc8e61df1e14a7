/** Tools of a team's own as the library keeps them; docs/decisions/0084-tools-kept-in-the-library.md. */
import type { AppraisalTool } from '../../shared/contract/appraisal-tools.ts';
import type { LibraryDatabase } from './database.ts';
import { hasTable } from './has-table.ts';

/** `content` is JSON that somebody else may have written. */
export interface KeptTool {
  id: string;
  content: string;
}

/** By id; none where the library is of a schema without them. */
export function listKeptTools(db: LibraryDatabase): KeptTool[] {
  if (!hasTable(db, 'appraisal_tool')) return [];
  return db.prepare('SELECT id, content FROM appraisal_tool ORDER BY id').all() as KeptTool[];
}

/** In the place of what was kept of it before. No step of history: it tells what forms say, and changes none. */
export function keepTool(db: LibraryDatabase, tool: AppraisalTool): void {
  db.prepare(
    `INSERT INTO appraisal_tool (id, content) VALUES (?, ?)
     ON CONFLICT (id) DO UPDATE SET content = excluded.content`,
  ).run(tool.id, JSON.stringify(tool));
}

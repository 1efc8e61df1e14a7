/** How a project screens; what nobody chose yet is as one person would begin. */
import type { ScreeningSetup } from '../../../shared/contract/screening.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { usualReasons } from '../../../shared/screening/usual-reasons.ts';
import type { LibraryDatabase } from '../database.ts';
import { getProject } from '../projects.ts';
import { findRow } from '../row.ts';

/** Throws `not-found`. */
export function getScreeningSetup(db: LibraryDatabase, projectId: string): ScreeningSetup {
  const { language } = getProject(db, projectId);
  const row = findRow(db, 'screening', projectId);
  if (!row) return { projectId, persons: 1, reasons: reasonsIn(language), studies: null };
  return {
    projectId,
    persons: row.persons === 2 ? 2 : 1,
    reasons: JSON.parse(String(row.reasons)) as string[],
    studies: row.studies === null ? null : Number(row.studies),
  };
}

const reasonsIn = (language: Locale) => usualReasons.map((reason) => reason[language]);

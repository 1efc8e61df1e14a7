import { createGradeService } from '../../electron/appraisal/grade-service.ts';
import type { Session } from '../../electron/library/session.ts';

/** Grades of a library in which nobody appraised anything. */
export const gradeService = (session: Session) =>
  createGradeService(session, () => ({ tools: [], forms: [], choices: {} }));

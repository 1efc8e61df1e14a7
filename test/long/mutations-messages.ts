import type { VerifyReport } from '../../shared/contract/library.ts';

export type MutationMessage =
  | { kind: 'ready' }
  /** `isKept`: it was not refused. `code`: what a kept file became (document, trial, reference), or why it was refused. */
  | { kind: 'file'; path: string; state: string; code: string; reason: string; isKept: boolean }
  | { kind: 'ended'; report: VerifyReport };

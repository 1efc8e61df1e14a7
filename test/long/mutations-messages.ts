import type { VerifyReport } from '../../shared/contract/library.ts';

export type MutationMessage =
  | { kind: 'ready' }
  /** `code`: what a kept file became (document, trial, reference), or why it was refused. */
  | { kind: 'file'; path: string; state: string; code: string; reason: string }
  | { kind: 'ended'; report: VerifyReport };

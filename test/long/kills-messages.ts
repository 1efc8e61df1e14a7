/** What the process that is to be killed says, one JSON a line, each line written before the work goes on. */
export type ChildMessage =
  | { kind: 'opened'; projectId: string }
  | { kind: 'imported'; documents: { id: string; textHash: string }[]; trials: string[]; references: string[] }
  | { kind: 'editing' | 'edited'; number: number }
  | { kind: 'tagged'; id: string; quote: string }
  | { kind: 'untagging' | 'untagged'; id: string }
  | { kind: 'exporting' | 'exported'; sha256: string };

export const questionOf = (number: number): string => `Question ${number}`;
export const exportName = 'table.csv';

/** What those who fight for a library are told, and what they say besides what they were promised. */
import { writeSync } from 'node:fs';
import type { ChildMessage } from './kills-messages.ts';

export interface FightOrder {
  home: string;
  libraryPath: string;
  name: string;
  seed: number;
  lastEdit: number;
  readOnly: boolean;
}

export type FightMessage =
  | ChildMessage
  | { kind: 'refused'; what: 'open' | 'work'; code: string; owner: string }
  | { kind: 'read'; problems: string[] };

export const say = (message: FightMessage) => writeSync(1, `${JSON.stringify(message)}\n`);

/** What every command gets: the open services, its words and options, and where to print. */
import type { Services } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import type { Importer } from '../import/import-service.ts';

export interface CommandContext {
  services: Services & { imports: Importer };
  /** Words after the command's name, options taken out. */
  words: string[];
  options: Record<string, string | boolean | undefined>;
  /** Bytes of a finished export. */
  readExport(id: string): Uint8Array;
  resourcesFolder: string;
  /** Says something on stderr: progress, never the answer. */
  err(text: string): void;
}

/** What a command answers: `value` under --json, `text` for people; `exitCode` 2 says that only part was done, 64 that a word is missing. */
export interface CommandResult {
  value: unknown;
  text: string;
  exitCode?: 0 | 1 | 2 | 64;
}

export type CommandHandler = (context: CommandContext) => CommandResult | Promise<CommandResult>;

/** Takes the word at a place, or says what is missing (exit code 64). */
export function word(context: CommandContext, index: number, name: string): string {
  const found = context.words[index];
  if (found === undefined || found === '') throw new UsageError(`${name} is missing`);
  return found;
}

/** What a command is to do, told before anything else that is missing. */
export function verbWord<T extends string>(context: CommandContext, verbs: readonly T[]): T {
  const asked = word(context, 1, `one of ${verbs.join(', ')}`);
  const verb = verbs.find((known) => known === asked);
  if (!verb) throw new UsageError(`${asked} is not one of ${verbs.join(', ')}`);
  return verb;
}

/** An option that takes one of a few words. */
export function choiceOption<T extends string>(
  context: CommandContext,
  name: string,
  choices: readonly T[],
): T | undefined {
  const asked = option(context, name);
  const choice = choices.find((known) => known === asked);
  if (asked !== undefined && !choice) throw new UsageError(`--${name} ${asked} is not one of ${choices.join(', ')}`);
  return choice;
}

/** The value of an option that takes one. */
export function option(context: CommandContext, name: string): string | undefined {
  const found = context.options[name];
  if (found === true) throw new UsageError(`--${name} needs a value`);
  return found === false ? undefined : found;
}

export function requiredOption(context: CommandContext, name: string): string {
  const found = option(context, name);
  if (found === undefined) throw new UsageError(`--${name} is missing`);
  return found;
}

/** Words that make no sense; exit code 64. */
export class UsageError extends AppError {
  constructor(reason: string) {
    super('usage', { reason });
  }
}

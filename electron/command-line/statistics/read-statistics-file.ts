/** The JSON file that `pool`, `agreement` and `absolute` work on. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { type CommandContext, word } from '../context.ts';

/** Throws `file-not-found`, `file-unreadable` or `statistics-file`, which names the place. */
export function readStatisticsFile<T>(context: CommandContext, schema: z.ZodType<T>): { file: string; input: T } {
  const file = word(context, 0, 'FILE');
  const parsed = schema.safeParse(parseJson(file, readText(file)));
  if (parsed.success) return { file, input: parsed.data };
  const issue = parsed.error.issues[0];
  throw new AppError('statistics-file', {
    file,
    place: issue?.path.join('.') || 'the top of the file',
    reason: issue?.message ?? 'not of the expected form',
  });
}

function readText(file: string): string {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new AppError(isMissing ? 'file-not-found' : 'file-unreadable', { file }, error);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('statistics-file', { file, place: 'JSON', reason: (error as Error).message }, error);
  }
}

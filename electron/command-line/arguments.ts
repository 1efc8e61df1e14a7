/** What arguments of the command line stand for: input of a call, a place in a text, the object of an id. */
import type { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { type CommandContext, UsageError } from './context.ts';

/** Input as its schema takes it. Throws `invalid-input` that names the field. */
export function checked<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError('invalid-input', { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' });
}

/** Where a document says it first. Throws `invalid-input`. */
export function placeOfQuote(
  context: CommandContext,
  documentId: string,
  quote: string,
): { start: number; end: number } {
  const start = context.services.documents.text(documentId).text.indexOf(quote);
  if (start < 0) throw new AppError('invalid-input', { field: '--quote', reason: 'not in the text of the document' });
  return { start, end: start + quote.length };
}

/** What the first that knows the id says of it. Throws `not-found`. */
export function firstFound<T>(finders: readonly (() => T | undefined)[], id: string): T {
  for (const find of finders) {
    try {
      const found = find();
      if (found !== undefined) return found;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    }
  }
  throw new AppError('not-found', { noun: 'object', id });
}

/** `trial:ID` and the like. Throws `usage`. */
export function sourceFrom<Kind extends string>(words: string, kinds: readonly Kind[]): { kind: Kind; id: string } {
  const [kind, ...id] = words.split(':');
  const known = kinds.find((each) => each === kind);
  if (!known || id.length === 0) throw new UsageError(`${words} is not KIND:ID with one of ${kinds.join(', ')}`);
  return { kind: known, id: id.join(':') };
}

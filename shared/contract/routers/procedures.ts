/** What every part of the router is made with: the builder, how a failure crosses, and schemas that several share. */
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { entityIdSchema } from '../limits.ts';

export const removedSchema = z.object({ removed: z.number().int() });
export const updatedSchema = z.object({ updated: z.number().int() });
export const projectIdSchema = z.object({ projectId: entityIdSchema });

export interface RouterContext {
  /** Notes a failure of the program and answers the reference by which it is found. */
  report?(place: string, error: unknown): string;
}

const t = initTRPC.context<RouterContext>().create({
  /**
   * A failure crosses as its code and details; the screens and the command line have the sentence. The message of a
   * foreign error stays here: it may hold text of a document.
   */
  errorFormatter: ({ shape, error, path, ctx }) => {
    const { code, details } = error.cause instanceof AppError ? error.cause : foreignFailure(error, path ?? '', ctx);
    return { ...shape, message: code, data: { code, details } };
  },
});

/** Part of it may be a key of the input, of any length. */
const fieldLength = 200;

/** Input that breaks its schema is told by the field; anything else is a fault of the app, told by the call it was in. */
function foreignFailure(error: { code: string; cause?: unknown }, path: string, ctx?: RouterContext): AppError {
  if (error.code === 'NOT_FOUND') return new AppError('internal', { reference: 'call-unknown' });
  if (error.code !== 'BAD_REQUEST') {
    const reference = ctx?.report?.(path, error.cause ?? error);
    return new AppError('internal', { reference: reference ? `${path} ${reference}` : path });
  }
  const issue = error.cause instanceof z.ZodError ? error.cause.issues[0] : undefined;
  return new AppError('invalid-input', {
    field: issue?.path.join('.').slice(0, fieldLength) || path,
    reason: issue?.message ?? 'not of the expected form',
  });
}
export const { procedure, router } = t;

/** Every failure that reaches the screens is one of these: a code, its details, and the sentence in a language. */
import { type ErrorCode, type ErrorDetails, errorSentence, isErrorCode } from '../../shared/errors.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';

export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(errorSentence(code, details, 'en'), { cause });
    this.name = 'ApiError';
    this.code = code;
    this.details = details;
  }

  /** What is wrong and what to do next, in the language of the screen. */
  sentence(locale: Locale): string {
    return errorSentence(this.code, this.details, locale);
  }
}

/**
 * An ApiError from what a host answered. A code without a sentence is told as `internal` with the code as its
 * reference, so that nothing is ever silent.
 */
export function apiErrorFromReply(reply: unknown, cause?: unknown): ApiError {
  const { code, details } = readReply(reply);
  if (isErrorCode(code)) return new ApiError(code, details, cause);
  return new ApiError('internal', { reference: code }, cause);
}

/** An ApiError from anything thrown: itself, one wrapped as a cause, or an error that carries a host's answer. */
export function apiErrorFrom(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (!(error instanceof Error)) return new ApiError('internal', { reference: 'unknown' }, error);
  if (error.cause instanceof ApiError) return error.cause;
  const { data, meta } = error as { data?: unknown; meta?: { responseJSON?: unknown } };
  const reply = data ?? meta?.responseJSON;
  return hasCode(reply)
    ? apiErrorFromReply(reply, error)
    : new ApiError('internal', { reference: 'connection' }, error);
}

function readReply(reply: unknown): { code: string; details: ErrorDetails } {
  if (!hasCode(reply)) return { code: 'connection', details: {} };
  return { code: reply.code, details: { reference: reply.code, ...reply.details } };
}

function hasCode(value: unknown): value is { code: string; details?: ErrorDetails } {
  return typeof value === 'object' && value !== null && typeof (value as { code?: unknown }).code === 'string';
}

/** A refusal with its HTTP status; the screens see code and details only. */
import { AppError, type ErrorDetails } from '../../../shared/errors.ts';
import type { Workbench } from '../workbench-type.ts';

export class HttpError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: ErrorDetails;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, details: ErrorDetails = {}, headers: Record<string, string> = {}) {
    super(code);
    this.name = 'HttpError';
    this.status = status;
    this.code = code;
    this.details = details;
    this.headers = headers;
  }
}

/** Any failure as an HttpError; what is not known becomes `internal` without a word of its own. */
export function httpErrorFrom(error: unknown, report: Workbench['report']): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof AppError) return new HttpError(statusOf(error), error.code, error.details);
  return new HttpError(500, 'internal', { reference: `host ${report('host', error)}` });
}

function statusOf(error: AppError): number {
  if (error.code === 'not-found') return 404;
  if (error.code === 'invalid-input') return 400;
  if (error.code === 'file-too-large') return 413;
  if (error.code === 'disk-full' || error.code === 'quota-full') return 507;
  return 500;
}

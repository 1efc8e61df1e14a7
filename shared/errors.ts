/** Every failure a person can meet: a code, details to fill in, and one sentence per language that names the next step. */

import { errorSentences } from './error-sentences.ts';
import type { Locale } from './model/vocabulary.ts';
import { tellInstants } from './text/moment.ts';

export type ErrorCode = keyof typeof errorSentences;
export type ErrorDetails = Record<string, string | number>;

/** The one failure type of the app; `details` fill the sentence's {placeholders} and never hold document text. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(errorSentence(code, details, 'en'), { cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** The sentence of an error in a language, its placeholders filled; an absent detail leaves its placeholder visible, and times are local. */
export function errorSentence(code: ErrorCode, details: ErrorDetails, locale: Locale): string {
  return errorSentences[code][locale].replace(/\{(\w+)\}/g, (whole, name: string) =>
    tellInstants(String(details[name] ?? whole), locale),
  );
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorSentences, code);
}

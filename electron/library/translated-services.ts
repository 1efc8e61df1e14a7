/** Where the services meet the library's file: what SQLite says in the middle of a plain read gets the app's own code. */
import { AppError } from '../../shared/errors.ts';
import { libraryError } from './library-error.ts';

/**
 * The same services, of which each method throws AppErrors for SQLite's failures (`library-damaged`, `disk-full`,
 * `library-busy` …); other errors pass through.
 */
export function translatedServices<Services extends object>(services: Services, opened: OpenedFile): Services {
  return mapValues<object>(services, (service) => translatedService(service, opened)) as Services;
}

export interface OpenedFile {
  /** Which library is open. */
  path(): string;
  /** Told each time the open library turns out to be damaged. */
  metDamage(error: unknown): void;
}

export function translatedService<Service extends object>(service: Service, opened: OpenedFile): Service {
  return mapValues<unknown>(service, (method) =>
    typeof method === 'function' ? translatedMethod(method.bind(service), opened) : method,
  ) as Service;
}

function translatedMethod(method: (...args: unknown[]) => unknown, opened: OpenedFile) {
  const rethrow = (error: unknown): never => {
    const known = isFromSqlite(error) ? libraryError(error, opened.path()) : error;
    const isDamage = known instanceof AppError && known.code === 'library-damaged';
    if (isDamage && known.details.path === opened.path()) opened.metDamage(known);
    throw known;
  };
  return (...args: unknown[]) => {
    try {
      const answer = method(...args);
      return answer instanceof Promise ? answer.catch(rethrow) : answer;
    } catch (error) {
      return rethrow(error);
    }
  };
}

function isFromSqlite(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

function mapValues<Value>(object: object, change: (value: Value) => unknown): object {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

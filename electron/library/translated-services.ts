/** Where the services meet the library's file: what SQLite says in the middle of a plain read gets the app's own code. */
import { libraryError } from './library-error.ts';

/**
 * The same services, of which each method throws AppErrors for SQLite's failures (`library-damaged`, `disk-full`,
 * `library-busy` …). `path` answers which library is open; other errors pass through.
 */
export function translatedServices<Services extends object>(services: Services, path: () => string): Services {
  return mapValues<object>(services, (service) => translatedService(service, path)) as Services;
}

export function translatedService<Service extends object>(service: Service, path: () => string): Service {
  return mapValues<unknown>(service, (method) =>
    typeof method === 'function' ? translatedMethod(method.bind(service), path) : method,
  ) as Service;
}

function translatedMethod(method: (...args: unknown[]) => unknown, path: () => string) {
  const rethrow = (error: unknown): never => {
    throw isFromSqlite(error) ? libraryError(error, path()) : error;
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

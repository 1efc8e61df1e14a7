/** The client of the screens, spoken through a page: its token, its origin, and words of error where a call is refused. */
import type { Page } from 'playwright-core';
import type { ApiClient } from '../../../renderer/api/host.ts';
import { callService } from './running-app.ts';

export function clientOn(page: Page): ApiClient {
  const call = (path: readonly string[]): unknown =>
    new Proxy(() => undefined, {
      get: (_, key) => call([...path, String(key)]),
      apply: async (_, __, [input]) => {
        const procedure = path.slice(0, -1).join('.');
        const answer = (await callService(page, procedure, input)) as { result?: { data: unknown } };
        if (!answer.result) throw new Error(`${procedure}: ${JSON.stringify(answer)}`);
        return answer.result.data;
      },
    });
  return call([]) as ApiClient;
}

/** Answers in the service's place, for states that only a failure or another machine brings about. */
import type { Page } from 'playwright-core';
import type { ErrorCode, ErrorDetails } from '../../../../shared/errors.ts';
import type { Doing } from './hands.ts';

const addressOf = (procedure: string) => `**/trpc/${procedure}*`;

export const refuse =
  (procedure: string, code: ErrorCode, details: ErrorDetails = {}): Doing =>
  (page) =>
    page.route(addressOf(procedure), (route) =>
      route.fulfill({ json: { error: { message: code, code: -32603, data: { code, details } } } }),
    );

export const answer =
  (procedure: string, data: unknown): Doing =>
  (page) =>
    page.route(addressOf(procedure), (route) => route.fulfill({ json: { result: { data } } }));

/** The service's own answer, with some of it another. */
export const amend =
  (procedure: string, change: (data: never) => unknown): Doing =>
  (page) =>
    page.route(addressOf(procedure), async (route) => {
      const response = await route.fetch();
      const { result } = (await response.json()) as { result: { data: never } };
      await route.fulfill({ response, json: { result: { data: change(result.data) } } });
    });

/** What the service does not answer at all. */
export const keepWaiting =
  (procedure: string): Doing =>
  (page) =>
    page.route(addressOf(procedure), () => undefined);

export async function serveAgain(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.reload();
}

/**
 * Every place in both languages: axe has nothing to say, nothing scrolls sideways, and a screenshot is kept to be looked
 * at. `npm test` looks at every eighth place once, in one language, size and theme, and for the next commit at others;
 * `npm run test:e2e` at all of them in all.
 * `METODEBENK_PLACES=card,search` looks only at places whose names begin so.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { locales } from '../../shared/model/vocabulary.ts';
import { localeOfTurn, turnOfCommit } from '../helpers/turn-of-commit.ts';
import type { Place } from './helpers/places/place.ts';
import { startBrowser } from './helpers/running-app.ts';
import { everyLook, someLooks, walk } from './helpers/walk.ts';

const isWhole = process.env.METODEBENK_WALK === 'whole';
const turn = turnOfCommit();
const looks: typeof someLooks = isWhole ? everyLook : someLooks;
const wanted = process.env.METODEBENK_PLACES?.split(',') ?? [''];
const looksAt = (places: readonly Place[]) =>
  looks(
    places.filter(({ name }) => wanted.some((start) => name.startsWith(start))),
    turn,
  );
const timeout = (isWhole ? 60 : 15) * 60_000;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(join(import.meta.dirname, '..', '..', 'test-results', 'screens'), { recursive: true });
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** The two languages side by side, each with a library of its own: alone they take twice as long. */
test.concurrent.for(isWhole ? locales : [localeOfTurn(turn)])(
  'all places in %s',
  { timeout },
  async (locale, { expect }) => {
    expect(await walk(browser, locale, looksAt), `repeated by METODEBENK_TURN=${turn}`).toEqual([]);
  },
);

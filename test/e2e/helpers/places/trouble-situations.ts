/** Libraries that do not open, and a service that is gone. */
import {
  closeSync,
  copyFileSync,
  linkSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { amend, serveAgain } from './fakes.ts';
import { type Hands, inTurn, press } from './hands.ts';
import { openSample } from './packet-situations.ts';
import type { Place, Situation } from './place.ts';

const broken = ['damaged', 'half-written', 'newer', 'foreign', 'linked'] as const;
type Broken = (typeof broken)[number];

/** SQLite keeps the number of the schema up to there, its last byte last. */
const schemaAt = 63;
const breakIt: Record<Broken, (path: string) => void> = {
  damaged: (path) => overwrite(path, Math.floor(readFileSync(path).length / 2), 40_000),
  'half-written': (path) => truncateSync(path, 9000),
  newer: (path) => overwrite(path, schemaAt, 1, 99),
  foreign: (path) => writeFileSync(path, 'Dette er bare tekst.'),
  linked: (path) => linkSync(path, `${path}.${Date.now()}`),
};

function overwrite(path: string, from: number, length: number, byte = 7): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length, byte), 0, length, from);
  closeSync(file);
}

const trouble = (kind: Broken): Situation => ({
  name: `a ${kind} library`,
  arrange: async (page, hands) => {
    const { api, t, home } = hands;
    await api.library.leaveTrouble.mutate();
    const path = join(home, `${kind}.metodebenk`);
    const whole = await openSample(hands);
    await api.library.close.mutate();
    copyFileSync(whole, path);
    breakIt[kind](path);
    await api.library.open.mutate({ path }).catch(() => undefined);
    await page.reload();
    const title = t(`recovery:title.${kind}`);
    const places: Place[] = [{ name: kind, hash: 'library', shown: `h1:has-text("${title}")` }];
    if (kind !== 'damaged') return places;
    const form = { hash: 'library', shown: 'main form' };
    return [
      ...places,
      {
        ...form,
        name: 'salvage',
        open: press(t('recovery:salvage.button')),
        leave: press(t('recovery:salvage.button')),
      },
      {
        ...form,
        name: 'recovery-backup',
        open: press(t('recovery:restore.file')),
        leave: press(t('recovery:restore.file')),
      },
    ];
  },
});

const gone: Situation = {
  name: 'without the service',
  arrange: async (page) => {
    await page.evaluate(() => {
      localStorage.setItem('kept', sessionStorage.getItem('metodebenk.token')!);
    });
    return [
      { name: 'no-session', hash: 'library', shown: 'main [role=alert]', open: forgetSession, leave: recallSession },
    ];
  },
};

/** The last of all: what is stopped stays so, in either size of the window. */
const stopped: Situation = {
  name: 'after the host was stopped',
  arrange: async (_page, { t, stop }: Hands) => [
    { name: 'stopped', hash: 'library', shown: `text=${t('errors:connection.again')}`, open: stop },
  ],
};

const forgetSession = async (page: Page) => {
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
};
const recallSession = async (page: Page) => {
  await page.evaluate(() => sessionStorage.setItem('metodebenk.token', localStorage.getItem('kept')!));
  await page.reload();
};

/** As after `serve LIBRARY` where another machine has it open. */
const busy: Situation = {
  name: 'a library that is open on another machine',
  arrange: async (_, hands) => {
    const { api, t, home } = hands;
    await api.library.leaveTrouble.mutate();
    const path = join(home, 'opptatt.metodebenk');
    copyFileSync(await openSample(hands), path);
    const now = new Date().toISOString();
    const owner = { token: 'ola', person: 'Ola', machine: 'pc-17', processId: 1, processStarted: null };
    writeFileSync(`${path}.lock`, JSON.stringify({ ...owner, since: now, heartbeat: now }));
    const trouble = { path, code: 'library-busy', details: {} };
    const found = amend('library.state', (state: object) => ({ ...state, trouble }));
    return [
      {
        name: 'busy',
        hash: 'library',
        shown: `h1:has-text("${t('recovery:title.busy')}")`,
        open: inTurn(found, (page) => page.reload()),
        leave: serveAgain,
      },
    ];
  },
};

export const troubleSituations = [...broken.map(trouble), busy, gone, stopped];

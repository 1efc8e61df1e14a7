/** Every call of the service against wrong inputs: none may fail as a fault of the program, or change the library. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { answerRequest } from '../../../electron/hosts/port-host/answer-request.ts';
import { portErrorFrom } from '../../../electron/hosts/port-host/port-error.ts';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import type { OpenWorkbench } from '../../../electron/workbench.ts';
import { createRouter } from '../../../shared/contract/router.ts';
import type { Services } from '../../../shared/contract/services.ts';
import { nodeFolders } from '../../long/node-folders.ts';
import { changes, fitting, leaves, plainSchema, replaced, withoutLimit } from './wrong-inputs.ts';

interface Call {
  path: string;
  procedure: 'query' | 'mutation';
  schema: z.ZodType | null;
}

/** The table of contents of the router itself, so that a new call is met here without anyone thinking of it. */
const calls: Call[] = Object.entries(
  createRouter({} as Services)._def.procedures as unknown as Record<
    string,
    { _def: { type: 'query' | 'mutation'; inputs: z.ZodType[] } }
  >,
).map(([path, { _def }]) => ({ path, procedure: _def.type, schema: _def.inputs[0] ?? null }));
const withInput = calls.filter((call): call is Call & { schema: z.ZodType } => call.schema !== null);

interface Known {
  ids: Record<string, string>;
  path: string;
  /** Values of other keys that mean something in this library. */
  values: Record<string, unknown>;
}

const home = mkdtempSync(join(tmpdir(), 'metodebenk-door-'));
let workbench: OpenWorkbench;
let own: Known;
let foreign: Known;

async function openSample(name: string): Promise<{ opened: OpenWorkbench; known: Known }> {
  const opened = openNodeWorkbench(nodeFolders(join(home, name)));
  const { services } = opened;
  const { path } = await services.library.openSample();
  const project = services.projects.list()[0]!.id;
  const search = services.projects.addSearch({
    projectId: project,
    source: 's',
    searchedOn: '2026',
    strategy: 'x',
    hits: 1,
  });
  const outcome = services.projects.get(project).outcomes[0]!.id;
  const arms = [{ id: 'arm-1', name: 'Hjertelapp', participants: 40 }];
  const study = services.studies.add({ projectId: project, name: 'Haugen 2023', arms }).id;
  const [result] = services.studies.setResults({
    projectId: project,
    results: [{ studyId: study, outcomeId: outcome }],
  });
  const appraisal = services.appraisals.set({
    ...{ projectId: project, studyId: study, outcomeId: outcome, tool: 'rob-2' },
    answers: { '1.1': { answer: 'Y' } },
  }).id;
  const analysis = services.analyses.add({ outcomeId: outcome }).id;
  const [costNote] = services.costNotes.add({ projectId: project, notes: [{ name: 'Utstyr' }] });
  const ids = {
    analysis,
    costNote: costNote!.id,
    appraisal,
    study,
    result: result!.id,
    document: services.documents.list()[0]!.id,
    trial: services.trials.list()[0]!.id,
    reference: services.references.list()[0]!.id,
    project,
    outcome,
    tag: services.tags.list({ projectId: project })[0]!.id,
    grade: services.grades.list(project)[0]!.id,
    card: services.cards.list(project)[0]!.id,
    search: search.id,
    history: services.history.list({ projectId: null, limit: 1 })[0]!.id,
  };
  const { sha256 } = services.documents.list()[0]!;
  const field = services.cards
    .templates()[0]!
    .sections.flatMap(({ fields }) => fields)
    .find(({ type }) => type === 'text')!;
  const marked = { reason: 'trade-secret', until: '2026-12-31' };
  const days = { fromDay: '2026-01-01', untilDay: '2026-12-31' };
  const values = {
    tool: 'rob-2',
    ...marked,
    field: field.key,
    value: 'ord',
    sources: [{ documentId: ids.document, sha256 }],
    ...days,
    ...{ arm: 'arm-1', comparator: 'arm-1', alpha: 0.05, power: 0.8, reduction: 0.25 },
  };
  return { opened, known: { ids, path: path!, values } };
}

beforeAll(async () => {
  const other = await openSample('other');
  foreign = other.known;
  await other.opened.close();
  ({ opened: workbench, known: own } = await openSample('own'));
}, 120_000);
afterAll(async () => {
  await workbench?.close();
  rmSync(home, { recursive: true, force: true });
});

const nouns: Record<string, string> = {
  documents: 'document',
  trials: 'trial',
  references: 'reference',
  projects: 'project',
  tags: 'tag',
  grades: 'grade',
  cards: 'card',
  history: 'history',
  studies: 'study',
  analyses: 'analysis',
  costNotes: 'costNote',
  appraisals: 'appraisal',
  versions: 'document',
};
/** What became of marks; the sample has no later version of anything. */
const anchorCalls = new Set(['versions.decide', 'versions.place']);
const resultCalls = new Set(['studies.setResults', 'studies.removeResults']);
const outcomeCalls = new Set(['projects.updateOutcome', 'projects.moveOutcome', 'projects.removeOutcome']);

/** The id that a key of a call's input names, of a library; undefined where the key names none. */
function idOf({ ids }: Known, path: string, key: string): string | undefined {
  if (anchorCalls.has(path)) return undefined;
  if (resultCalls.has(path) && (key === 'id' || key === 'ids')) return ids.result;
  if (key === 'id' || key === 'ids')
    return outcomeCalls.has(path) ? ids.outcome : ids[nouns[path.split('.')[0]!] ?? ''];
  if (key === 'itemIds' || key === 'previousId') return ids.document;
  const noun = /^(\w+)Ids?$/.exec(key)?.[1];
  return noun ? ids[noun] : undefined;
}

const valueFor = (known: Known, path: string) => (key: string) =>
  idOf(known, path, key) ??
  (/^(?:studies|costNotes)\./.test(path) ? studyValues(known)[key] : undefined) ??
  known.values[key] ??
  (['path', 'file', 'from', 'to'].includes(key) ? join(home, 'none', 'x.metodebenk') : undefined);

/** Studies have arms of their own and rest on whole documents. */
const studyValues = ({ ids }: Known): Record<string, unknown> => ({
  arms: [{ id: 'arm-1', name: 'Hjertelapp', participants: 40 }],
  sources: [{ kind: 'document', id: ids.document }],
});

/** The code of the refusal; null where the call was answered. */
async function codeOf({ path, procedure }: Call, input: unknown): Promise<string | null> {
  try {
    await answerRequest({ id: 1, type: 'call', procedure, path, input }, workbench);
    return null;
  } catch (error) {
    return portErrorFrom(error, workbench, path).code;
  }
}

/** Seen from outside: changes whenever anyone writes to the library. */
function watchLibrary(): () => boolean {
  const db = new Database(own.path, { readonly: true });
  const version = () => db.pragma('data_version', { simple: true });
  const before = version();
  return () => {
    const isSame = version() === before;
    db.close();
    return isSame;
  };
}

test('every call is met', () => {
  expect(calls.length).toBeGreaterThan(60);
});

test.each(withInput)('$path: each text and list has a longest length', ({ schema }) => {
  expect(withoutLimit(plainSchema(schema))).toEqual([]);
});

describe.each(withInput)('$path', (call) => {
  const sample = () => fitting(plainSchema(call.schema), valueFor(own, call.path));

  test('refuses what is of no form it takes, and changes nothing', async () => {
    const isSame = watchLibrary();
    const wrong: string[] = [];
    for (const { what, input } of changes(sample()).never) {
      if (call.schema.safeParse(input).success) continue; // a part that is optional takes an object without parts
      const code = await codeOf(call, input);
      if (code !== 'invalid-input') wrong.push(`${what}: ${code}`);
    }
    expect(wrong).toEqual([]);
    expect(isSame()).toBe(true);
  });

  test('has no failure of its own for anything odd that breaks its form, and changes nothing then', async () => {
    const isSame = watchLibrary();
    const wrong: string[] = [];
    for (const { what, input } of changes(sample()).odd) {
      if (call.schema.safeParse(input).success) continue;
      const code = await codeOf(call, input);
      if (code !== 'invalid-input') wrong.push(`${what}: ${code}`);
    }
    expect(wrong).toEqual([]);
    expect(isSame()).toBe(true);
  });

  test('knows no thing of another library, and changes nothing', async () => {
    const isSame = watchLibrary();
    const input = sample();
    const wrong: string[] = [];
    for (const place of leaves(input, [])) {
      if (place.includes('arms')) continue; // they are the study's own
      const key = String(place.findLast((part) => typeof part === 'string'));
      const other = idOf(foreign, call.path, key);
      if (
        other === undefined ||
        typeof place.reduce<unknown>((part, name) => (part as never)[name], input) !== 'string'
      )
        continue;
      const code = await codeOf(call, replaced(input, place, other));
      if (code !== 'not-found') wrong.push(`${place.join('.')}: ${code}`);
    }
    expect(wrong).toEqual([]);
    expect(isSame()).toBe(true);
  });
});

/** Calls that open, close, restore or erase libraries are met by their own tests; the rest takes anything odd here. */
const heavy = /^(library|care|erasures|imports|packets|inspections)\./;

describe.each(withInput.filter(({ path }) => !heavy.test(path)))('$path', (call) => {
  test('answers or refuses anything odd that has its form, without a failure of the program', async () => {
    const input = fitting(plainSchema(call.schema), valueFor(own, call.path));
    const wrong: string[] = [];
    for (const { what, input: odd } of changes(input).odd) {
      const code = await codeOf(call, odd);
      if (code === 'internal') wrong.push(what);
    }
    expect(wrong).toEqual([]);
  });
});

/** A library whose studies, figures, forms, analyses, grades, costs or tools were damaged: what is left is brought over, opens, and the rest is told. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../electron/library/database.ts';
import { salvageLibrary } from '../../../electron/library/salvage/salvage.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import { passagesOf } from '../../../electron/search/index-passages.ts';
import { foldersIn } from '../../helpers/command-line.ts';
import { oldLibrary } from '../../helpers/old-library.ts';
import { fictionalTool } from '../../shared/risk-of-bias/fictional-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'salvage-appraisal-'));
const whole = join(folder, 'whole.metodebenk');
const tables = ['study', 'study_result', 'appraisal', 'appraisal_tool', 'analysis', 'grade', 'cost_note', 'outcome'];
const environment = {
  clock: () => new Date('2026-11-20T08:00:00.000Z'),
  ids: (() => {
    let made = 0;
    return () => `made-${++made}`;
  })(),
  passagesOf,
  template: { template: 'metodevarsel-2025', templateVersion: '1' },
};
let projectId: string;
let counts: Record<string, number>;

function read<T>(path: string, use: (db: ReturnType<typeof openDatabase>) => T): T {
  const db = openDatabase(path, { mustExist: true });
  try {
    return use(db);
  } finally {
    db.close();
  }
}

const countsOf = (path: string) =>
  read(path, (db) =>
    Object.fromEntries(
      tables.map((name) => [name, Number(db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]),
    ),
  );

beforeAll(async () => {
  oldLibrary(whole, 10);
  const workbench = openNodeWorkbench(foldersIn(join(folder, 'home')));
  try {
    const { services } = workbench;
    await services.library.open({ path: whole });
    projectId = services.projects.list().find(({ id }) => services.studies.list(id).studies.length > 0)!.id;
    services.appraisalTools.add({ name: 'eget.json', text: JSON.stringify(fictionalTool) });
    const [study] = services.studies.list(projectId).studies;
    const form = { projectId, studyId: study!.id, outcomeId: null, tool: fictionalTool.id };
    services.appraisals.set({ ...form, answers: { dekning: { answer: 'over-90' } } });
    await services.library.close();
  } finally {
    await workbench.close();
  }
  counts = countsOf(whole);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('a tool whose words broke is left out, and all else comes over', async () => {
  const [from, to] = ['broken', 'mended'].map((name) => join(folder, `${name}.metodebenk`)) as [string, string];
  copyFileSync(whole, from);
  read(from, (db) => db.exec("UPDATE appraisal_tool SET content = '{'"));
  await salvageLibrary(from, to, environment);
  expect(countsOf(to)).toEqual({ ...counts, appraisal_tool: 0 });
});

test.each(tables)('with the first page of «%s» gone', async (table) => {
  expect(counts[table]).toBeGreaterThan(0);
  const [from, to] = ['damaged', 'new'].map((name) => join(folder, `${table}-${name}.metodebenk`)) as [string, string];
  copyFileSync(whole, from);
  const { page, size } = read(whole, (db) => ({
    page: Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table)),
    size: Number(db.pragma('page_size', { simple: true })),
  }));
  const bytes = readFileSync(from);
  bytes.fill(0, (page - 1) * size, page * size);
  writeFileSync(from, bytes);

  const report = await salvageLibrary(from, to, environment);
  expect(read(to, (db) => verifyLibrary(db).problems)).toEqual([]);
  const left = countsOf(to);
  const told = report.tables.find((each) => each.table === table);
  expect(told, JSON.stringify(report.tables)).toBeDefined();
  // What hangs on a row that is gone may get a placeholder; nothing else goes.
  for (const other of tables.filter((name) => name !== table)) {
    expect(left[other], `${other} without ${table}`).toBeGreaterThanOrEqual(counts[other]!);
  }

  const workbench = openNodeWorkbench(foldersIn(join(folder, `home-${table}`)));
  try {
    const { services } = workbench;
    await services.library.open({ path: to });
    const { outcomes } = services.projects.get(projectId);
    services.studies.list(projectId);
    services.appraisals.list(projectId);
    services.appraisalTools.list();
    services.costNotes.list(projectId);
    for (const { id } of services.analyses.list(projectId)) services.analyses.run(id);
    for (const { id } of outcomes) services.grades.proposals(id);
    for (const kind of [
      'evidence-profile',
      'sof',
      'risk-of-bias',
      'study-figures',
      'meta-analysis',
      'costs',
    ] as const) {
      expect(services.exports.table({ projectId, kind }).title, kind).toBeTruthy();
    }
  } finally {
    await workbench.close();
  }
});

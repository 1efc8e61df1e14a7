/** The sample's card and tables in every format, as files of their kind. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import { cardFileSchema, exportFormats, tableFileSchema, tableKinds } from '../../../shared/contract/exports.ts';
import { commandLineIn, foldersIn } from '../../helpers/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'table-command-'));
const { run } = commandLineIn(folder);
let library = '';
let project = '';
let card = '';

beforeAll(async () => {
  const { services, close } = openNodeWorkbench(foldersIn(folder));
  library = (await services.library.openSample()).path!;
  project = services.projects.list()[0]!.id;
  card = services.cards.list(project)[0]!.id;
  await close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const startOf: Record<(typeof exportFormats)[number], string> = {
  pdf: '%PDF-',
  docx: 'PK',
  xlsx: 'PK',
  csv: '\ufeff"',
  html: '<!doctype html>',
  md: '',
  json: '{\n  "format": "metodebenk-',
};

it.each(exportFormats)(
  'writes a table and the card as %s',
  async (format) => {
    const path = join(folder, `made.${format}`);
    expect(await run('table', library, project, 'passages', '--format', format, '-o', path)).toMatchObject({
      exitCode: 0,
    });
    expect(readFileSync(path, 'utf8').startsWith(startOf[format])).toBe(true);
    expect(await run('card', library, 'export', card, '--format', format, '-o', path)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(path, 'utf8').startsWith(startOf[format])).toBe(true);
  },
  60_000,
);

it('writes numbers needed to treat where they are asked for, in both tables and in the workbook', async () => {
  const path = join(folder, 'needed.json');
  const made = async (...more: string[]) => {
    const options = ['--format', 'json', '-o', path, '--language', 'en', ...more];
    expect(await run('table', library, project, 'evidence-profile', ...options)).toMatchObject({ exitCode: 0 });
    return readFileSync(path, 'utf8');
  };
  expect(await made()).not.toContain('NNT');
  expect(await made('--nnt', '--per', '10000')).toMatch(/per 10,000 .*\\nNNT/);
  expect(await made('--nnt', '--per', '12').catch(String)).not.toContain('per 12');
});

it('writes every table with what its heads promise, and JSON that its schema reads', async () => {
  const path = join(folder, 'table.json');
  for (const kind of tableKinds) {
    expect(
      await run('table', library, project, kind, '--format', 'json', '-o', path, '--language', 'en'),
    ).toMatchObject({
      exitCode: 0,
    });
    const table = tableFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    expect([table.kind, table.language]).toEqual([kind, 'en']);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  }
  await run('card', library, 'export', card, '--format', 'json', '-o', path);
  const { format, citations, ...file } = cardFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  expect((await run('show', library, card)).value).toEqual(file);
  expect(citations?.list.length).toBeGreaterThan(2);
}, 60_000);

it('writes all tables as one workbook, and CSV with the separator asked for', async () => {
  const path = join(folder, 'all');
  expect(await run('table', library, project, 'all', '--format', 'xlsx', '-o', path)).toMatchObject({ exitCode: 0 });
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  expect(await run('table', library, project, 'all', '--format', 'csv', '-o', path)).toMatchObject({ exitCode: 64 });
  await run('table', library, project, 'passages', '--format', 'csv', '--separator', 'tab', '-o', path);
  expect(readFileSync(path, 'utf8')).toMatch(/^\ufeff"[^"]*"\t"/);
}, 60_000);

/** Content of an enemy on every screen and in what is exported: it stands there as text, and nothing of it runs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Browser, Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzip } from '../electron/export/unzip.ts';
import { hostileFiles, literal, nasty, printable } from './helpers/hostile-content.ts';
import { eyesOn, listen, watch } from './helpers/hostile-eyes.ts';
import { visitRecords } from './helpers/hostile-records.ts';
import {
  callService,
  goTo,
  openPage,
  type RunningApp,
  soughtOutside,
  startApp,
  startBrowser,
} from './helpers/running-app.ts';

const shots = join(import.meta.dirname, '..', '..', 'test-results', 'hostile');
const home = mkdtempSync(join(tmpdir(), 'hostile-'));
let browser: Browser;
let app: RunningApp;
beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await startBrowser();
  app = await startApp(home);
});
afterAll(async () => {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    await page.screenshot({ path: join(shots, 'left-open.png') });
  }
  await browser?.close();
  await app?.kill();
  rmSync(home, { recursive: true, force: true });
});

test('on the screens and in exports it is text, and nothing of it runs', { timeout: 120_000 }, async () => {
  const { page, complaints } = await openPage(browser, app.address);
  const happened = watch(page);
  await listen(page);
  const { call, see } = eyesOn(page, shots);
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
  await call('settings.update', { personName: printable('person').slice(0, 199), locale: 'en' });
  await call('library.create', { path: 'fiende' });
  const { id: projectId } = await call<{ id: string }>('projects.create', { title: nasty('project') });
  const pico = {
    population: [nasty('pico')],
    intervention: ['heart failure'],
    comparator: [],
    outcome: [],
    synonyms: { 'heart failure': [nasty('synonym')] },
  };
  await call('projects.update', { id: projectId, question: nasty('question'), pico });
  const { id: outcomeId } = await call<{ id: string }>('projects.addOutcome', {
    projectId,
    name: nasty('outcome').slice(0, 490),
    nameEn: '',
    importance: 8,
  });
  await call('projects.addSearch', {
    projectId,
    source: nasty('search'),
    searchedOn: '2026-01-02',
    strategy: nasty('strategy'),
    hits: 3,
  });
  await page.reload();
  await page.waitForSelector('main');

  const folder = join(home, 'in');
  mkdirSync(folder);
  const names = Object.entries(hostileFiles).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  await goTo(page, 'library');
  await page.locator('input[type=file]').first().setInputFiles(names);
  await expect.poll(async () => (await call<unknown[]>('documents.list')).length, { timeout: 20_000 }).toBe(4);
  await see('library', 'html-heading', 'docx-title', 'text-title', 'project');

  type Row = { id: string; format?: string };
  const documents = await call<Row[]>('documents.list');
  const idOf = (format: string) => documents.find((row) => row.format === format)!.id;
  const { rows: trials } = await call<{ rows: Row[] }>('trials.page', {});
  const { rows: references } = await call<{ rows: Row[] }>('references.page', {});
  for (const [kind, rows] of [
    ['trial', trials],
    ['reference', references],
    ['document', documents],
  ] as const) {
    const itemIds = rows.map(({ id }) => id);
    await call('projects.setItems', { projectId, kind, itemIds, decision: 'included', reason: nasty('reason') });
  }
  const textId = idOf('text');
  const { text } = await call<{ text: string }>('documents.text', { id: textId });
  const start = text.indexOf('text-body');
  const place = { projectId, documentId: textId, start, end: start + literal('text-body').length };
  const tag = { ...place, element: 'own', label: nasty('label').slice(0, 199), comment: nasty('comment') };
  const { id: tagId } = await call<{ id: string }>('tags.add', tag);
  await call('tags.add', { ...place, element: 'P', comment: nasty('comment-p') });
  const imprecision = { levels: -1, reason: nasty('grade-reason'), tagIds: [tagId] };
  await call('grades.set', {
    outcomeId,
    judgements: { imprecision },
    effect: nasty('effect'),
    comment: nasty('grade-comment'),
  });
  const { id: cardId } = await call<{ id: string }>('cards.create', {
    projectId,
    title: printable('card'),
    language: 'nb',
  });
  await call('cards.setField', { id: cardId, field: 'summary', value: printable('field') });
  await call('cards.addSource', { id: cardId, field: 'summary', tagId });
  await call('cards.addVersion', { id: cardId, change: printable('version') });
  const packet = {
    projectId,
    documentIds: [textId],
    outcomeIds: [outcomeId],
    recipient: nasty('recipient').slice(0, 499),
  };
  await call('packets.export', { ...packet, path: join(home, 'pakke.metodebenk') });
  await page.reload();

  await goTo(page, 'library');
  await page.getByRole('row', { name: /text-title/ }).click();
  await page.keyboard.press('Space');
  await see('library-preview', 'text-title');
  await page.getByRole('button', { name: 'Erase …' }).click();
  await see('erase-document', 'text-title');
  await page.keyboard.press('Escape');
  await goTo(page, `trials/${trials[0]!.id}`);
  await see(
    'trial-preview',
    'trial-title',
    'trial-sponsor',
    'trial-condition',
    'trial-device',
    'trial-measure',
    'trial-country',
  );
  await goTo(page, `references/${references[0]!.id}`);
  await see('reference-preview', 'reference-title', 'reference-author', 'reference-journal', 'reference-abstract');

  await goTo(page, 'project');
  await see('project', 'project', 'question', 'pico', 'synonym', 'outcome');
  await page.getByRole('tab', { name: 'Searches' }).click();
  await see('project-searches', 'search', 'strategy');
  await page.getByRole('tab', { name: 'Sources' }).click();
  await see('project-sources', 'text-title');
  for (const [noun, shown] of [
    ['Trials', 'trial-title'],
    ['References', 'reference-title'],
  ] as const) {
    await page
      .getByText(new RegExp(`^${noun} \\d`))
      .first()
      .click();
    await see(`project-${noun}`, shown);
  }
  for (const [format, ...shown] of [
    ['html', 'html-text', 'html-cell'],
    ['docx', 'docx-text'],
    ['text', 'text-body', 'comment', 'label', 'person'],
  ]) {
    await goTo(page, `reader/${idOf(format!)}`);
    for (const view of ['Text', 'Structure']) {
      await page.getByText(view, { exact: true }).first().click();
      await see(`reader-${format}-${view}`, ...(view === 'Text' ? shown : []));
    }
  }
  await goTo(page, `reader/${idOf('pdf')}`);
  await page.locator('.textLayer span').first().waitFor({ timeout: 20_000 });
  await see('reader-pdf', 'pdf-text');
  await goTo(page, 'evidence?tab=matrix');
  await see('matrix', 'text-title', 'text-body');
  await goTo(page, 'evidence?tab=trials');
  await see('trials', 'trial-title', 'trial-sponsor');
  await goTo(page, `evidence?tab=outcomes&outcome=${outcomeId}`);
  await see('outcome', 'outcome', 'grade-reason', 'effect');
  await goTo(page, `card/${cardId}`);
  await page.locator('canvas').first().waitFor({ timeout: 30_000 });
  await see('card', 'card', 'field', 'text-body');
  await goTo(page, 'export');
  await see('export', 'card');
  await goTo(page, 'history');
  await see('history', 'person', 'project');
  await goTo(page, 'panel');
  await see('panel', 'recipient');
  await page.getByRole('button', { name: 'Make a packet' }).click();
  await see('panel-make', 'text-title');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('text-title');
  await see('palette', 'text-title');
  await page.keyboard.press('Escape');

  await visitRecords({ page, call, see, home, projectId, cardId });

  for (const [format, input] of [
    ['html', { cardId }],
    ['docx', { cardId }],
    ['html', { projectId, kind: 'references' }],
    ['docx', { projectId, kind: 'sof' }],
  ] as const) {
    const { id } = await call<{ id: string }>('exports.create', { ...input, format, language: 'nb' });
    const bytes = await bytesOf(page, id);
    expect.soft(await tracesInFile(format, bytes), `${format} ${JSON.stringify(input)}`).toEqual([]);
  }

  expect(complaints).toEqual([]);
  writeFileSync(
    join(home, 'libraries', '<img src=x onerror=toldBy(1)> <b>&lt;i&gt;.metodebenk'),
    'SQLite format 3\0 and then nothing',
  );
  await callService(page, 'library.open', {
    path: join(home, 'libraries', '<img src=x onerror=toldBy(1)> <b>&lt;i&gt;.metodebenk'),
  });
  await page.reload();
  await see('recovery', '<img src=x onerror=toldBy(1)>');
  expect(happened).toEqual([]);
  expect(complaints.filter((each) => each.startsWith('asked for'))).toEqual([]);
  expect(soughtOutside(home)).toBe('');
});

/** What an export holds, as the window of the person would be handed it. */
async function bytesOf(page: Page, exportId: string): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (id) => {
    const token = Object.values(sessionStorage).find((value) => value.length >= 40) ?? '';
    const answer = await fetch(`/bytes/export/${id}`, { headers: { authorization: `Bearer ${token}` } });
    return [...new Uint8Array(await answer.arrayBuffer())];
  }, exportId);
  return Uint8Array.from(bytes);
}

/** Every element and attribute of a file that could run or fetch something. */
async function tracesInFile(format: 'html' | 'docx', bytes: Uint8Array): Promise<string[]> {
  if (format === 'html') return tracesInMarkup(parse(new TextDecoder().decode(bytes)));
  const found: string[] = [];
  for (const [name, xml] of await unzip(bytes)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser();
    parser.on('error', (error) => found.push(`${name}: ${error.message}`));
    parser.on('opentag', (element) => {
      const values = Object.values(element.attributes).join(' ');
      if (/javascript:|eksempel\.invalid|External/i.test(values)) found.push(`${name}: ${element.name} ${values}`);
      if (/^(?:w:altChunk|w:object|o:OLEObject|w:script)$/.test(element.name)) found.push(`${name}: ${element.name}`);
    });
    parser.write(xml).close();
  }
  return found;
}

function tracesInMarkup(node: DefaultTreeAdapterTypes.Node): string[] {
  const found: string[] = [];
  if ('attrs' in node) {
    if (/^(?:script|iframe|object|embed|base|link|img|svg|form|input|a)$/.test(node.tagName)) found.push(node.tagName);
    for (const { name, value } of node.attrs) {
      if (/^on|^(?:href|src|srcdoc|action)$/i.test(name)) found.push(`${node.tagName} ${name}=${value}`);
    }
    const words = node.childNodes.flatMap((child) => ('value' in child ? [child.value] : [])).join('');
    if (node.tagName === 'style' && /import|eksempel|expression/i.test(words)) found.push(`style ${words}`);
  }
  return [...found, ...('childNodes' in node ? node.childNodes.flatMap(tracesInMarkup) : [])];
}

/** PDFs are set in a thread of their own: the service answers meanwhile, and what breaks there breaks there only. */
import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { renderCard } from '../../../electron/export/export-card.ts';
import { createPdfRenderer, type PdfRenderer } from '../../../electron/export/typst/pdf-renderer.ts';
import { fakeCompiler } from './fake-compiler.ts';
import { sampleCard, template } from './sample-card.ts';

const resourcesDirectory = fileURLToPath(new URL('../../../resources', import.meta.url));
const open: PdfRenderer[] = [];
const rendererWith = (compilerEntry?: URL) => {
  const renderer = createPdfRenderer({ resourcesDirectory, compilerEntry });
  open.push(renderer);
  return renderer;
};
const rendererOf = () => rendererWith(fakeCompiler);
afterEach(() => {
  for (const { close } of open.splice(0)) close();
});

/** What the fake compiler has been asked until now. */
const asked = async (renderer: PdfRenderer) =>
  Buffer.from(await renderer.renderPdf('last', {}))
    .toString()
    .split(',');

test('a huge card holds nobody else up', async () => {
  const paragraph = 'Deltakerne ble fulgt i tolv måneder, og færre ble lagt inn igjen (RR 0,83). '.repeat(14);
  const card = sampleCard();
  card.fields.benefit!.value = `${paragraph}\n\n`.repeat(130);
  const renderer = rendererWith();
  const startedAt = performance.now();
  let longest = 0;
  let isOver = false;
  const made = renderCard(card, template, 'pdf', { renderer }).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const since = performance.now();
    await setTimeout(5);
    longest = Math.max(longest, performance.now() - since);
  }
  expect((await made).bytes.length).toBeGreaterThan(100_000);
  // A machine full of other tests lets any thread wait for a while; the setting itself takes seconds.
  expect(longest).toBeLessThan(Math.max(500, (performance.now() - startedAt) / 5));
}, 60_000);

test('a compiler that dies is told, and the next file is made by another', async () => {
  const renderer = rendererOf();
  const dying = renderer.renderPdf('die', {});
  const next = renderer.renderPdf('after', {});
  await expect(dying).rejects.toMatchObject({ code: 'export-stopped', details: { file: 'PDF', reason: 'exit 3' } });
  expect(Buffer.from(await next).toString()).toBe('after');
});

test('a compiler that breaks is ended, with its reason', async () => {
  const renderer = rendererOf();
  await expect(renderer.renderPdf('break', {})).rejects.toMatchObject({
    code: 'export-stopped',
    details: { reason: 'unreachable' },
  });
  expect(await asked(renderer)).toEqual(['last']);
});

test('a compiler that grew large is not kept', async () => {
  const renderer = rendererOf();
  await renderer.renderPdf('large', {});
  expect(await asked(renderer)).toEqual(['last']);
});

test('what is cancelled while it waits is never set, and what is cancelled in the middle makes room', async () => {
  const renderer = rendererOf();
  await renderer.coverage();
  const [running, waiting] = [new AbortController(), new AbortController()];
  const first = renderer.renderPdf('endless', {}, running.signal);
  const second = renderer.renderPdf('outdated', {}, waiting.signal);
  const third = asked(renderer);
  waiting.abort(new Error('changed'));
  await expect(second).rejects.toThrow('changed');
  running.abort(new Error('cancelled'));
  await expect(first).rejects.toThrow('cancelled');
  expect(await third).toEqual(['last']);
}, 20_000);

test('what is almost done when it is cancelled is let go on, as a new compiler takes longer to begin', async () => {
  const renderer = rendererOf();
  await renderer.coverage();
  const cancelled = new AbortController();
  const first = renderer.renderPdf('brief', {}, cancelled.signal);
  await setTimeout(50);
  cancelled.abort(new Error('changed'));
  await expect(first).rejects.toThrow('changed');
  expect(await asked(renderer)).toEqual(['brief', 'last']);
});

test('closing tells what is under way, and a file that is asked for later is made', async () => {
  const renderer = rendererOf();
  const first = renderer.renderPdf('endless', {});
  await renderer.coverage();
  renderer.close();
  await expect(first).rejects.toMatchObject({ code: 'export-stopped' });
  expect(await asked(renderer)).toEqual(['last']);
});

test('a program that waits for a PDF lives until it has it, and no longer', async () => {
  const script = `
    const { createPdfRenderer } = await import(${JSON.stringify(new URL('../../../electron/export/typst/pdf-renderer.ts', import.meta.url).href)});
    const renderer = createPdfRenderer({ resourcesDirectory: ${JSON.stringify(resourcesDirectory)} });
    console.log((await renderer.renderPdf('#set document(title: "a")\\nKort.', {})).length);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    timeout: 30_000,
  });
  expect(Number(stdout)).toBeGreaterThan(1000);
}, 40_000);

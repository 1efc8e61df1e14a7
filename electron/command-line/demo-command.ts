/** The main job without a screen: sample library, tags, grades, card, and every file that one hands on. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ExportCreate } from '../../shared/contract/exports.ts';
import { AppError } from '../../shared/errors.ts';
import { fillSample } from '../sample/fill-sample.ts';
import { writeExport } from '../write-export.ts';
import { type CommandHandler, word } from './context.ts';

export const demo: CommandHandler = async (context) => {
  const started = performance.now();
  const { services } = context;
  const folder = resolve(word(context, 0, 'DIR'));
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new AppError('write-failed', { path: folder }, error);
  }
  const path = join(folder, 'sample.metodebenk');
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
  await services.library.create({ path });
  const { projectId, cardId, imported } = await fillSample(services, join(context.resourcesFolder, 'sample'));

  const wanted: [string, ExportCreate][] = [
    ['card.pdf', { cardId, format: 'pdf' }],
    ['card.docx', { cardId, format: 'docx' }],
    ['summary-of-findings.docx', { projectId, kind: 'sof', format: 'docx' }],
    ['evidence-profile.pdf', { projectId, kind: 'evidence-profile', format: 'pdf' }],
    ['forest-plots.html', { projectId, kind: 'meta-analysis', format: 'html' }],
    ['ongoing-trials.xlsx', { projectId, kind: 'ongoing-trials', format: 'xlsx' }],
    ['ongoing-trials.csv', { projectId, kind: 'ongoing-trials', format: 'csv' }],
    ['pico-matrix.xlsx', { projectId, kind: 'pico-matrix', format: 'xlsx' }],
    ['pico-matrix.csv', { projectId, kind: 'pico-matrix', format: 'csv' }],
  ];
  const files: { path: string; byteLength: number }[] = [];
  for (const [name, input] of wanted) {
    const { id, byteLength } = await services.exports.create(input);
    writeExport(join(folder, name), context.readExport(id));
    files.push({ path: join(folder, name), byteLength });
  }
  const suggestions = (await services.suggestions.list({ projectId })).length;
  const check = services.cards.check(cardId);
  const milliseconds = performance.now() - started;
  const value = {
    library: path,
    projectId,
    cardId,
    imported: imported.counts,
    suggestions,
    check,
    files,
    milliseconds,
  };
  const text = [
    `Imported ${imported.counts.imported} files; ${suggestions} suggestions wait; the card has ${check.findings.length} findings.`,
    ...files.map((file) => `${file.path} (${Math.ceil(file.byteLength / 1024)} KB)`),
    `Library: ${path}`,
    `Done in ${(milliseconds / 1000).toFixed(1)} s.`,
  ].join('\n');
  return { value, text };
};

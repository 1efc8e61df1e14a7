/** Scans of a library as jobs: what another reading puts in the place of a document, and what it must not touch. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OneImport } from '../../../electron/import/import-one.ts';
import { createImportService } from '../../../electron/import/import-service.ts';
import { getDocument, getDocumentText, listDocuments } from '../../../electron/library/documents.ts';
import { listHistory } from '../../../electron/library/history-list.ts';
import { createJobRegistry } from '../../../electron/library/job-registry.ts';
import { closeLibrary } from '../../../electron/library/open-library.ts';
import { createCorrectionService } from '../../../electron/library/services/correction-service.ts';
import { command } from '../../../electron/library/session.ts';
import { sourceTitles } from '../../../electron/library/source-titles.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { passagesOf } from '../../../electron/search/index-passages.ts';
import { createSearchService } from '../../../electron/search/search-service.ts';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { isFileJob } from '../../../shared/file-jobs.ts';
import type { Extraction } from '../../../shared/model/extraction.ts';
import { extractedDocument } from '../../helpers/extraction.ts';
import { type TestLibrary, testLibrary } from '../../helpers/library.ts';

const noText = { code: 'no-text-layer', message: 'Page 2 holds no text.', page: 2 };
const typed = 'Typed page.';
const ocrOf = (page: number): NonNullable<Recognised['ocr']> => ({
  languages: ['nor'],
  confidence: 88,
  pages: [{ page, confidence: 88, words: 4 }],
  unsure: [],
});

/** Pages of a PDF as one text; their places follow from it. */
function pdf(pages: readonly string[], patch: Partial<Recognised> = {}) {
  const text = pages.join('\n');
  const starts = pages.map((_, index) => pages.slice(0, index).join('\n').length + (index === 0 ? 0 : 1));
  const placed = pages.map((page, pageIndex) => ({
    ...{ pageIndex, start: starts[pageIndex]!, end: starts[pageIndex]! + page.length },
    ...{ widthPt: 595, heightPt: 842, rotation: 0, runs: Float64Array.of(0, 4, 10, 10, 20, 10) },
  }));
  return { ...extractedDocument(text, patch), format: 'pdf' as const, pages: placed };
}

describe('reading the scans of a library', () => {
  let folder: string;
  let test: TestLibrary;
  let next: (options: Parameters<OneImport['extract']>[1]) => Extraction | Promise<Extraction>;
  let asked: unknown[];
  let bytes: string;
  let service: ReturnType<typeof createImportService>;
  let jobs: ReturnType<typeof createJobRegistry>;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'read-scans-'));
    test = testLibrary(join(folder, 'l.metodebenk'));
    asked = [];
    bytes = '';
    jobs = createJobRegistry();
    service = createImportService({
      session: test.session,
      jobs,
      beforeMany: async () => undefined,
      async extract(file, options) {
        asked.push(options.ocr);
        if ('open' in file) {
          const source = await file.open();
          if (source.kind === 'source')
            for await (const chunk of source.chunks()) bytes += Buffer.from(chunk).toString();
        }
        return next(options);
      },
      concurrency: 1,
      passagesOf: ({ text, pages, recognised }) => passagesOf({ text, pages, sections: recognised.sections }),
      uploads: { take: () => ({ path: '', discard: () => undefined }) },
    });
  });
  afterEach(() => {
    closeLibrary(test.library);
    rmSync(folder, { recursive: true, force: true });
  });

  async function imported(document: Extraction, ocr?: { languages: ['nor'] }): Promise<string> {
    next = () => document;
    const path = join(folder, 'skann.pdf');
    writeFileSync(path, `%PDF of ${asked.length}`);
    const job = await service.run({ files: [{ path }], ...(ocr && { ocr }) }).finished;
    return job.result!.outcomes[0]!.ids[0]!;
  }
  async function read(id: string, answer: typeof next) {
    next = answer;
    const job = await service.runScans({ ids: [id], ocr: { languages: ['nor'] } }).finished;
    return job.result!.outcomes[0]!;
  }
  const stored = (id: string) => [getDocument(test.library.db, id), getDocumentText(test.library.db, id)];
  const scanned = () => imported(pdf(['', ''], { title: 'skann.pdf', warnings: [{ ...noText, page: 1 }, noText] }));
  const reading = (patch: Partial<Recognised> = {}) =>
    pdf(['Lest første side om hjertesvikt.', 'Andre side.'], { title: 'Lest tittel', ocr: ocrOf(1), ...patch });
  const origins = () => listDocuments(test.library.db).map(({ format, textOrigin }) => [format, textOrigin]);

  it('puts text, places and structure in the place of nothing, found by search, told by the list and the history', async () => {
    const id = await scanned();
    expect(origins()).toEqual([['pdf', 'none']]);
    const section = { number: '1', title: 'Lest', level: 1, start: 0 };
    const warnings = [{ code: 'ocr-text', message: 'By OCR.' }];
    expect(
      await read(id, () =>
        reading({ sections: [section], warnings, issuer: 'Fjordbyen', dates: { published: '2024' } }),
      ),
    ).toEqual({
      ...{ path: 'skann.pdf', status: 'updated', kind: 'document', ids: [id], warnings },
    });
    const [document, text] = stored(id);
    expect(text).toBe('Lest første side om hjertesvikt.\nAndre side.');
    expect(document).toMatchObject({
      ...{ title: 'Lest tittel', issuer: 'Fjordbyen', year: 2024, warningCount: 1, format: 'pdf', textOrigin: 'ocr' },
      recognised: { ocr: ocrOf(1), sections: [section] },
      pages: [expect.objectContaining({ start: 0, end: 32 }), expect.objectContaining({ start: 33 })],
    });
    expect(origins()).toEqual([['pdf', 'ocr']]);
    expect(sourceTitles(test.library.db, 'nb')({ documentId: id, sha256: '' })).toBe('Lest tittel (OCR)');
    expect(bytes).toBe('%PDF of 0');
    expect(asked).toEqual([undefined, { languages: ['nor'] }]);
    await read(id, () => reading({ warnings: [{ code: 'ocr-low-confidence', message: 'Hard.', page: 1 }] }));
    expect(origins()).toEqual([['pdf', 'ocr-unsure']]);
    expect(sourceTitles(test.library.db, 'nb')({ documentId: id, sha256: '' })).toBe('Lest tittel (OCR, usikker)');
    await read(id, () => reading({ warnings, issuer: 'Fjordbyen' }));
    const search = createSearchService(test.session);
    expect(search.query({ query: 'hjertesvikt', limit: 5 }).hits.map((hit) => hit.documentId)).toEqual([id]);
    expect(listHistory(test.library.db, { projectId: null, limit: 1 }, 'kari')[0]).toMatchObject({
      action: 'document.ocr',
      params: { count: 1 },
    });
    expect(verifyLibrary(test.library.db).sound).toBe(true);
  });

  it('replaces an earlier reading whole: nothing of it is found any more', async () => {
    const id = await scanned();
    await read(id, () => reading());
    await read(id, () => pdf(['Bedre lest side.', ''], { ocr: ocrOf(1) }));
    const search = createSearchService(test.session);
    expect(search.query({ query: 'hjertesvikt', limit: 5 }).hits).toEqual([]);
    expect(search.query({ query: 'bedre', limit: 5 }).hits).toHaveLength(1);
    expect(verifyLibrary(test.library.db).sound).toBe(true);
  });

  it('keeps what a person corrected in the list', async () => {
    const id = await scanned();
    const what = { projectId: null, action: 'document.update' };
    command(test.session, what, (write) => write.update('document', id, { title: 'Mitt navn', year: 1999 }));
    await read(id, () => reading({ dates: { published: '2024' }, kind: 'guideline' }));
    expect(stored(id)[0]).toMatchObject({ title: 'Mitt navn', year: 1999, kind: 'guideline' });
  });

  it('counts a place that a person chose for a value among the marks', async () => {
    const id = await imported(pdf([typed, ''], { warnings: [noText] }));
    const target = { kind: 'pico' as const, path: ['population'], ordinal: 0, made: null };
    createCorrectionService(test.session).add({
      documentId: id,
      target,
      change: { do: 'add', text: '', place: { start: 0, end: 5 } },
    });
    expect(await read(id, () => pdf(['Ny side.', typed], { ocr: ocrOf(1) }))).toMatchObject({
      code: 'ocr-has-marks',
      details: { marks: 1 },
    });
  });

  it('keeps marks on pages that had text, and refuses where one would stand on other words', async () => {
    const id = await imported(pdf([typed, ''], { warnings: [noText] }));
    mark(id, 0, 5);
    expect(await read(id, () => pdf([typed, 'Lest.'], { ocr: ocrOf(2) }))).toMatchObject({ status: 'updated' });
    expect(getDocumentText(test.library.db, id).slice(0, 5)).toBe('Typed');
    const before = stored(id);
    expect(await read(id, () => pdf(['Ny side.', typed], { ocr: ocrOf(1) }))).toMatchObject({
      ...{ status: 'refused', code: 'ocr-has-marks', details: { file: 'skann.pdf', marks: 1 } },
    });
    expect(stored(id)).toEqual(before);
  });

  it.each([
    [
      'the process was killed',
      'extraction-failed',
      () => ({ kind: 'refused', code: 'extraction-failed', details: {} }),
    ],
    [
      'it took too long',
      'extraction-too-slow',
      () => ({ kind: 'refused', code: 'extraction-too-slow', details: { seconds: 180 } }),
    ],
    ['no page could be read', 'ocr-nothing-read', () => pdf(['', ''])],
    ['it was cancelled meanwhile', 'ocr-cancelled', () => ({ kind: 'refused', code: 'import-cancelled', details: {} })],
  ] satisfies [string, string, () => Extraction][])(
    'leaves the document as it was where %s',
    async (_, code, answer) => {
      const id = await scanned();
      const before = stored(id);
      expect(await read(id, answer)).toMatchObject({ status: 'refused', code, details: { file: 'skann.pdf' } });
      expect(stored(id)).toEqual(before);
    },
  );

  it('is not started for what has text, or is no PDF', async () => {
    const withText = await imported(pdf([typed]));
    expect(await read(withText, () => reading())).toMatchObject({ code: 'ocr-not-needed' });
    const page = await imported(extractedDocument());
    expect(await read(page, () => reading())).toMatchObject({ code: 'ocr-not-pdf' });
    expect(asked).toEqual([undefined, undefined]);
  });

  it('reads one document after the other, whoever asked, and tells pages and parts of pages', async () => {
    const ids = [await scanned(), await scanned()];
    let running = 0;
    const seen: unknown[] = [];
    next = async ({ onProgress }) => {
      running++;
      onProgress({ unit: 'page', done: 0, total: 2, part: 0.25 });
      seen.push([
        running,
        ...jobs
          .list()
          .filter(isFileJob)
          .flatMap(({ kind, current }) => (current ? [kind, current] : [])),
      ]);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return reading();
    };
    const asks = ids.map((id) => service.runScans({ ids: [id], ocr: { languages: ['nor'] } }));
    await Promise.all(asks.map(({ finished }) => finished));
    const current = { name: 'skann.pdf', unit: 'page', done: 0, total: 2, part: 0.25 };
    expect(seen).toEqual([
      [1, 'ocr', current],
      [1, 'ocr', current],
    ]);
  });

  it('leaves the documents that are left when it is cancelled', async () => {
    const ids = [await scanned(), await scanned()];
    next = ({ signal }) => {
      jobs.cancel(jobs.list().at(-1)!.id);
      return signal.aborted ? { kind: 'refused', code: 'import-cancelled', details: {} } : reading();
    };
    const job = await service.runScans({ ids, ocr: { languages: ['nor'] } }).finished;
    expect([job.state, job.result!.outcomes.map(({ code }) => code)]).toEqual([
      'cancelled',
      ['ocr-cancelled', 'ocr-cancelled'],
    ]);
  });

  it('comes with an import where that is asked', async () => {
    await imported(reading(), { languages: ['nor'] });
    expect(asked).toEqual([{ languages: ['nor'] }]);
    expect(origins()).toEqual([['pdf', 'ocr']]);
  });

  it('is over before another library is opened', async () => {
    const id = await scanned();
    let isLetGo = false;
    next = ({ signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          isLetGo = true;
          resolve({ kind: 'refused', code: 'import-cancelled', details: {} });
        });
      });
    const { finished } = service.runScans({ ids: [id], ocr: { languages: ['nor'] } });
    await new Promise((resolve) => setImmediate(resolve));
    await service.stop();
    expect([isLetGo, (await finished).state, jobs.list()]).toEqual([true, 'cancelled', []]);
  });

  function mark(documentId: string, start: number, end: number): void {
    const { db } = test.library;
    const at = '2026-01-01T00:00:00.000Z';
    db.prepare(
      "INSERT INTO project (id, title, question, language, pico, created_at, created_by, updated_at) VALUES ('p', '', '', 'nb', '{}', ?, 'kari', ?)",
    ).run(at, at);
    db.prepare(
      `INSERT INTO tag (id, project_id, document_id, element, label, comment, origin, page, start, "end", quote, prefix,
         suffix, created_at, created_by, updated_at) VALUES ('t', 'p', ?, 'P', '', '', 'person', 1, ?, ?, '', '', '', ?, 'kari', ?)`,
    ).run(documentId, start, end, at, at);
  }
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { OcrNote } from '../../../renderer/features/ocr/ocr-note.tsx';
import type { FileJob } from '../../../shared/contract/jobs.ts';
import type { ImportWarning, RecognisedOcr } from '../../../shared/contract/recognised.ts';
import { importWarning } from '../../../shared/import-warnings.ts';
import { fakeDocument, fakeRecognised } from '../helpers/fake-document.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { renderApp } from '../helpers/render-app.tsx';

const noText: ImportWarning = { code: 'no-text-layer', message: 'Page 2 holds no text.', page: 2 };
const ocr: RecognisedOcr = {
  languages: ['nor', 'eng'],
  confidence: 91,
  pages: [{ page: 1, confidence: 91, words: 20 }],
  unsure: [{ confidence: 30, page: 1, start: 0, end: 4 }],
};
const scan = fakeDocument({
  format: 'pdf',
  textOrigin: 'none',
  recognised: { ...fakeRecognised(), warnings: [noText] },
});
const scanJob = (change: Partial<FileJob>): FileJob => ({
  ...{ id: 'job-9', kind: 'ocr', state: 'running', startedAt: '2026-11-20T12:00:00.000Z' },
  ...{ filesDone: 0, filesTotal: 1, current: null, pagesPerSecond: 0.2, result: null, error: null },
  ...change,
});
const asked = (host: ReturnType<typeof fakeHost>) =>
  host.calls.filter(({ path }) => path === 'imports.readScans').map(({ input }) => input);

describe('a scanned document in the library', () => {
  test('says so, and its page images are read in the languages that are chosen', async () => {
    const others = [
      fakeDocument({ id: 'doc-2', title: 'Rapport', textOrigin: 'ocr' }),
      fakeDocument({ id: 'doc-3', title: 'Høring', textOrigin: 'ocr-unsure' }),
      fakeDocument({ id: 'doc-4', title: 'Brev', textOrigin: 'partly' }),
    ];
    const host = fakeHost({ documents: [scan, ...others] });
    const { user } = renderApp(null, { host, route: { screen: 'library' } });
    const row = await screen.findByRole('row', { name: /Ryggmargsstimulering/ });
    expect(within(row).getByText('Skannet')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /Rapport/ })).getByText('OCR')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /Høring/ })).getByText('OCR, usikker')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /Brev/ })).getByText('Delvis skannet')).toBeTruthy();
    await user.click(row);
    await user.click(await screen.findByRole('button', { name: 'Les sidebildene (OCR)' }));
    const dialog = await screen.findByRole('dialog', { name: 'Les teksten fra sidebildene' });
    await user.selectOptions(within(dialog).getByLabelText('Språk i dokumentet'), 'Engelsk');
    await user.click(within(dialog).getByRole('button', { name: 'Les sidebildene' }));
    await waitFor(() => expect(asked(host)).toEqual([{ ids: ['doc-1'], ocr: { languages: ['eng'] } }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('is not offered for a document that has its text', async () => {
    const { user } = renderApp(null, { route: { screen: 'library' } });
    await user.click(await screen.findByRole('row', { name: /Ryggmargsstimulering/ }));
    await screen.findByRole('button', { name: 'Kopier' });
    expect(screen.queryByRole('button', { name: /sidebildene/ })).toBeNull();
  });

  test('tells what became of it under its own name', async () => {
    const result = {
      outcomes: [
        { path: 'skann.pdf', status: 'updated' as const, kind: 'document' as const, ids: ['doc-1'], warnings: [] },
      ],
      ...{ counts: { imported: 0, duplicate: 0, updated: 1, refused: 0 }, milliseconds: 10 },
    };
    renderApp(null, { host: fakeHost({ jobs: [scanJob({ state: 'done', result })] }), route: { screen: 'library' } });
    expect(await screen.findByText('Sidebilder: 1 oppdatert')).toBeTruthy();
    expect(screen.getByText('teksten er lest fra sidebildene')).toBeTruthy();
  });
});

describe('the note above a document', () => {
  const note = async () => (await screen.findByRole('status')).textContent;
  const show = (detail: typeof scan, jobs: FileJob[] = []) =>
    renderApp(<OcrNote detail={detail} />, { host: fakeHost({ jobs }) });

  test.each([
    ['none of its pages has text', scan, /^Dokumentet har ingen tekst\./],
    ['some have', { ...scan, textOrigin: 'partly' as const }, /^1 side har ingen tekst/],
    [
      'they were read',
      { ...scan, textOrigin: 'ocr' as const, recognised: { ...scan.recognised, warnings: [], ocr } },
      /^Teksten på 1 side er lest fra sidebildet \(OCR\) med 91\u202f% sikkerhet\. .*1 ord er usikkert\.$/,
    ],
  ])('says that %s', async (_, detail, sentence) => {
    show(detail);
    expect(await note()).toMatch(sentence);
  });

  test('starts the reading of this document', async () => {
    const host = fakeHost();
    const { user } = renderApp(<OcrNote detail={scan} />, { host });
    await user.click(await screen.findByRole('button', { name: 'Les sidebildene (OCR)' }));
    await user.click(await screen.findByRole('button', { name: 'Les sidebildene' }));
    await waitFor(() => expect(asked(host)).toEqual([{ ids: ['doc-1'], ocr: { languages: ['nor', 'eng'] } }]));
  });

  test('says that they are being read, and cannot start that twice', async () => {
    show(scan, [scanJob({})]);
    await waitFor(async () => expect(await note()).toMatch(/^Sidebildene leses\./));
    expect(screen.getByRole('button', { name: 'Les sidebildene (OCR)' })).toHaveProperty('disabled', true);
  });

  test('says why the last reading was refused', async () => {
    const outcome = { path: 'a.pdf', status: 'refused' as const, ids: ['doc-1'], code: 'ocr-has-marks', warnings: [] };
    const counts = { imported: 0, duplicate: 0, updated: 0, refused: 1 };
    const outcomes = [{ ...outcome, details: { file: 'a.pdf', marks: 3 } }];
    show(scan, [scanJob({ state: 'done', result: { outcomes, counts, milliseconds: 1 } })]);
    await waitFor(async () => expect(await note()).toContain('a.pdf har 3 merker'));
  });

  test.each([
    ['has its text', fakeDocument({ format: 'pdf' })],
    ['is no PDF', { ...scan, format: 'text' as const }],
  ])('is not there where the document %s', async (_, detail) => {
    renderApp(
      <>
        <OcrNote detail={detail} />
        <p>under</p>
      </>,
    );
    await screen.findByText('under');
    expect(screen.queryByRole('region', { name: 'Skannede sider' })).toBeNull();
  });
});

test('a warning about a page as such leads to that page, also where none of the pages has text', async () => {
  const empty = { start: 0, end: 0, widthPt: 595, heightPt: 842, rotation: 0 };
  const pages = [0, 1, 2].map((pageIndex) => ({ ...empty, pageIndex }));
  const recognised = { ...fakeRecognised(), warnings: [importWarning('no-text-layer', { page: 2 }, { page: 2 })] };
  const blank = fakeDocument({ pages, pageCount: 3, recognised });
  const shown: (string | undefined)[] = [];
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    shown.push(this.closest<HTMLElement>('[data-page]')?.dataset.page);
  });
  onTestFinished(() => scroll.mockRestore());
  const host = fakeHost({ documents: [blank] });
  const { user } = renderApp(null, { host, route: { screen: 'reader', documentId: 'doc-1' } });
  await user.click(await screen.findByRole('button', { name: /^Side 2 / }));
  expect(shown.at(-1)).toBe('1');
  await user.click(screen.getByText('Struktur'));
  await user.click(screen.getByText('Side', { selector: 'label *, label' }));
  expect(shown).not.toContain('2');
});

test('a mark on a page that was read by OCR says so in the margin', async () => {
  const read = fakeDocument({ textOrigin: 'ocr', recognised: { ...fakeRecognised(), ocr } });
  renderApp(null, { host: fakeHost({ documents: [read] }), route: { screen: 'reader', documentId: 'doc-1' } });
  const cards = await screen.findAllByText(/· side 1/, {}, { timeout: 4000 });
  for (const card of cards) expect(card.textContent).toMatch(/· OCR-tekst$/);
  for (const card of screen.queryAllByText(/· side 2/)) expect(card.textContent).not.toContain('OCR');
});

test.each([{}, { view: 'structure' as const }])(
  'the reader tells it beside the page as beside the structure',
  async (view) => {
    const read = fakeDocument({ format: 'pdf', textOrigin: 'ocr', recognised: { ...fakeRecognised(), ocr } });
    const route = { screen: 'reader', documentId: 'doc-1', ...view } as const;
    renderApp(null, { host: fakeHost({ documents: [read] }), route });
    const note = await screen.findByRole('region', { name: 'Skannede sider' }, { timeout: 4000 });
    expect(note.textContent).toContain('med 91\u202f% sikkerhet');
  },
);

test('the line at the foot tells the page that is being read, and a share that moves within it', async () => {
  const current = { name: 'skann.pdf', unit: 'page' as const, done: 1, total: 4, part: 0.5 };
  renderApp(null, { host: fakeHost({ jobs: [scanJob({ current })] }), route: { screen: 'library' } });
  expect(await screen.findByText('0 av 1 skannede dokumenter · skann.pdf, side 2 av 4')).toBeTruthy();
  const bar = screen.getByRole('progressbar', { name: 'Lesing av sidebilder' });
  expect(Number(bar.getAttribute('aria-valuenow'))).toBeCloseTo(37.5, 1);
});

/**
 * Tesseract's own WebAssembly engine with Norwegian and English data, all from packages on this machine. It runs in the
 * extraction process, without tesseract.js' worker thread and its downloads (decision 0062).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { OcrLanguage } from '../../../shared/model/ocr.ts';
import { type GreyImage, pgmFromGrey } from './grey-image.ts';

/** A line of print as the engine reads it, in pixels of the image it was given. */
export interface OcrLine {
  /** Of the line's whole width, left to right; tilted where the page is. */
  baseline: { x0: number; y0: number; x1: number; y1: number };
  /** From the foot of g to the head of h. */
  rowHeight: number;
  words: OcrWord[];
}

export interface OcrWord {
  text: string;
  left: number;
  right: number;
  /** 0 to 100. */
  confidence: number;
}

export interface OcrEngine {
  /** Lines in the order the engine reads them. Throws `OcrTooSlow` where a page takes longer than `pageMs`. */
  read(image: GreyImage, dpi: number, onPart: (part: number) => void): OcrLine[];
}

export class OcrTooSlow extends Error {}

/** The part of the engine's interface that is used here. */
interface TessBaseApi {
  Init(path: null, languages: string, mode: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(orientation: number, angle: number): number;
  SetSourceResolution(dpi: number): void;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  Clear(): void;
}
interface TessModule {
  FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
  TessBaseAPI: new () => TessBaseApi;
}
type StartTesseract = (options: Record<string, unknown>) => Promise<TessModule>;

const neuralNetOnly = 1;
const succeeded = 0;
const input = '/input';
const require = createRequire(import.meta.url);

/** Looked up where they are needed: reading other files must not depend on them. */
const dataPackages: Record<OcrLanguage, () => string> = {
  nor: () => require.resolve('@tesseract.js-data/nor/package.json'),
  eng: () => require.resolve('@tesseract.js-data/eng/package.json'),
};

/** Takes about half a second. A page of A4 at 300 dpi takes some four seconds, `pageMs` at most. */
export async function startOcrEngine(languages: readonly OcrLanguage[], pageMs = 120_000): Promise<OcrEngine> {
  let page: { endsAt: number; onPart: (part: number) => void } | null = null;
  const start = require('tesseract.js-core/tesseract-core-simd-lstm') as StartTesseract;
  const ignore = () => undefined;
  const module = await start({
    wasmBinary: readFileSync(
      join(dirname(require.resolve('tesseract.js-core/package.json')), 'tesseract-core-simd-lstm.wasm'),
    ),
    print: ignore,
    printErr: ignore,
    TesseractProgress(percent: number) {
      // What is thrown here leaves the engine at once: it can be stopped in no other way.
      if (page && performance.now() > page.endsAt) throw new OcrTooSlow();
      page?.onPart(percent / 100);
    },
  });
  for (const language of languages) {
    const data = join(dirname(dataPackages[language]()), '4.0.0_best_int', `${language}.traineddata.gz`);
    module.FS.writeFile(`./${language}.traineddata`, gunzipSync(readFileSync(data)));
  }
  const initialised = () => {
    const api = new module.TessBaseAPI();
    if (api.Init(null, languages.join('+'), neuralNetOnly) !== succeeded) throw new Error('tesseract: no start');
    // A rule between two columns is read as this sign, and so is a capital I: no text of these kinds uses it.
    api.SetVariable('tessedit_char_blacklist', '|');
    return api;
  };
  let api = initialised();

  return {
    read(image, dpi, onPart) {
      module.FS.writeFile(input, pgmFromGrey(image));
      try {
        if (api.SetImageFile(1, 0) !== succeeded) throw new Error('tesseract: image not read');
        api.SetSourceResolution(dpi);
        page = { endsAt: performance.now() + pageMs, onPart };
        api.Recognize(null);
        return linesFromJson(api.GetJSONText());
      } catch (error) {
        api = initialised();
        throw error;
      } finally {
        page = null;
        module.FS.unlink(input);
        api.Clear();
      }
    },
  };
}

interface JsonResult {
  blocks: { paragraphs: { lines: JsonLine[] }[] }[];
}
interface JsonLine {
  baseline: OcrLine['baseline'];
  rowAttributes: { rowHeight: number };
  words: { text: string; confidence: number; bbox: { x0: number; x1: number } }[];
}

function linesFromJson(json: string): OcrLine[] {
  const { blocks } = JSON.parse(json) as JsonResult;
  const lines = (blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines);
  return lines.map(({ baseline, rowAttributes, words }) => ({
    baseline,
    rowHeight: rowAttributes.rowHeight,
    words: words.map(({ text, confidence, bbox }) => ({ text, confidence, left: bbox.x0, right: bbox.x1 })),
  }));
}

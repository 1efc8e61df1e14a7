/** Typst in this process as WASM: bundled fonts only, no packages, no network. Loaded on first use and kept warm. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createTypstCompiler, type TypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { disableDefaultFontAssets, loadFonts } from '@myriaddreamin/typst.ts/options.init';
import { AppError } from '../../../shared/errors.ts';
import { type Coverage, fontCoverage } from './font-coverage.ts';

export interface PdfResources {
  /** The app's resources folder: fonts/ and templates/print/ are read from it. */
  resourcesDirectory: string;
  /** The compiler's .wasm; found in node_modules unless given (packaged apps keep it elsewhere). */
  wasmFile?: string;
}

export interface PdfRenderer {
  /** Compiles a Typst source; `inputs` are its `sys.inputs`. Throws `export-failed` with the compiler's first message. */
  renderPdf(source: string, inputs: Record<string, string>): Promise<Uint8Array>;
  /** A source of templates/print, e.g. `card.typ`. */
  printSource(name: string): Promise<string>;
  /** Characters the bundled fonts can print between them. */
  coverage(): Promise<Coverage>;
  /** Loads the compiler ahead of the first print (about a second); failures wait for that print. */
  warm(): Promise<void>;
}

interface Loaded {
  compiler: TypstCompiler;
  coverage: Coverage;
}

const pdfFormat = 1;

export function createPdfRenderer(resources: PdfResources): PdfRenderer {
  let loading: Promise<Loaded> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const load = () => {
    loading ??= loadCompiler(resources).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  const compile = async (source: string, inputs: Record<string, string>): Promise<Uint8Array> => {
    const { compiler } = await load();
    compiler.addSource('/main.typ', source);
    const options = { mainFilePath: '/main.typ', format: pdfFormat, diagnostics: 'full', inputs } as const;
    const { result, diagnostics } = await compiler.compile(options);
    if (result) return result;
    const first = diagnostics?.[0];
    throw new AppError('export-failed', { file: 'PDF', reason: first ? `${first.message} (${first.range})` : 'Typst' });
  };
  return {
    renderPdf(source, inputs) {
      // One at a time: the compiler holds one set of sources.
      const next = queue.then(() => compile(source, inputs));
      queue = next.catch(() => undefined);
      return next;
    },
    printSource: (name) => readFile(join(resources.resourcesDirectory, 'templates', 'print', name), 'utf8'),
    coverage: async () => (await load()).coverage,
    warm: () =>
      load().then(
        () => undefined,
        () => undefined,
      ),
  };
}

/**
 * V8 would recompile the 28 MB module with its optimising compiler during the first prints: 2.0 s of CPU to the first
 * card, against 0.8 s without, and no faster afterwards (measured, Node 24.21). The budget reaches WASM only, of which
 * Typst is all this process has.
 */
const keepBaselineCode = '--wasm-tiering-budget=2000000000';

async function loadCompiler({ resourcesDirectory, wasmFile }: PdfResources): Promise<Loaded> {
  const folder = join(resourcesDirectory, 'fonts');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ttf')).toSorted();
  const fonts = await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))));
  const wasm = await readFile(wasmFile ?? installedWasm());
  setFlagsFromString(keepBaselineCode);
  const compiler = createTypstCompiler();
  await compiler.init({
    // The object form is what the WASM loader asks for; the driver's type only knows the bare bytes.
    getModule: () => ({ module_or_path: wasm }) as never,
    beforeBuild: [disableDefaultFontAssets(), loadFonts(fonts)],
  });
  return { compiler, coverage: fonts.flatMap(fontCoverage) };
}

function installedWasm(): string {
  return createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
}

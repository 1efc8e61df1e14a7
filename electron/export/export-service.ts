/** Cards and tables as files. A finished file waits in memory until its bytes are fetched; the last few are kept. */
import type { z } from 'zod';
import type { CancelSignal } from '../../shared/cancel-signal.ts';
import { templateFields } from '../../shared/cards/template-fields.ts';
import { cardCitations } from '../../shared/citations/card-citations.ts';
import type { Card, CardTemplate } from '../../shared/contract/cards.ts';
import type { Mask } from '../../shared/contract/exemptions.ts';
import type { ExportCreate, ExportFile, TableKind, tableInputSchema } from '../../shared/contract/exports.ts';
import type { CardService, ExportService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';
import { localDay } from '../../shared/text/local-time.ts';
import { getProject } from '../library/projects.ts';
import type { Carer } from '../library/services/care-service.ts';
import type { Session } from '../library/session.ts';
import { sourceTitles } from '../library/source-titles.ts';
import type { FinishedExport } from './byte-service.ts';
import type { PrintedCitations } from './export-card.ts';
import { renderMaskReport } from './mask-report.ts';
import { type AudienceChoice, type PreparedTables, prepareCard, prepareTables } from './prepare-export.ts';
import { readTableInput, type TableSources } from './read-table-input.ts';
import { prepareReferences } from './references/prepare-references.ts';
import { checkFolder, saveExports } from './save-exports.ts';
import { tableName } from './tables/table-input.ts';
import type { PdfRenderer } from './typst/pdf-renderer.ts';

/** A card's preview is made anew at each pause in typing; older ones have been shown by then. */
const keptExports = 8;

type TableChoice = z.infer<typeof tableInputSchema>;

export interface ExportDependencies extends TableSources {
  session: Session;
  cards: Pick<CardService, 'get' | 'list' | 'check'>;
  /** Puts a card's citations into words; printed by every format. */
  printCitations: (card: Card, template: CardTemplate) => Promise<PrintedCitations>;
  resourcesFolder: string;
  /** The PDF compiler's script; needed where the sources are bundled into one file. */
  compilerEntry?: URL | undefined;
  /** Long work waits its turn among the care of the library. */
  startJob: Carer['startJob'];
}

export function createExportService(dependencies: ExportDependencies): {
  exports: ExportService;
  findExport(id: string): FinishedExport | null;
  /** The account of masks as a file; `title` is that of the public file, masked itself. */
  keepReport(masks: Mask[], title: string): ExportFile;
  /** Ends the PDF that is under way, if any, and its compiler; the next one begins anew. */
  endCompiler(): void;
} {
  const { session, cards, templates } = dependencies;
  const finished = new Map<string, FinishedExport>();
  let renderer: PdfRenderer | null = null;

  /** Writers are loaded on first use: Word, Excel and Typst take longer to load than most commands to run. */
  const getRenderer = async (signal?: CancelSignal): Promise<PdfRenderer> => {
    const { createPdfRenderer } = await import('./typst/pdf-renderer.ts');
    const { resourcesFolder: resourcesDirectory, compilerEntry } = dependencies;
    renderer ??= createPdfRenderer({ resourcesDirectory, compilerEntry });
    const { renderPdf, paint } = renderer;
    return {
      ...renderer,
      renderPdf: (source, inputs) => renderPdf(source, inputs, signal),
      paint: (svg, widthPx) => paint(svg, widthPx, signal),
    };
  };

  const tablesOf = (
    input: Omit<TableChoice, 'kind'> & { kind: TableKind | 'all'; kinds?: TableKind[] | undefined },
  ) => {
    const library = session.library();
    const all = readTableInput(library, dependencies, input.projectId, input);
    return prepareTables(library, all, input);
  };

  const cardOf = async (input: AudienceChoice & { cardId: string }) => {
    const library = session.library();
    const card = cards.get(input.cardId);
    const template = templates.find((candidate) => candidate.id === card.template);
    if (!template) throw new AppError('template-missing', { id: card.template });
    const printed = await dependencies.printCitations(card, template);
    const sourceTitle = sourceTitles(library.db, card.language);
    const { tokens: cited } = cardCitations(card, template);
    const prepared = prepareCard(library, { card: printed.card, template, sourceTitle, cited }, input);
    return { ...prepared, whole: card, printed };
  };

  const render = async (input: ExportCreate, signal?: CancelSignal): Promise<FinishedExport & { masks: Mask[] }> => {
    if ('cardId' in input) {
      const { card, whole, printed, template, sourceTitle, masks } = await cardOf(input);
      const { renderCard, cardJson } = await import('./export-card.ts');
      // A file that is kept holds the citations themselves; one that is masked holds what may be read of them.
      if (input.format === 'json') {
        const isPublic = input.audience === 'public';
        return { ...cardJson(isPublic ? card : whole, isPublic ? null : printed), masks };
      }
      const { isNumbered } = printed;
      const options = { renderer: await getRenderer(signal), separator: input.separator, sourceTitle, isNumbered };
      return { ...(await renderCard(card, template, input.format, options)), masks };
    }
    const { tables, title, masks } = tablesOf(input);
    const { renderTable, renderWorkbook } = await import('./export-table.ts');
    if (input.kind === 'all') return { ...(await renderWorkbook(tables, title)), masks };
    const date = localDay(session.library().clock());
    const options = { renderer: await getRenderer(signal), date, separator: input.separator };
    return { ...(await renderTable(tables[0]!, input.format, options)), masks };
  };

  const keep = (file: FinishedExport, masks: Mask[]) => {
    const id = session.library().ids();
    finished.set(id, file);
    for (const old of [...finished.keys()].slice(0, -keptExports)) finished.delete(old);
    return { id, fileName: file.fileName, mediaType: file.mediaType, byteLength: file.bytes.length, masks };
  };

  const titleOf = (input: ExportCreate): string => {
    if ('cardId' in input) return cards.get(input.cardId).title;
    const project = getProject(session.library().db, input.projectId);
    if (input.kind === 'all') return project.title;
    const language = input.language ?? project.language;
    return tableName(input.kind, language);
  };

  const labelsIn = (language: Locale) =>
    new Map(templates.flatMap(templateFields).map(({ field }) => [field.key, field.label[language]]));

  const keepReport = (masks: Mask[], title: string) => keep(renderMaskReport(masks, title, labelsIn), masks);
  const masksOf = async (input: ExportCreate) => ('cardId' in input ? await cardOf(input) : tablesOf(input)).masks;

  return {
    keepReport,
    endCompiler: () => renderer?.close(),
    findExport: (id) => finished.get(id) ?? null,
    exports: {
      table: (input) => tablesOf(input).tables[0]!,
      async create(input, signal) {
        const { masks, ...file } = await render(input, signal).catch((error: unknown) => {
          throw signal?.aborted ? new AppError('export-cancelled', {}, error) : error;
        });
        return keep(file, masks);
      },
      save(input) {
        // Told before anything is begun: what is not in this library, and a folder that is none.
        input.items.forEach(titleOf);
        checkFolder(input.folder);
        return dependencies.startJob('export', session.library().path, (work) =>
          saveExports(input, { render, titleOf }, work),
        );
      },
      async references(input) {
        const { references, title, masks } = prepareReferences(session.library(), input, session.locale());
        const { renderReferences } = await import('./references/export-references.ts');
        return keep(renderReferences(references, input.format, title), masks);
      },
      masks: masksOf,
      async report({ items }) {
        const told = await Promise.all(
          items.map(async (input) => {
            if (!('cardId' in input)) return { ...tablesOf(input), title: titleOfTables(tablesOf(input)) };
            const { card, masks } = await cardOf(input);
            return { masks, title: card.title };
          }),
        );
        return keepReport(
          told.flatMap(({ masks }) => masks),
          told.map(({ title }) => title).join(', '),
        );
      },
    },
  };
}

const titleOfTables = ({ tables, title }: PreparedTables) => (tables.length === 1 ? tables[0]!.title : title);

/** Cards and tables as files. A finished file waits in memory until its bytes are fetched; the last few are kept. */
import type { CardSource } from '../../shared/contract/cards.ts';
import type { ExportCreate } from '../../shared/contract/exports.ts';
import type { CardService, ExportService } from '../../shared/contract/services.ts';
import { AppError } from '../../shared/errors.ts';
import { getDocument } from '../library/documents.ts';
import type { Library } from '../library/open-library.ts';
import { getReference } from '../library/references.ts';
import type { Session } from '../library/session.ts';
import { getTrial } from '../library/trials.ts';
import type { FinishedExport } from './byte-service.ts';
import { readTableInput, type TableSources } from './read-table-input.ts';
import { buildAllTables, buildTable } from './tables/build-table.ts';
import type { PdfRenderer } from './typst/pdf-renderer.ts';

/** A card's preview is made anew at each pause in typing; older ones have been shown by then. */
const keptExports = 8;

export interface ExportDependencies extends TableSources {
  session: Session;
  cards: Pick<CardService, 'get' | 'list' | 'check'>;
  resourcesFolder: string;
}

export function createExportService(dependencies: ExportDependencies): {
  exports: ExportService;
  findExport(id: string): FinishedExport | null;
} {
  const { session, cards, templates } = dependencies;
  const finished = new Map<string, FinishedExport>();
  let renderer: PdfRenderer | null = null;

  /** Writers are loaded on first use: Word, Excel and Typst take longer to load than most commands to run. */
  const getRenderer = async () => {
    const { createPdfRenderer } = await import('./typst/pdf-renderer.ts');
    renderer ??= createPdfRenderer({ resourcesDirectory: dependencies.resourcesFolder });
    return renderer;
  };

  const table: ExportService['table'] = ({ projectId, kind, language }) =>
    buildTable(kind, readTableInput(session.library(), dependencies, projectId, language));

  const render = async (input: ExportCreate): Promise<FinishedExport> => {
    if (!('cardId' in input)) {
      const { renderTable, renderWorkbook } = await import('./export-table.ts');
      if (input.kind === 'all') {
        const all = readTableInput(session.library(), dependencies, input.projectId, input.language);
        return renderWorkbook(buildAllTables(all), all.project.title);
      }
      const { projectId, kind, language, format, separator } = input;
      const date = session.library().clock().toISOString().slice(0, 10);
      return renderTable(table({ projectId, kind, language }), format, {
        renderer: await getRenderer(),
        date,
        separator,
      });
    }
    const card = cards.get(input.cardId);
    const template = templates.find((candidate) => candidate.id === card.template);
    if (!template) throw new AppError('not-found', { noun: 'template', id: card.template });
    const { renderCard } = await import('./export-card.ts');
    const library = session.library();
    return renderCard(card, template, input.format, {
      renderer: await getRenderer(),
      separator: input.separator,
      sourceTitle: (source) => sourceTitle(library, source),
    });
  };

  return {
    findExport: (id) => finished.get(id) ?? null,
    exports: {
      table,
      async create(input) {
        const file = await render(input);
        const id = session.library().ids();
        finished.set(id, file);
        for (const old of [...finished.keys()].slice(0, -keptExports)) finished.delete(old);
        return { id, fileName: file.fileName, mediaType: file.mediaType, byteLength: file.bytes.length };
      },
    },
  };
}

/** How a source is named in print; a source that was removed keeps its place with a dash. */
function sourceTitle({ db }: Library, source: CardSource): string {
  try {
    if (source.documentId) return getDocument(db, source.documentId).title;
    if (source.trialId) return getTrial(db, source.trialId).registryId;
    if (source.referenceId) return getReference(db, source.referenceId).title ?? '–';
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
  }
  return '–';
}

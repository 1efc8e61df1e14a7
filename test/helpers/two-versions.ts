/** A library into which a document and its next version are taken, with a tag in each of four paragraphs. */
import { saveExtraction } from '../../electron/import/save-extraction.ts';
import { runCommand } from '../../electron/library/command.ts';
import { getDocumentText } from '../../electron/library/documents.ts';
import { createCorrectionService } from '../../electron/library/services/correction-service.ts';
import { createDocumentService } from '../../electron/library/services/document-service.ts';
import { createExemptionService } from '../../electron/library/services/exemption-service.ts';
import { createHistoryService } from '../../electron/library/services/history-service.ts';
import { createProjectService } from '../../electron/library/services/project-service.ts';
import { createVersionService } from '../../electron/library/services/version-service.ts';
import { sha256Hex } from '../../electron/library/sources.ts';
import { passagesOf } from '../../electron/search/index-passages.ts';
import { createSuggestionService } from '../../electron/tagging/suggestion-service.ts';
import { createTagService } from '../../electron/tagging/tag-service.ts';
import type { Recognised } from '../../shared/contract/recognised.ts';
import { inventedReport, reportText } from '../fixtures/documents/write-report.ts';
import { extractedDocument } from './extraction.ts';
import { testLibrary } from './library.ts';

export const report = inventedReport(3, 12);
export const [first, second, third] = report.paragraphs as [string, string, string];
const last = report.paragraphs.at(-1)!;
export const text = reportText(report);
/** The first paragraph as it was, the second with another figure, the third gone, the last put first. */
export const nextText = reportText({
  ...report,
  paragraphs: [last, first, second.replace(/\d+/, '5555'), ...report.paragraphs.slice(3, -1)],
});
/** What is tagged: stays, is changed, is lost, is moved. */
export const quotes = [first, second, third, last].map((paragraph) => paragraph.slice(0, 60)) as [
  string,
  string,
  string,
  string,
];

export function versionDesk(path?: string) {
  const test = testLibrary(path);
  const { session, library } = test;
  const services = {
    documents: createDocumentService(session),
    corrections: createCorrectionService(session),
    versions: createVersionService(session),
    tags: createTagService(session),
    suggestions: createSuggestionService(session),
    projects: createProjectService(session),
    exemptions: createExemptionService(session),
    history: createHistoryService(session),
  };
  const projectId = services.projects.create({ title: 'Hjertelapp' }).id;

  function take(content: string, { name = 'hjertelapp.txt', ...patch }: Partial<Recognised> & { name?: string } = {}) {
    const bytes = new TextEncoder().encode(content);
    const file = { name, sha256: sha256Hex(bytes), bytes, searchId: null, importedBy: 'kari' };
    const extraction = extractedDocument(content, { title: report.title, ...patch });
    return runCommand(library, { personId: 'kari', projectId: null, action: 'import.files' }, (write) =>
      saveExtraction(library, write, file, extraction, ({ pages, recognised }) =>
        passagesOf({ text: content, pages, sections: recognised.sections }),
      ),
    );
  }

  function tag(documentId: string, quote: string): string {
    const start = getDocumentText(library.db, documentId).indexOf(quote);
    const place = { projectId, documentId, start, end: start + quote.length };
    return services.tags.add({ ...place, element: 'P', label: '', comment: '', origin: 'manual' }).id;
  }

  function twoVersions() {
    const before = take(text).ids[0]!;
    const tags = quotes.map((quote) => tag(before, quote)) as [string, string, string, string];
    const outcome = take(nextText);
    return { before, tags, outcome, after: outcome.ids[0]! };
  }

  return { ...test, services, projectId, take, tag, twoVersions };
}

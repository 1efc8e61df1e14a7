/** Files of the secret project, for a search through all that they say. */
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { createExportService } from '../../electron/export/export-service.ts';
import { listAppraisals } from '../../electron/library/appraisals.ts';
import type { ExportCreate } from '../../shared/contract/exports.ts';
import { readPdf } from '../electron/export/read-pdf.ts';
import { unzip } from '../electron/export/unzip.ts';
import { randomFrom } from '../long/random.ts';
import { template } from '../shared/cards/card-builder.ts';
import { openCards } from './cards.ts';
import { type SecretProject, secretProject } from './secret-project.ts';
import { bundledTools } from './tools.ts';

const resourcesFolder = join(import.meta.dirname, '..', '..', 'resources');

/** The secret project of a seed with what makes its files. `more` puts something in before. */
export function exporter(seed: number, more: (project: SecretProject) => void = () => {}) {
  const project = secretProject(randomFrom(seed));
  more(project);
  const { session, cards, history } = project;
  const { exports, findExport } = createExportService({
    session,
    cards,
    history,
    templates: [template],
    riskOfBias: (projectId) => ({
      tools: bundledTools.list(),
      ...listAppraisals(session.library().db, projectId, session.person().id),
    }),
    printCitations: openCards(session, [template]).citer.print,
    resourcesFolder,
    startJob: () => ({ jobId: 'none' }),
  });
  return { ...project, exports, findExport };
}

export type SecretExporter = ReturnType<typeof exporter>;

/** All that a file says: its bytes, its zip parts, its unpacked streams, and its pages as text. */
export async function everythingIn({ exports, findExport }: SecretExporter, input: ExportCreate): Promise<string> {
  const file = await exports.create(input);
  const bytes = findExport(file.id)!.bytes;
  const told = [file.fileName, Buffer.from(bytes).toString('utf8'), Buffer.from(bytes).toString('utf16le')];
  if (input.format === 'docx' || input.format === 'xlsx') {
    const parts = await unzip(bytes);
    told.push(...parts.keys(), ...parts.values(), ...[...parts.values()].map((part) => part.replace(/<[^>]+>/g, '')));
  }
  if (input.format === 'pdf') {
    const { pages, title } = await readPdf(bytes);
    told.push(title, ...pages, pages.join(' ').replace(/\s+/g, ' '), ...streamsOf(bytes));
  }
  return told.join('\n');
}

function streamsOf(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes);
  const found: string[] = [];
  for (let at = raw.indexOf('stream'); at >= 0; at = raw.indexOf('stream', at + 6)) {
    const start = at + 6 + (raw[at + 6] === 13 ? 2 : 1);
    try {
      const text = inflateSync(raw.subarray(start), { finishFlush: 2 });
      found.push(text.toString('latin1'), Buffer.from(text).swap16().toString('utf16le'));
    } catch {
      // not a stream that is packed, or of uneven length
    }
  }
  return found;
}

export const leaksIn = (told: string, secrets: readonly string[]) =>
  secrets.filter((word) => told.toLowerCase().includes(word.toLowerCase()));

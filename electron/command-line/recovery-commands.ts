/** inspect · salvage */
import { resolve } from 'node:path';
import type { Inspection } from '../../shared/contract/inspections.ts';
import { otherLosses } from '../../shared/model/salvage-losses.ts';
import { tellInstants } from '../../shared/text/moment.ts';
import { type CommandHandler, word } from './context.ts';
import { tellProgress } from './tell-progress.ts';

/** inspect LIBRARY: exit code 1 where it does not open as it is. */
export const inspect: CommandHandler = async (context) => {
  const { care } = context.services;
  const found = await care.inspect({ path: resolve(word(context, 0, 'LIBRARY')) }, tellProgress(context));
  const lines = [`${found.path}: ${verdict(found)}`, ...readable(found)];
  const [newest] = found.backups;
  if (newest)
    lines.push(`Backups: ${found.backups.length}, the newest of ${tellInstants(newest.at, 'en')}: ${newest.path}`);
  return { value: found, text: lines.join('\n'), exitCode: found.kind === 'sound' ? 0 : 1 };
};

/** salvage LIBRARY NEW */
export const salvage: CommandHandler = async (context) => {
  const input = { from: resolve(word(context, 0, 'LIBRARY')), to: resolve(word(context, 1, 'NEW')) };
  const report = await context.services.care.salvageNow(input, tellProgress(context));
  const lines = report.losses
    .filter(({ read, lost, mayBeMore }) => read + lost > 0 || mayBeMore)
    .map(({ kind, read, lost, mayBeMore }) => `${kind}: ${read} salvaged${lostWords(lost, mayBeMore)}`);
  const others = otherLosses(report);
  if (others > 0) lines.push(`other rows (pieces of documents, links, history): ${others} lost`);
  if (report.markedDocuments > 0)
    lines.push(
      report.markedDocuments === 1
        ? '1 document is not as it was imported, and says so.'
        : `${report.markedDocuments} documents are not as they were imported; each says so.`,
    );
  const isAll =
    report.tables.every(({ lost, madeUp }) => lost + madeUp === 0) &&
    report.losses.every(({ lost, mayBeMore }) => lost === 0 && !mayBeMore) &&
    report.markedDocuments === 0;
  lines.push(`${report.path}: sound. ${isAll ? 'Nothing was lost.' : 'Look for a backup that has what is lost.'}`);
  return { value: report, text: lines.join('\n'), exitCode: isAll ? 0 : 2 };
};

function lostWords(lost: number, mayBeMore: boolean): string {
  if (!mayBeMore) return lost > 0 ? `, ${lost} lost` : '';
  return lost > 0 ? `, ${lost} lost, and it is not known how many more` : ', and it is not known how many are lost';
}

function verdict(found: Inspection): string {
  switch (found.kind) {
    case 'sound':
      return `sound, schema ${found.schema}`;
    case 'damaged':
      return `damaged in ${found.placeCount} ${found.placeCount === 1 ? 'place' : 'places'} (${found.places.join('; ')})`;
    case 'half-written':
      return `half written (${found.how})`;
    case 'newer':
      return `made by a newer Metodebenk (schema ${found.found}; this one knows ${found.known})`;
    case 'foreign':
      return `no library (${found.what})`;
    case 'read-only':
      return found.canRead ? 'sound, but nothing may be written there' : 'may not be read';
    case 'linked':
      return `sound, but the file has ${found.names} names on the disk (hard links): copy it and open the copy, or open it to read only`;
    case 'missing':
      return 'there is no such file';
    case 'busy':
      return `in use by ${[found.person, found.machine].filter(Boolean).join(' on ')} since ${tellInstants(found.since, 'en')}`;
  }
}

function readable({ content }: Inspection): string[] {
  if (!content) return [];
  const { documents, documentsWhole, lastChange, ...others } = content;
  const counts = Object.entries(others).map(([noun, count]) => `${count} ${noun}`);
  const lines = [
    `Can be read: ${documents} ${documents === 1 ? 'document' : 'documents'} (${documentsWhole} of them whole), ${counts.join(', ')}`,
  ];
  if (lastChange)
    lines.push(`Last change: ${tellInstants(lastChange.at, 'en')}${lastChange.by ? ` by ${lastChange.by}` : ''}`);
  return lines;
}

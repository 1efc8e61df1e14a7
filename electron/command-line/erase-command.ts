/** erase */
import {
  backupTreatments,
  type ErasurePreview,
  type ErasureReport,
  erasureKinds,
} from '../../shared/contract/erasures.ts';
import { type CommandHandler, choiceOption, UsageError, word } from './context.ts';
import { open, openToRead } from './library-commands.ts';
import { tellProgress } from './tell-progress.ts';

/** erase LIBRARY person|document|trial|reference ID [--with-text] [--backups rewrite|remove|keep] [--dry-run | --yes] */
export const erase: CommandHandler = async (context) => {
  const asked = word(context, 1, `one of ${erasureKinds.join(', ')}`);
  const kind = erasureKinds.find((known) => known === asked);
  if (!kind) throw new UsageError(`${asked} is not one of ${erasureKinds.join(', ')}`);
  const subject = { kind, id: word(context, 2, 'ID'), withText: context.options['with-text'] === true };
  const { erasures } = context.services;
  const backups = choiceOption(context, 'backups', backupTreatments) ?? 'rewrite';
  const isAgreed = context.options.yes === true;
  const isDry = context.options['dry-run'] === true;
  if (isDry || !isAgreed) {
    await openToRead(context);
    const preview = await erasures.preview(subject);
    if (!isDry) context.err('To erase this for good, give the same command with --yes.');
    return { value: preview, text: previewLines(preview).join('\n'), exitCode: isDry ? 0 : 64 };
  }
  await open(context);
  const report = await erasures.erase({ ...subject, backups }, tellProgress(context));
  const isWhole = report.isLogEmpty && (backups === 'keep' || report.backups.kept.length === 0);
  return { value: report, text: reportLines(report).join('\n'), exitCode: isWhole ? 0 : 2 };
};

const placeLines = (places: { place: string; count: number }[]) =>
  places.map(({ place, count }) => `  ${place}\t${count}`);

function previewLines({ title, marker, erased, stays, backups, copies }: ErasurePreview): string[] {
  return [
    `“${title}” would become “${marker}”. Nothing was changed.`,
    'Would be erased:',
    ...placeLines(erased),
    'Would stay:',
    ...placeLines(stays),
    `Automatic backups: ${backups.length}`,
    ...copyLines(copies),
  ];
}

function reportLines({ marker, erased, backups, copies, isLogEmpty }: ErasureReport): string[] {
  const { rewritten, removed, kept } = backups;
  return [
    `Erased: “${marker}”. This cannot be undone.`,
    ...placeLines(erased),
    `Backups: ${rewritten.length} rewritten, ${removed.length} removed.`,
    ...kept.map((path) => `Still holds it: ${path}`),
    ...(isLogEmpty ? [] : ['Another program reads the library: its log keeps old content until that is closed.']),
    ...copyLines(copies),
  ];
}

const copyLines = (copies: string[]) => copies.map((path) => `A copy that was left alone: ${path}`);

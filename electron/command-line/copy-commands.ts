/** backup · restore · compact */
import { resolve } from 'node:path';
import { type CommandHandler, word } from './context.ts';
import { open, openToRead } from './library-commands.ts';
import { tellProgress } from './tell-progress.ts';

/** backup LIBRARY FILE */
export const backup: CommandHandler = async (context) => {
  const path = resolve(word(context, 1, 'FILE'));
  await openToRead(context);
  const made = await context.services.library.backup({ path }, tellProgress(context));
  return { value: made, text: `${made.path}: ${megabytes(made.byteLength)}, proven whole` };
};

/** restore FILE LIBRARY */
export const restore: CommandHandler = async (context) => {
  const file = resolve(word(context, 0, 'FILE'));
  const path = resolve(word(context, 1, 'LIBRARY'));
  const done = await context.services.library.restore({ file, path }, tellProgress(context));
  const lines = [`Restored ${done.path} from ${done.from}.`];
  if (done.replacedBackup) {
    lines.push(`What was there is kept. To undo: metodebenk restore "${done.replacedBackup}" "${done.path}"`);
  }
  if (done.damagedMovedTo) lines.push(`The damaged file that was there is now ${done.damagedMovedTo}`);
  return { value: done, text: lines.join('\n') };
};

/** compact LIBRARY */
export const compact: CommandHandler = async (context) => {
  await open(context);
  const done = await context.services.library.compact(tellProgress(context));
  const sizes = `${megabytes(done.bytesBefore)} before, ${megabytes(done.bytesAfter)} after`;
  return { value: done, text: `${done.path}: ${sizes}. Backup: ${done.backup}` };
};

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** ocr: reads the text of scanned documents that are in the library from their page images. */
import { type CommandHandler, UsageError } from './context.ts';
import { ocrRequest, outcomesOf, withPagesTold } from './file-outcomes.ts';
import { open } from './library-commands.ts';

export const ocr: CommandHandler = async (context) => {
  await open(context);
  const ids = context.words.slice(1);
  if (ids.length === 0) throw new UsageError('ID is missing');
  const running = context.services.imports.runScans({ ids, ocr: ocrRequest(context) });
  return outcomesOf(await withPagesTold(context, running.finished));
};

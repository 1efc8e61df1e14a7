/** reread: recognises documents of the library anew from their stored files; corrections stay. */
import { type CommandHandler, UsageError } from './context.ts';
import { outcomesOf, withPagesTold } from './file-outcomes.ts';
import { open } from './library-commands.ts';

export const reread: CommandHandler = async (context) => {
  await open(context);
  const ids = context.words.slice(1);
  if (ids.length === 0) throw new UsageError('ID is missing');
  return outcomesOf(await withPagesTold(context, context.services.imports.runReread(ids).finished));
};

/** versions LIBRARY ID [--of PREVIOUS]: the versions of a document, and what became of people's marks on the way. */
import type { AnchorReview } from '../../shared/contract/versions.ts';
import { localDay } from '../../shared/text/local-time.ts';
import { type CommandHandler, option, word } from './context.ts';
import { open, openToRead } from './library-commands.ts';

export const versions: CommandHandler = async (context) => {
  const previousId = option(context, 'of');
  const id = word(context, 1, 'ID');
  if (previousId === undefined) await openToRead(context);
  else await open(context);
  const service = context.services.versions;
  if (previousId !== undefined) service.link({ id, previousId });
  const told = service.list(id).map((version) => ({
    ...version,
    marks: version.anchors === null ? [] : service.anchors(version.id),
  }));
  const lines = told.flatMap(({ id: own, number, sourceName, importedAt, marks, correctionsWaiting }) => [
    `${number}\t${own}\t${sourceName}\t${localDay(importedAt)}`,
    ...marks.map(oneLine),
    ...(correctionsWaiting > 0 ? [`  ${correctionsWaiting} corrections wait`] : []),
  ]);
  return { value: told, text: lines.join('\n') };
};

/** State, what it is, and the words of both versions. */
function oneLine({ state, subject, itemId, before, after, decision }: AnchorReview): string {
  const quotes = state === 'changed' ? [before.quote, after?.quote ?? ''] : [before.quote];
  const told = quotes.map((quote) => `«${quote.replace(/\s+/g, ' ').slice(0, 80)}»`).join(' → ');
  return `  ${state}${decision ? ` (${decision})` : ''}\t${subject} ${itemId}\t${told}`;
}

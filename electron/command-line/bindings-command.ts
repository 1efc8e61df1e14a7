/** bindings: what the citations of documents stand for. */
import type { DocumentSource } from '../../shared/contract/bindings.ts';
import { assertNever } from '../../shared/model/assert-never.ts';
import { type CommandContext, type CommandHandler, type CommandResult, UsageError, verbWord, word } from './context.ts';
import { openFor } from './library-commands.ts';

/** bindings LIBRARY list DOCUMENT | bind DOCUMENT MARKER REFERENCE|none | release DOCUMENT MARKER… | citing REFERENCE */
export const bindings: CommandHandler = async (context) => {
  const verb = verbWord(context, ['list', 'bind', 'release', 'citing']);
  await openFor(context, ['list', 'citing']);
  switch (verb) {
    case 'list':
      return list(context);
    case 'bind': {
      const [documentId, marker] = documentAndMarker(context);
      const to = word(context, 4, 'REFERENCE or none');
      const bound = { marker, referenceId: to === 'none' ? null : to };
      const value = context.services.bindings.bind({ documentId, bindings: [bound] });
      return { value, text: `${value.updated} bound` };
    }
    case 'release': {
      const [documentId] = documentAndMarker(context);
      const value = context.services.bindings.release({ documentId, markers: context.words.slice(3) });
      return { value, text: `${value.removed} taken back` };
    }
    case 'citing': {
      const value = await context.services.bindings.citing(word(context, 2, 'REFERENCE'));
      const lines = value.map(({ documentId, marker, page, title }) => [documentId, marker, page, title].join('\t'));
      return { value, text: lines.join('\n') };
    }
    default:
      return assertNever(verb);
  }
};

function documentAndMarker(context: CommandContext): [documentId: string, marker: string] {
  const documentId = word(context, 2, 'DOCUMENT');
  const marker = context.words[3];
  if (!marker) throw new UsageError('MARKER is missing');
  return [documentId, marker];
}

function list(context: CommandContext): CommandResult {
  const { sources } = context.services.bindings.ofDocument({ documentId: word(context, 2, 'DOCUMENT') });
  const value = sources.map(({ reference, candidates, ...source }) => ({
    ...source,
    referenceId: reference?.id ?? null,
    candidates: candidates.map(({ id, confidence }) => ({ id, confidence })),
  }));
  return { value, text: sources.map(oneLine).join('\n') };
}

const oneLine = ({ marker, state, reference, candidates, words }: DocumentSource): string =>
  [marker, state, reference?.id ?? candidates.map(({ id }) => id).join(' '), words ?? ''].join('\t');

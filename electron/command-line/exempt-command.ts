/** exempt: what is exempt from public access, on any kind of thing or a part of it. */
import { type Exemption, exemptionAddSchema } from '../../shared/contract/exemptions.ts';
import { AppError } from '../../shared/errors.ts';
import { exemptionReasons, reasonLabel } from '../../shared/exemptions/reasons.ts';
import { assertNever } from '../../shared/model/assert-never.ts';
import { checked, placeOfQuote } from './arguments.ts';
import {
  type CommandContext,
  type CommandHandler,
  type CommandResult,
  choiceOption,
  option,
  UsageError,
  verbWord,
  word,
} from './context.ts';
import { type ExemptItem, findExemptItem } from './exempt-item.ts';
import { openFor } from './library-commands.ts';

/** exempt LIBRARY list [--project ID] | add ID… --reason R [--quote Q | --field F] | remove ID */
export const exempt: CommandHandler = async (context) => {
  const verb = verbWord(context, ['list', 'add', 'remove']);
  await openFor(context, ['list']);
  const { exemptions } = context.services;
  switch (verb) {
    case 'list': {
      const found = exemptions.list({ projectId: option(context, 'project') ?? null });
      return { value: found, text: found.map(oneLine).join('\n') };
    }
    case 'add':
      return add(context);
    case 'remove': {
      const removed = exemptions.remove(word(context, 2, 'ID'));
      return { value: removed, text: `${removed.removed} removed` };
    }
    default:
      return assertNever(verb);
  }
};

/** What, why and until when. */
function oneLine({ id, subject, title, field, quote, reason, owner, until }: Exemption): string {
  const what = [title, field, quote && `“${quote}”`].filter(Boolean).join(' · ');
  return [id, subject, what, reasonLabel(reason, 'en'), owner, until ?? ''].join('\t');
}

/** One step of undo, also for many. */
function add(context: CommandContext): CommandResult {
  const id = word(context, 2, 'ID');
  const others = context.words.slice(3);
  const reasons = exemptionReasons.map(({ code }) => code);
  const reason = choiceOption(context, 'reason', reasons);
  if (!reason) throw new UsageError(`--reason is one of ${reasons.join(', ')}`);
  const item = findExemptItem(context, id);
  const place = placeOf(context, item, id);
  const { exemptions } = context.services;
  const input = checked(exemptionAddSchema, {
    projectId: option(context, 'project'),
    itemId: id,
    reason,
    owner: option(context, 'owner'),
    until: option(context, 'until'),
    note: option(context, 'note'),
    ...place,
  });
  if (others.length === 0) {
    const made = exemptions.add(input);
    return { value: made, text: made.id };
  }
  const { projectId, note, owner, until } = input;
  const { subject } = item;
  if (place.subject !== subject || place.field !== undefined) throw new UsageError('a part is of one ID');
  if (subject !== 'document' && subject !== 'trial' && subject !== 'reference') {
    throw new UsageError('several IDs are those of documents, of trials or of references');
  }
  const added = exemptions.addMany({ projectId, subject, itemIds: [id, ...others], reason, note, owner, until });
  return { value: added, text: `${added.added} added` };
}

/** The whole of it, words of a document (--quote), or a named part (--field). */
function placeOf(context: CommandContext, { subject, parts, onlyPart }: ExemptItem, id: string) {
  const quote = option(context, 'quote');
  const field = option(context, 'field') ?? onlyPart;
  if (quote !== undefined) {
    if (subject !== 'document') throw new UsageError('--quote is of a document; --field names a part of anything else');
    if (field !== undefined) throw new UsageError('--quote and --field cannot both be given');
    return { subject: 'passage' as const, field: undefined, ...placeOfQuote(context, id, quote) };
  }
  // A part that is not there would mask nothing.
  if (field !== undefined && !parts.includes(field)) {
    throw new AppError('invalid-input', { field: '--field', reason: `${field}: ${parts.join(', ') || '–'}` });
  }
  return { subject, field };
}

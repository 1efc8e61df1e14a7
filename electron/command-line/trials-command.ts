/** trials: differences between imports, registries of one trial, findings, named numbers, the fit with a project, its table of ongoing trials. */
import type { NamedNumber, TrialDiff } from '../../shared/contract/trials.ts';
import { assertNever } from '../../shared/model/assert-never.ts';
import { localDay } from '../../shared/text/local-time.ts';
import { findingsOf } from '../../shared/trials/findings.ts';
import { type CommandContext, type CommandHandler, type CommandResult, option, verbWord, word } from './context.ts';
import { openFor } from './library-commands.ts';
import { ongoingTable, tableVerbs } from './ongoing-table-command.ts';

const reading = ['diff', 'show', 'findings', 'fit', 'table'];

export const trials: CommandHandler = async (context) => {
  const verb = verbWord(context, ['diff', 'show', 'findings', 'numbers', 'fit', 'link', 'unlink', ...tableVerbs]);
  await openFor(context, reading);
  const service = context.services.trials;
  switch (verb) {
    case 'diff':
      return diff(context);
    case 'show': {
      const value = service.ledger(word(context, 2, 'ID'));
      return {
        value,
        text: value.records.map(({ registryId, registry, asOf }) => [registryId, registry, asOf].join('\t')).join('\n'),
      };
    }
    case 'findings':
      return findings(context);
    case 'numbers': {
      const projectId = option(context, 'project');
      const missingOnly = context.options.missing === true;
      const value = await service.numbers({ missingOnly, ...(projectId && { projectId }) });
      return { value, text: value.map(numberLine).join('\n') };
    }
    case 'fit':
      return allFits(context);
    case 'link': {
      const value = service.link({ id: word(context, 2, 'ID'), otherId: word(context, 3, 'OTHER') });
      return { value, text: value.records.map(({ registryId }) => registryId).join('\t') };
    }
    case 'unlink': {
      const value = service.unlink(word(context, 2, 'ID'));
      return { value, text: value.records.map(({ registryId }) => registryId).join('\t') };
    }
    case 'include':
    case 'table':
    case 'write':
    case 'keep':
    case 'take':
      return ongoingTable(context, verb);
    default:
      return assertNever(verb);
  }
};

function diff(context: CommandContext): CommandResult {
  const [fromDay, untilDay] = [option(context, 'from'), option(context, 'to')];
  const id = word(context, 2, 'ID');
  const value = context.services.trials.diff({ id, ...(fromDay && { fromDay }), ...(untilDay && { untilDay }) });
  return { value, text: diffText(value) };
}

function diffText({ from, to, changes }: TrialDiff): string {
  const head = `${from?.asOf ?? '–'} → ${to.asOf}`;
  const lines = changes.map(
    ({ field, from: was, to: is, isTelling }) => `${isTelling ? '*' : ' '} ${field}\t${told(was)}\t→\t${told(is)}`,
  );
  return [head, ...lines].join('\n');
}

const told = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

function findings(context: CommandContext): CommandResult {
  const service = context.services.trials;
  const today = localDay(new Date());
  const value = service.list().flatMap(({ id, registryId, title, history, ...trial }) => {
    const isOutcomeChanged = history.some(({ changes }) => changes.some(({ field }) => field === 'primaryOutcomes'));
    const found = findingsOf({ ...trial, isOutcomeChanged }, today);
    return found.length > 0 ? [{ id, registryId, title, findings: found }] : [];
  });
  const text = value.map((row) => [row.id, row.registryId, row.findings.join(', '), row.title].join('\t')).join('\n');
  return { value, text };
}

/** Best first. */
function allFits(context: CommandContext): CommandResult {
  const projectId = word(context, 2, 'PROJECT');
  const { trials: service } = context.services;
  const value = service
    .list()
    .map(({ id, registryId, title }) => ({ id, registryId, title, ...service.fit({ id, projectId }) }))
    .toSorted((a, b) => b.score - a.score);
  const text = value.map((row) => [row.score.toFixed(2), row.level, row.registryId, row.title].join('\t')).join('\n');
  return { value, text };
}

function numberLine({ number, registry, trialId, documents, first }: NamedNumber): string {
  return [number, registry, trialId ?? 'not imported', documents, `${first.title}, page ${first.page}`].join('\t');
}

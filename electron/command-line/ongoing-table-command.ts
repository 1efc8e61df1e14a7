/** trials include|table|write|keep|take: the project's table of ongoing trials, cell by cell, with where each comes from. */
import { ongoingCells } from '../../shared/cards/ongoing-cells.ts';
import type { OngoingRow } from '../../shared/contract/ongoing-trials.ts';
import { locales } from '../../shared/model/vocabulary.ts';
import { type CommandContext, type CommandResult, choiceOption, UsageError, word } from './context.ts';

export const tableVerbs = ['include', 'table', 'write', 'keep', 'take'] as const;

/** `keep` and `take` decide all cells that the registries changed where no cell is named. */
export function ongoingTable(context: CommandContext, verb: (typeof tableVerbs)[number]): CommandResult {
  const { ongoingTrials, projects } = context.services;
  const projectId = word(context, 2, 'PROJECT');
  const language = choiceOption(context, 'language', locales) ?? projects.get(projectId).language;
  const of = { projectId, language };
  if (verb === 'include') {
    const itemIds = [word(context, 3, 'ID'), ...context.words.slice(4)];
    projects.setItems({ projectId, kind: 'trial', itemIds, decision: 'included', reason: '' });
  }
  if (verb === 'table' || verb === 'include') return told(ongoingTrials.list(of));
  if (verb === 'write') {
    const place = { trialId: word(context, 3, 'ID'), cell: cellWord(context) };
    const [, , , , , text] = context.words;
    if (text === undefined) throw new UsageError('TEXT is missing');
    return told(ongoingTrials.edit({ ...of, ...place, text }));
  }
  const cells =
    context.words[3] === undefined
      ? changedCells(ongoingTrials.list(of))
      : [{ trialId: context.words[3], cell: cellWord(context) }];
  if (cells.length === 0) return told(ongoingTrials.list(of));
  return told(ongoingTrials.decide({ ...of, cells, decision: verb === 'keep' ? 'keep' : 'accept' }));
}

function cellWord(context: CommandContext) {
  const asked = word(context, 4, 'CELL');
  const cell = ongoingCells.find((known) => known === asked);
  if (!cell) throw new UsageError(`${asked} is not one of ${ongoingCells.join(', ')}`);
  return cell;
}

const changedCells = (rows: readonly OngoingRow[]) =>
  rows.flatMap(({ trialId, cells }) =>
    cells.filter(({ isChanged }) => isChanged).map(({ cell }) => ({ trialId, cell })),
  );

/** A line a cell: the record and its day, the cell, whose text it is, its fields, the text. */
function told(rows: OngoingRow[]): CommandResult {
  const lines = rows.flatMap(({ trialId, registryId, asOf, cells }) =>
    cells.map(({ cell, text, was, isChanged, fields }) =>
      [
        ...[trialId, registryId, asOf ?? '', cell, isChanged ? 'changed' : was === null ? 'registry' : 'own'],
        ...[fields.join(','), text.replaceAll('\n', ' / ')],
      ].join('\t'),
    ),
  );
  return { value: rows, text: lines.join('\n') };
}

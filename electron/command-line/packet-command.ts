/** packet LIBRARY export PROJECT -o FILE | inspect FILE | merge FILE | undo-merge ENTRY */
import { resolve } from 'node:path';
import type { Merged, MergeReport, MergeRow } from '../../shared/contract/packets.ts';
import { assertNever } from '../../shared/model/assert-never.ts';
import {
  type CommandContext,
  type CommandHandler,
  type CommandResult,
  choiceOption,
  option,
  requiredOption,
  verbWord,
  word,
} from './context.ts';
import { openFor } from './library-commands.ts';
import { audienceOption, maskLines } from './mask-lines.ts';
import { tellProgress } from './tell-progress.ts';

export const packet: CommandHandler = async (context) => {
  const verb = verbWord(context, ['export', 'inspect', 'merge', 'undo-merge']);
  const isDry = context.options['dry-run'] === true;
  await openFor(context, isDry ? ['inspect', 'merge'] : ['inspect']);
  const { packets } = context.services;
  switch (verb) {
    case 'export':
      return exportPacket(context);
    case 'inspect': {
      const content = await packets.inspect({ path: fileWord(context) });
      const { packet, documents, outcomes, work } = content;
      const lines = [
        `${packet.projectTitle}, from ${packet.madeBy} to ${packet.recipient || 'anyone'}, ${packet.madeAt}`,
        ...documents.map(({ id, title }) => `document\t${id}\t${title}`),
        ...outcomes.map(({ id, name }) => `outcome\t${id}\t${name}`),
        ...work.map(
          ({ person, tag, rejection, grade, decision, search, appraisal }) =>
            `${person}: ${tag} tags, ${rejection} rejected, ${grade} judged, ${decision} screened, ${search} searches, ${appraisal} forms`,
        ),
      ];
      return { value: content, text: lines.join('\n') };
    }
    case 'merge': {
      const path = fileWord(context);
      if (isDry) return reportResult(await packets.plan({ path }, tellProgress(context)));
      const rest = choiceOption(context, 'take', ['ours', 'theirs']);
      const merged = await packets.merge({ path, choices: {}, rest }, tellProgress(context));
      const isPartial = merged.open > 0 || merged.counts['left-out'] > 0;
      return { ...reportResult(merged), exitCode: isPartial ? 2 : 0 };
    }
    case 'undo-merge': {
      const undone = packets.undoMerge(word(context, 2, 'ENTRY'));
      return { value: undone, text: `undone: ${undone.action}` };
    }
    default:
      return assertNever(verb);
  }
};

const fileWord = (context: CommandContext) => resolve(word(context, 2, 'FILE'));

/** Without lists: all documents that the project did not exclude, and all its outcomes. */
async function exportPacket(context: CommandContext): Promise<CommandResult> {
  const { documents, packets, projects } = context.services;
  const projectId = word(context, 2, 'PROJECT');
  const { outcomes } = projects.get(projectId);
  const excluded = new Set(
    projects.items(projectId).flatMap((item) => (item.decision === 'excluded' ? [item.itemId] : [])),
  );
  const all = documents.list().flatMap(({ id }) => (excluded.has(id) ? [] : [id]));
  const made = await packets.make(
    {
      path: resolve(requiredOption(context, 'output')),
      projectId,
      documentIds: idsOption(context, 'documents') ?? all,
      outcomeIds: idsOption(context, 'outcomes') ?? outcomes.map(({ id }) => id),
      recipient: option(context, 'recipient') ?? '',
      withMarks: context.options['without-marks'] !== true,
      withRecords: context.options['with-records'] === true,
      withScreening: context.options['with-screening'] === true,
      audience: audienceOption(context),
    },
    tellProgress(context),
  );
  const { counts, path } = made;
  const text = [`${path}: ${counts.documents} documents, ${counts.outcomes} outcomes`, ...maskLines(made.masks)];
  return { value: made, text: text.join('\n') };
}

function idsOption(context: CommandContext, name: string): string[] | undefined {
  return option(context, name)
    ?.split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function reportResult(report: MergeReport | Merged): CommandResult {
  const told = report.rows.filter(({ status }) => status !== 'identical');
  const counts = Object.entries(report.counts).map(([status, count]) => `${count} ${status}`);
  return { value: report, text: [counts.join(', '), ...told.map(lineOf)].join('\n') };
}

function lineOf({ status, reason, kind, title, quote, ours, theirs, cells }: MergeRow): string {
  const who = [ours && `here ${ours.person} ${ours.at}`, theirs && `there ${theirs.person} ${theirs.at}`];
  const clashes = cells
    .filter(({ isConflict }) => isConflict)
    .map(({ cell, ours: a, theirs: b }) => `${cell}: ${a} / ${b}`);
  return [status, reason, kind, title, quote, ...who, ...clashes].filter(Boolean).join('\t');
}

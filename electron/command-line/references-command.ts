/** references: which of them are one publication; and as a file for other reference managers. */
import { resolve } from 'node:path';
import { referenceFormats } from '../../shared/contract/reference-exports.ts';
import { writeExport } from '../write-export.ts';
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
import { openFor, openToRead } from './library-commands.ts';
import { audienceOption, maskLines } from './mask-lines.ts';
import { tellProgress } from './tell-progress.ts';

/** references LIBRARY duplicates [--merge-certain] | merge MAIN ID… | apart ID ID | export [ID…] --format F -o FILE */
export const references: CommandHandler = async (context) => {
  const verb = verbWord(context, ['duplicates', 'merge', 'apart', 'export']);
  if (verb === 'export') return exportReferences(context);
  const isMerging = context.options['merge-certain'] === true;
  await openFor(context, isMerging ? [] : ['duplicates']);
  const { duplicates } = context.services;
  if (verb === 'merge') {
    const merged = duplicates.merge({ mainId: word(context, 2, 'MAIN'), ids: context.words.slice(3) });
    return { value: merged, text: `${merged.merged} merged` };
  }
  if (verb === 'apart') {
    const [firstId, secondId] = [word(context, 2, 'ID'), word(context, 3, 'ID')];
    duplicates.setApart({ firstId, secondId });
    return { value: { firstId, secondId }, text: 'noted as two publications' };
  }
  const report = await duplicates.findNow(tellProgress(context));
  const groups = duplicates.groups();
  const uncertain = [];
  for (let after: string | undefined; ; ) {
    const page = duplicates.pairs(after === undefined ? {} : { after });
    uncertain.push(...page.map(({ first, second, mainId }) => ({ first: first.id, second: second.id, mainId })));
    after = page.at(-1)?.id;
    if (after === undefined) break;
  }
  const done = isMerging ? await duplicates.mergeCertain() : { merged: 0 };
  const lines = [
    `${report.references} references: ${report.certain} certain duplicates in ${report.groups} groups, ${report.uncertain} pairs to look at`,
    ...(isMerging ? [`${done.merged} merged`] : []),
    ...uncertain.map(({ first, second }) => `${first}\t${second}`),
  ];
  return { value: { ...report, groups, uncertain, merged: done.merged }, text: lines.join('\n') };
};

/** Those named, those that a project includes, or all. */
async function exportReferences(context: CommandContext): Promise<CommandResult> {
  await openToRead(context);
  requiredOption(context, 'format');
  const path = resolve(requiredOption(context, 'output'));
  const ids = context.words.slice(2);
  const file = await context.services.exports.references({
    format: choiceOption(context, 'format', referenceFormats)!,
    projectId: option(context, 'project'),
    ...(ids.length > 0 && { ids }),
    audience: audienceOption(context),
  });
  writeExport(path, context.readExport(file.id));
  const { byteLength, mediaType, masks } = file;
  return { value: { path, byteLength, mediaType, masks }, text: [path, ...maskLines(masks)].join('\n') };
}

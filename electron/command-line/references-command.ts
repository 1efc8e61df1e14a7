/** references: which of them are one publication. */
import { type CommandHandler, verbWord, word } from './context.ts';
import { openFor } from './library-commands.ts';
import { tellProgress } from './tell-progress.ts';

/** references LIBRARY duplicates [--merge-certain] | merge MAIN ID… | apart ID ID */
export const references: CommandHandler = async (context) => {
  const verb = verbWord(context, ['duplicates', 'merge', 'apart']);
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

/** studies LIBRARY list PROJECT | from PROJECT KIND:ID… | figures PROJECT --file JSON | paste PROJECT OUTCOME --kind K --file TSV */
import { resultsSetSchema, studiesFromSchema, studySourceKinds } from '../../shared/contract/studies.ts';
import { resultKinds } from '../../shared/model/studies.ts';
import { readPastedBlock, readPastedTable, resultsOfPaste } from '../../shared/synthesis/paste-table.ts';
import { checked, sourceFrom } from './arguments.ts';
import { type CommandContext, type CommandHandler, choiceOption, requiredOption, verbWord, word } from './context.ts';
import { openFor } from './library-commands.ts';
import { readJson, readText } from './project-commands.ts';

export const studies: CommandHandler = async (context) => {
  await openFor(context, ['list']);
  const verb = verbWord(context, ['list', 'from', 'figures', 'paste']);
  const projectId = word(context, 2, 'PROJECT');
  const service = context.services.studies;
  switch (verb) {
    case 'list': {
      const found = service.list(projectId);
      const lines = found.studies.map(({ id, name }) => {
        const count = found.results.filter(({ studyId }) => studyId === id).length;
        return `${id}  ${name}  ${count} results`;
      });
      return { value: found, text: lines.join('\n') };
    }
    case 'from': {
      const made = service.addFrom(
        checked(studiesFromSchema, {
          projectId,
          sources: context.words.slice(3).map((each) => sourceFrom(each, studySourceKinds)),
        }),
      );
      return { value: made, text: made.map(({ id, name }) => `${id}  ${name}`).join('\n') };
    }
    case 'figures': {
      const results = readJson(requiredOption(context, 'file'));
      const set = service.setResults(checked(resultsSetSchema, { projectId, results }));
      return { value: set, text: `${set.length} results` };
    }
    case 'paste':
      return paste(context, projectId);
  }
};

function paste(context: CommandContext, projectId: string) {
  const service = context.services.studies;
  const outcomeId = word(context, 3, 'OUTCOME');
  const kind = choiceOption(context, 'kind', resultKinds) ?? 'counts';
  const block = readPastedBlock(readText(requiredOption(context, 'file')), kind);
  const { rows, unnamed } = readPastedTable(block, kind, block.columns);
  const results = resultsOfPaste(rows, service.list(projectId).studies, { outcomeId, kind });
  const set = service.setResults(checked(resultsSetSchema, { projectId, results }));
  const faulty = rows.flatMap(({ study, faulty: cells }) => cells.map((cell) => `${study}: ${cell}`));
  const told = [
    `${set.length} results`,
    ...faulty.map((each) => `no number: ${each}`),
    ...unnamed.map((line) => `no study: line ${line}`),
  ];
  return {
    value: { results: set, faulty, unnamed },
    text: told.join('\n'),
    exitCode: faulty.length > 0 || unnamed.length > 0 ? (2 as const) : (0 as const),
  };
}

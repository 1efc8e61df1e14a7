/** appraise LIBRARY …: forms of risk of bias, what each comes to, how far two people agree, and the tools there are. */
import { basename } from 'node:path';
import { appraisalChooseSchema, appraisalSetSchema, appraisalToolAddSchema } from '../../shared/contract/appraisals.ts';
import { agreementOfForms } from '../../shared/risk-of-bias/agreement-of-forms.ts';
import { judgedStudy } from '../../shared/risk-of-bias/judged-study.ts';
import { checked } from './arguments.ts';
import {
  type CommandContext,
  type CommandHandler,
  type CommandResult,
  requiredOption,
  verbWord,
  word,
} from './context.ts';
import { openFor } from './library-commands.ts';
import { readJson } from './project-commands.ts';

const verbs = { list, set, agree, choose, agreement, tools, 'add-tool': addTool } as const satisfies Record<
  string,
  CommandHandler
>;
const names = Object.keys(verbs) as (keyof typeof verbs)[];

export const appraise: CommandHandler = async (context) => {
  const verb = verbWord(context, names);
  await openFor(context, ['list', 'agreement', 'tools']);
  return verbs[verb](context);
};

const toolsOf = ({ services }: CommandContext) => services.appraisalTools.list().map(({ tool }) => tool);

/** The forms that one may see, each with what its answers and decisions come to. */
function list(context: CommandContext): CommandResult {
  const { forms, choices } = context.services.appraisals.list(word(context, 2, 'PROJECT'));
  const known = new Map(toolsOf(context).map((tool) => [tool.id, tool]));
  const value = forms.map((form) => {
    const tool = known.get(form.tool);
    const judged = tool && judgedStudy(tool, [form], choices[form.tool]);
    return {
      ...form,
      judged: judged ? { levels: judged.levels, overall: judged.overall, isComplete: judged.isFinished } : null,
    };
  });
  const lines = value.map(({ id, tool, person, personId, judged }) =>
    [id, tool, personId === null ? 'agreed' : person, judged?.overall ?? '–'].join('\t'),
  );
  return { value: { forms: value, choices }, text: lines.join('\n') };
}

function set(context: CommandContext): CommandResult {
  const form = context.services.appraisals.set(formFrom(context));
  return { value: form, text: form.id };
}

function agree(context: CommandContext): CommandResult {
  const form = context.services.appraisals.agree(formFrom(context));
  return { value: form, text: form.id };
}

function formFrom(context: CommandContext) {
  const projectId = word(context, 2, 'PROJECT');
  return checked(appraisalSetSchema, { outcomeId: null, ...fileOf(context), projectId });
}

function choose(context: CommandContext): CommandResult {
  const projectId = word(context, 2, 'PROJECT');
  const value = context.services.appraisals.choose(checked(appraisalChooseSchema, { ...fileOf(context), projectId }));
  return { value, text: JSON.stringify(value, null, 2) };
}

const fileOf = (context: CommandContext) => readJson(requiredOption(context, 'file')) as object;

function agreement(context: CommandContext): CommandResult {
  const seen = context.services.appraisals.list(word(context, 2, 'PROJECT'));
  const value = toolsOf(context).flatMap((tool) =>
    agreementOfForms(tool, seen).map((found) => ({ tool: tool.id, ...found })),
  );
  const lines = value.flatMap(({ tool, people, parts }) =>
    parts.map(({ domain, agreement: { judged, same, kappa } }) =>
      [tool, people.join(' · '), domain ?? 'overall', `${same}/${judged}`, kappa ?? 'not estimable'].join('\t'),
    ),
  );
  return { value, text: lines.join('\n') };
}

function tools(context: CommandContext): CommandResult {
  const value = context.services.appraisalTools.list();
  return { value, text: value.map(({ tool: { id, version, name } }) => [id, version, name.en].join('\t')).join('\n') };
}

function addTool(context: CommandContext): CommandResult {
  const file = word(context, 2, 'FILE');
  const text = JSON.stringify(readJson(file));
  const added = context.services.appraisalTools.add(checked(appraisalToolAddSchema, { name: basename(file), text }));
  return { value: added, text: added.tool.id };
}

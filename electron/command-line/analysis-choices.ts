/** What is chosen of an analysis: the usual choices as options, every one of them in a JSON file. */
import type { z } from 'zod';
import { analysisChoicesSchema } from '../../shared/contract/analyses.ts';
import {
  fixedMethods,
  intervalMethods,
  poolingModels,
  predictionMethods,
  tauEstimators,
} from '../../shared/model/analyses.ts';
import { withoutUndefined } from '../../shared/model/without-undefined.ts';
import { measures } from '../../shared/synthesis/measures.ts';
import { checked } from './arguments.ts';
import { type CommandContext, choiceOption, option } from './context.ts';
import { readJson } from './project-commands.ts';

export const choiceOptions = [
  ...['name', 'measure', 'model', 'method', 'tau', 'interval', 'prediction', 'time', 'by-subgroup', 'as-revman'],
  'file',
];
const answers = ['yes', 'no'] as const;
export const choicesUsage = [
  `--name N --measure ${measures.join('|')} --model ${poolingModels.join('|')} --method ${fixedMethods.join('|')} (of fixed)`,
  `--tau ${tauEstimators.join('|')} --interval ${intervalMethods.join('|')} --prediction ${predictionMethods.join('|')} (of random)`,
  '--time T --by-subgroup yes|no --as-revman yes|no --file JSON (these and leftOut, thresholds, baselineRisks, size)',
].join(' ');
const someChoices = analysisChoicesSchema.partial().strict();

/** Only what is named; an option goes before the file. Throws `usage`, and `invalid-input` for a choice that there is none of. */
export function choicesFrom(context: CommandContext): z.infer<typeof someChoices> {
  const file = option(context, 'file');
  const read = file === undefined ? {} : checked(someChoices, readJson(file));
  const isSo = (name: string) => {
    const answer = choiceOption(context, name, answers);
    return answer && answer === 'yes';
  };
  const named = withoutUndefined({
    measure: choiceOption(context, 'measure', measures),
    model: choiceOption(context, 'model', poolingModels),
    fixedMethod: choiceOption(context, 'method', fixedMethods),
    tau: choiceOption(context, 'tau', tauEstimators),
    interval: choiceOption(context, 'interval', intervalMethods),
    prediction: choiceOption(context, 'prediction', predictionMethods),
    timePoint: option(context, 'time'),
    bySubgroup: isSo('by-subgroup'),
    asRevMan: isSo('as-revman'),
  });
  return { ...read, ...named };
}

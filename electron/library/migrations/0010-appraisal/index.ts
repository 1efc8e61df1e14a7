/** Studies, appraisals and syntheses: one step of the schema, a file for each matter. */
import { riskOfBias } from './risk-of-bias.ts';
import { studies } from './studies.ts';
import { synthesis } from './synthesis.ts';

const parts: readonly string[] = [studies, riskOfBias, synthesis];

export const appraisal = parts.join('\n');

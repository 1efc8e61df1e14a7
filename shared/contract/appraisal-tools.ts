/** An appraisal tool as data (resources/appraisal-tools): what is asked, what the answers lead to, and how it is shown. */
import { z } from 'zod';
import { levelColours } from '../model/appraisal.ts';
import { hasAtMost } from './limits.ts';

const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,59}$/);
const textSchema = z.string().trim().min(1).max(2000);
const wordsSchema = z.strictObject({ nb: textSchema, en: textSchema });
const idsSchema = z.array(idSchema).min(1).max(200);

/** `severity` compares levels, the worst is highest; the list's order is that of display. The symbol is seen without colour. */
const levelSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  symbol: z.string().trim().min(1).max(2),
  colour: z.enum(levelColours),
  severity: z.number().int().min(0).max(20),
});
export type AppraisalLevel = z.infer<typeof levelSchema>;

/** Holds where each question has one of the answers named for it. */
const answerTestSchema = z.record(idSchema, idsSchema).refine(...hasAtMost(50));
export type AnswerTest = z.infer<typeof answerTestSchema>;

/** `as`: the answer that rules read it as, e.g. probably yes as yes. */
const answerSchema = z.strictObject({ name: wordsSchema, as: idSchema.optional() });

const questionSchema = z.strictObject({
  id: idSchema,
  /** As printed before the text, where the id is another: two variants may each have a 2.3. */
  number: z.string().trim().min(1).max(20).optional(),
  text: wordsSchema,
  answers: idsSchema,
  /** Asked where one of these holds; absent: always. */
  askedWhen: z.array(answerTestSchema).min(1).max(50).optional(),
});
export type AppraisalQuestion = z.infer<typeof questionSchema>;

/** Null leaves the level to the analyst. */
const proposesSchema = idSchema.nullable();
const ruleSchema = z.strictObject({ when: answerTestSchema, proposes: proposesSchema });
export type AppraisalRule = z.infer<typeof ruleSchema>;

const domainSchema = z.strictObject({
  id: idSchema,
  name: wordsSchema,
  /** As the head of a narrow column. */
  short: z.strictObject({ nb: textSchema.max(20), en: textSchema.max(20) }),
  group: idSchema.optional(),
  /** The variants that it belongs to; absent: all. */
  variants: idsSchema.optional(),
  questions: z.array(questionSchema).max(100),
  /** Each table gives the level of its first rule that holds, and the worst of the tables is proposed; none: no proposal. */
  tables: z.array(z.array(ruleSchema).min(1).max(500)).max(20).default([]),
  /** What the analyst is told to think of; never applied. */
  prompts: z
    .array(z.strictObject({ when: answerTestSchema, suggests: idSchema.optional(), text: wordsSchema }))
    .max(50)
    .default([]),
});
export type AppraisalDomain = z.infer<typeof domainSchema>;

/** How many domains have one of the levels: all of those counted, or a number of them. */
const countTestSchema = z
  .strictObject({
    /** Named, or by the option that a setting of the form stands at. */
    levels: z.union([idsSchema, z.strictObject({ setting: idSchema })]),
    /** Of a group, or those that a setting names, or all but those; absent: of all. */
    among: z
      .union([
        z.strictObject({ group: idSchema }),
        z.strictObject({ setting: idSchema }),
        z.strictObject({ except: idSchema }),
      ])
      .optional(),
    all: z.literal(true).optional(),
    atLeast: z.number().int().min(1).max(200).optional(),
    atMost: z.number().int().min(0).max(200).optional(),
  })
  .refine(({ all, atLeast, atMost }) => (all ?? atLeast ?? atMost) !== undefined, 'all, atLeast or atMost');
export type CountTest = z.infer<typeof countTestSchema>;

const overallRuleSchema = z.strictObject({ when: z.array(countTestSchema).max(20), proposes: proposesSchema });

const overallSchema = z.strictObject({
  levels: z.array(levelSchema).min(1).max(20),
  /** The first rule of which all tests hold; none: no proposal. */
  rules: z.array(overallRuleSchema).max(100).default([]),
  prompts: z
    .array(
      z.strictObject({
        when: z.array(countTestSchema).min(1).max(20),
        suggests: idSchema.optional(),
        text: wordsSchema,
      }),
    )
    .max(50)
    .default([]),
});

/** What a team can set for its form; a tool's rules read it. */
const settingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('domains'), id: idSchema, name: wordsSchema, default: z.array(idSchema).max(200) }),
  z.strictObject({
    kind: z.literal('levels'),
    id: idSchema,
    name: wordsSchema,
    options: z
      .array(z.strictObject({ id: idSchema, name: wordsSchema, levels: idsSchema }))
      .min(2)
      .max(20),
    default: idSchema,
  }),
]);

const namedSchema = z.strictObject({ id: idSchema, name: wordsSchema });

export const appraisalToolSchema = z.strictObject({
  id: idSchema,
  version: z.string().trim().min(1).max(60),
  name: wordsSchema,
  /** What it is for, and what the short texts stand for, in a sentence or two. */
  about: wordsSchema,
  /** What one form judges. */
  unit: z.enum(['result', 'study', 'review']),
  /** Effects of interest or other choices made before the first question; each has domains of its own. */
  variants: z.array(namedSchema).max(20).default([]),
  answers: z.record(idSchema, answerSchema).refine(...hasAtMost(50)),
  levels: z.array(levelSchema).min(1).max(20),
  groups: z.array(namedSchema).max(20).default([]),
  settings: z.array(settingSchema).max(20).default([]),
  domains: z.array(domainSchema).min(1).max(100),
  overall: overallSchema,
});
export type AppraisalTool = z.infer<typeof appraisalToolSchema>;

/** The closed lists of words that several tables and screens share. Order is the order of display. */

export const documentKinds = [
  'method-alert',
  'assessment-proposal',
  'registry-report',
  'interventional-guidance',
  'guideline',
  'hta-report',
  'systematic-review',
  'trial-report',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** PICO elements by their letter. */
export const picoElements = ['P', 'I', 'C', 'O'] as const;
export type PicoElement = (typeof picoElements)[number];

/** The key of each PICO element in objects and files. */
export const picoKeys = { P: 'population', I: 'intervention', C: 'comparator', O: 'outcome' } as const;
export type PicoKey = (typeof picoKeys)[PicoElement];

/** What a passage can be tagged as: PICO, or one of the other codes of the codebook. */
export const tagElements = ['P', 'I', 'C', 'O', 'design', 'result', 'harm', 'cost', 'own', 'comment'] as const;
export type TagElement = (typeof tagElements)[number];

export const textLanguages = ['nb', 'nn', 'en', 'sv', 'da', 'de', 'other'] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** Languages of the screens, of errors and of everything exported. */
export const locales = ['nb', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The steps of a PRISMA flow. */
export const flowSteps = ['identified', 'screened', 'assessed', 'included', 'participants'] as const;

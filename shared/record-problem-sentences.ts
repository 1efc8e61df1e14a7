/** Sentences of what is wrong with the records of a file, whose messages name the particulars of their format as well. */
import type { WarningWords } from './import-warning-sentences.ts';

export const recordProblemSentences = {
  'record-damaged': {
    plain: 'En post er skadet og kunne ikke leses.',
    forms: [
      {
        nb: 'Posten på linje {line} er skadet og kunne ikke leses.',
        en: 'The record on line {line} is damaged and could not be read.',
      },
    ],
  },
  'record-without-type': {
    plain: 'En post sier ikke hva slags kilde den er, og er utelatt.',
    forms: [
      {
        nb: 'Posten på linje {line} sier ikke hva slags kilde den er, og er utelatt.',
        en: 'The record on line {line} does not say what kind of source it is and was left out.',
      },
    ],
  },
  'record-without-id': {
    plain: 'En studie mangler registernummer og er utelatt.',
    forms: [
      {
        nb: 'Studien på linje {line} mangler registernummer og er utelatt.',
        en: 'The trial on line {line} has no registry number and was left out.',
      },
    ],
  },
  'file-truncated': {
    plain: 'Filen slutter midt i en post. Hent den på nytt fra kilden.',
    forms: [
      {
        nb: 'Filen slutter midt i en post (linje {line}). Hent den på nytt fra kilden.',
        en: 'The file ends within a record (line {line}). Fetch it again from its source.',
      },
    ],
  },
  'file-damaged': {
    plain: 'Filen er skadet. Postene som kunne leses, er tatt med.',
    forms: [
      {
        nb: 'Filen er skadet på linje {line}. Postene som kunne leses, er tatt med.',
        en: 'The file is damaged on line {line}. The records that could be read were kept.',
      },
    ],
  },
  'characters-lost': {
    plain: 'Noen tegn i filen kunne ikke leses.',
    forms: [
      {
        nb: 'Noen tegn kunne ikke leses, det første på linje {line}.',
        en: 'Some characters could not be read, the first on line {line}.',
      },
    ],
  },
} as const satisfies Record<string, WarningWords>;

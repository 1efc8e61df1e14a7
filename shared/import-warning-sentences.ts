/**
 * Sentences of all import warnings, Norwegian and English. Of the forms of a warning the first counts whose {particulars}
 * it has; {count|one|many} is the word for that number. `plain` is for warnings of before there were particulars.
 */

import { recordProblemSentences } from './record-problem-sentences.ts';

export interface WarningWords {
  plain: string;
  forms: readonly { nb: string; en: string }[];
}

export const importWarningSentences = {
  ...recordProblemSentences,
  'reference-list-missing': {
    plain: 'Teksten viser til kilder, men har ingen referanseliste.',
    forms: [
      {
        nb: 'Teksten viser til {count} {count|kilde|kilder} (til og med nummer {last}), men har ingen referanseliste.',
        en: 'The text cites {count} {count|source|sources} (up to number {last}), but has no reference list.',
      },
    ],
  },
  'section-number-gap': {
    plain: 'Et seksjonsnummer mangler i rekken.',
    forms: [
      {
        nb: 'Overskrift {number} kommer rett etter {before}: et nummer mangler imellom.',
        en: 'Heading {number} follows {before}: a number is missing in between.',
      },
      {
        nb: 'Overskrift {number} er den første på sitt nivå: et nummer mangler foran.',
        en: 'Heading {number} is the first of its level: a number before it is missing.',
      },
    ],
  },
  'section-number-misplaced': {
    plain: 'Et seksjonsnummer står på feil sted.',
    forms: [
      {
        nb: 'Overskrift {number} står i seksjon {section}.',
        en: 'Heading {number} stands in section {section}.',
      },
    ],
  },
  'invalid-period': {
    plain: 'En tidsperiode er ikke mulig.',
    forms: [
      {
        nb: 'Perioden til {trial}, «{period}», er ikke to årstall i rekkefølge.',
        en: 'The period of {trial}, “{period}”, is not a pair of years in order.',
      },
      {
        nb: 'Perioden «{period}» er ikke to årstall eller datoer i rekkefølge.',
        en: 'The period “{period}” is not a pair of years or days in order.',
      },
    ],
  },
  'trial-status-outdated': {
    plain: 'Studien er oppgitt som pågående. Se etter i registeret om den er avsluttet.',
    forms: [
      {
        nb: 'Statusen til {trial} ({status}) passer ikke med perioden {period} på dokumentets dato ({date}). Sammenlign med registeret.',
        en: 'The status of {trial} ({status}) does not fit its period {period} at the document’s date ({date}). Compare with the registry.',
      },
      {
        nb: 'Status for {trials} passer ikke med perioden på dokumentets dato ({date}). Sammenlign med registeret.',
        en: 'The status of {trials} does not fit the period at the document’s date ({date}). Compare with the registry.',
      },
    ],
  },
  'placeholder-left': {
    plain: 'Utfyllingstekst fra malen står igjen.',
    forms: [
      {
        nb: '{dropped} {dropped|ledetekst|ledetekster} fra malen ble aldri fylt ut og er utelatt.',
        en: '{dropped} {dropped|prompt|prompts} of the template {dropped|was|were} never filled in and {dropped|is|are} left out.',
      },
      {
        nb: '{count} {count|ledetekst|ledetekster} fra en mal står igjen uten å være fylt ut.',
        en: '{count} {count|prompt|prompts} of a template {count|was|were} left unfilled.',
      },
    ],
  },
  'empty-field': {
    plain: 'Et felt er tomt.',
    forms: [
      { nb: 'Feltet «{label}» i seksjon {section} er tomt.', en: 'The field “{label}” in section {section} is empty.' },
      { nb: 'Feltet «{label}» er tomt.', en: 'The field “{label}” is empty.' },
    ],
  },
  'empty-section': {
    plain: 'En seksjon er tom.',
    forms: [{ nb: 'Seksjonen «{title}» er tom.', en: 'The section “{title}” is empty.' }],
  },
  'question-without-prompt': {
    plain: 'Et spørsmål mangler ledetekst.',
    forms: [
      {
        nb: 'Spørsmål {number} har nummer, men ingen ledetekst. Senere numre kan være ett for høye.',
        en: 'Question {number} has a number but no prompt. Later numbers may be one too high.',
      },
    ],
  },
  'cross-reference-mismatch': {
    plain: 'En henvisning stemmer ikke med det den viser til.',
    forms: [
      {
        nb: 'Skjemaet viser til «{prompt}» som nummer {told}, men det er trykt som nummer {printed}.',
        en: 'The form refers to “{prompt}” as number {told}, but it is printed as number {printed}.',
      },
    ],
  },
  'sum-mismatch': {
    plain: 'Tallene summerer ikke til det som er oppgitt.',
    forms: [
      {
        nb: 'Tabell {table}: «{label}» summerer til {sum}, men {printed} er trykt som sum.',
        en: 'Table {table}: “{label}” adds to {sum}, but the total is printed as {printed}.',
      },
      {
        nb: 'Tabell {table}: kolonne {column} summerer til {sum}, men {printed} er trykt som sum.',
        en: 'Table {table}: column {column} adds to {sum}, but the total is printed as {printed}.',
      },
      {
        nb: 'I en tabell uten nummer summerer «{label}» til {sum}, men {printed} er trykt som sum.',
        en: 'In a table without a number, “{label}” adds to {sum}, but the total is printed as {printed}.',
      },
      {
        nb: 'I en tabell uten nummer summerer kolonne {column} til {sum}, men {printed} er trykt som sum.',
        en: 'In a table without a number, column {column} adds to {sum}, but the total is printed as {printed}.',
      },
    ],
  },
  'percentage-mismatch': {
    plain: 'En prosentandel stemmer ikke med tallene.',
    forms: [
      {
        nb: 'Tabell {table}: {count} er omtrent {share}\u202f% av {of}, men {printed}\u202f% er trykt.',
        en: 'Table {table}: {count} is about {share}% of {of}, but {printed}% is printed.',
      },
      {
        nb: 'I en tabell uten nummer er {count} omtrent {share}\u202f% av {of}, men {printed}\u202f% er trykt.',
        en: 'In a table without a number, {count} is about {share}% of {of}, but {printed}% is printed.',
      },
    ],
  },
  'figures-disagree': {
    plain: 'Samme tall er oppgitt ulikt to steder.',
    forms: [
      {
        nb: 'Side {page} sier {figure}, side {otherPage} sier {otherFigure}.',
        en: 'Page {page} says {figure}, page {otherPage} says {otherFigure}.',
      },
      {
        nb: 'Ett sted står det {figure}, et annet {otherFigure}.',
        en: 'One place says {figure}, another {otherFigure}.',
      },
    ],
  },
  'threshold-gap': {
    plain: 'Grensene for måloppnåelse dekker ikke alle verdier.',
    forms: [
      {
        nb: 'Indikator {indicator} har ingen grad av måloppnåelse mellom {better} og {worse}.',
        en: 'Indicator {indicator} defines no level between {better} and {worse}.',
      },
      {
        nb: 'Ingen grad av måloppnåelse er oppgitt mellom {better} og {worse}.',
        en: 'No level is defined between {better} and {worse}.',
      },
    ],
  },
  'threshold-overlap': {
    plain: 'To grader av måloppnåelse dekker de samme verdiene.',
    forms: [
      {
        nb: 'Indikator {indicator} har to grader av måloppnåelse for de samme verdiene: {better} og {worse}.',
        en: 'Indicator {indicator} defines two levels for the same values: {better} and {worse}.',
      },
      {
        nb: 'To grader av måloppnåelse dekker de samme verdiene: {better} og {worse}.',
        en: 'Two levels cover the same values: {better} and {worse}.',
      },
    ],
  },
  'caption-missing': {
    plain: 'En tabell eller figur er nevnt, men mangler tittel.',
    forms: [
      {
        nb: 'Teksten viser til tabell {table}, som ikke har noen tittel i dokumentet.',
        en: 'The text refers to table {table}, which has no caption.',
      },
      {
        nb: 'Teksten viser til figur {figure}, som ikke har noen tittel i dokumentet.',
        en: 'The text refers to figure {figure}, which has no caption.',
      },
    ],
  },
  'caption-number-repeated': {
    plain: 'To tabeller eller to figurer har samme nummer.',
    forms: [
      { nb: 'To tabeller har nummer {table}.', en: 'Two tables have the number {table}.' },
      { nb: 'To figurer har nummer {figure}.', en: 'Two figures have the number {figure}.' },
    ],
  },
  'citation-not-listed': {
    plain: 'Teksten viser til en kilde som ikke står i referanselisten.',
    forms: [
      {
        nb: 'Teksten viser til nummer {numbers}, som ikke står i referanselisten.',
        en: 'The text cites number {numbers}, which the reference list does not hold.',
      },
    ],
  },
  'reference-not-cited': {
    plain: 'En kilde står i referanselisten uten at teksten viser til den.',
    forms: [
      {
        nb: 'Referanse {number} står i listen, men teksten viser aldri til den.',
        en: 'Reference {number} is listed, but the text never cites it.',
      },
    ],
  },
  'reference-number-gap': {
    plain: 'Et nummer mangler i referanselisten.',
    forms: [
      {
        nb: 'Referanse {number} kommer rett etter {before}: et nummer mangler imellom.',
        en: 'Reference {number} follows {before}: a number is missing in between.',
      },
    ],
  },
  'link-target-lost': {
    plain: 'En lenke har mistet adressen sin.',
    forms: [
      {
        nb: '{count} {count|lenke|lenker} har mistet adressen sin. Teksten er beholdt.',
        en: '{count} {count|link|links} lost {count|its target|their targets}. The text was kept.',
      },
    ],
  },
  'corrections-unplaced': {
    plain: 'Rettelser har mistet plassen sin. Se etter under Struktur i leseren.',
    forms: [
      {
        nb: '{count} {count|rettelse|rettelser} har mistet plassen sin. Se etter under Struktur i leseren.',
        en: '{count} {count|correction has|corrections have} lost {count|its|their} place. Look under Structure in the reader.',
      },
    ],
  },
  'unplaced-text': {
    plain: 'Tekst hører ikke til noe spørsmål og ligger for seg.',
    forms: [
      {
        nb: '{count} {count|tekstbit|tekstbiter} hører ikke til noe spørsmål som ble funnet, og ligger for seg.',
        en: '{count} {count|block|blocks} of text {count|belongs|belong} to no question that was found.',
      },
    ],
  },
  'no-text-layer': {
    plain: 'Siden har ikke tekst som kan leses, trolig er den skannet.',
    forms: [
      {
        nb: 'Side {page} har ingen tekst: den er tom eller et bilde.',
        en: 'Page {page} holds no text: it is empty or a picture.',
      },
      {
        nb: '{count} sider har ingen tekst (side {pages}): de er tomme eller bilder.',
        en: '{count} pages hold no text (pages {pages}): they are empty or pictures.',
      },
      {
        nb: 'Side {stampedPage} er et bilde med bare noen få ord som tekst over.',
        en: 'Page {stampedPage} is a picture with only a few words of text over it.',
      },
    ],
  },
  'ocr-text': {
    plain: 'Teksten er lest fra sidebilder (OCR). Sammenlign med siden før du siterer.',
    forms: [
      {
        nb: 'Teksten på {count} av {total} {total|side|sider} er lest fra sidebilder (OCR) med {confidence}\u202f% sikkerhet. Sammenlign med siden før du siterer.',
        en: 'The text of {count} of {total} {total|page|pages} was read from pictures (OCR), {confidence}% sure. Compare with the page before you quote it.',
      },
    ],
  },
  'ocr-low-confidence': {
    plain: 'Siden var vanskelig å lese fra sidebildet (OCR). Det er trolig feil i teksten.',
    forms: [
      {
        nb: 'Side {page} var vanskelig å lese fra sidebildet (OCR, {confidence}\u202f% sikker). Det er trolig feil i teksten.',
        en: 'Page {page} was hard to read from its picture (OCR, {confidence}% sure). The text is likely to have errors.',
      },
    ],
  },
  'ocr-no-picture': {
    plain:
      'Siden har ikke noe bilde som tekst kan leses fra: den er tom, bokstavene er tegnet som streker, eller bildet er for stort.',
    forms: [
      {
        nb: 'Side {page} har ikke noe bilde som tekst kan leses fra: den er tom, bokstavene er tegnet som streker, eller bildet er for stort.',
        en: 'Page {page} holds no picture that text could be read from: it is empty, its letters are drawn as lines, or its picture is too large.',
      },
    ],
  },
  'ocr-partly': {
    plain: 'Siden har flere bilder enn de teksten er lest fra: resten var for store.',
    forms: [
      {
        nb: 'Side {page} har flere bilder enn de teksten er lest fra: resten var for store.',
        en: 'Page {page} holds more pictures than its text was read from: the others were too large.',
      },
    ],
  },
  'ocr-no-words': {
    plain: 'Siden er et bilde som det ikke ble funnet ord i.',
    forms: [
      {
        nb: 'Side {page} er et bilde som det ikke ble funnet ord i.',
        en: 'Page {page} is a picture in which no words were found.',
      },
    ],
  },
  'ocr-too-slow': {
    plain: 'Siden tok for lang tid å lese fra sidebildet og ble hoppet over.',
    forms: [
      {
        nb: 'Side {page} tok for lang tid å lese fra sidebildet og ble hoppet over.',
        en: 'Page {page} took too long to read from its picture and was left.',
      },
    ],
  },
  'ocr-failed': {
    plain: 'Siden har et bilde som ikke kunne leses.',
    forms: [
      {
        nb: 'Side {page} har et bilde som ikke kunne leses.',
        en: 'Page {page} holds a picture that could not be read.',
      },
    ],
  },
  'text-order-uncertain': {
    plain: 'Rekkefølgen i teksten er usikker. Sammenlign med siden.',
    forms: [
      {
        nb: 'Cellene i raden til {trial} fløt sammen og ble delt ved store bokstaver. Sammenlign med siden.',
        en: 'The cells of the row of {trial} ran together and were parted at capitals. Compare with the page.',
      },
    ],
  },
  'page-unreadable': {
    plain: 'Siden kunne ikke leses.',
    forms: [
      {
        nb: 'Side {page} er skadet og kunne ikke leses.',
        en: 'Page {page} is damaged and could not be read.',
      },
    ],
  },
  'text-unreadable': {
    plain: 'Skriften på siden sier ikke hvilke bokstaver den tegner.',
    forms: [
      {
        nb: 'Skriften på side {page} sier ikke hvilke bokstaver den tegner.',
        en: 'Page {page} does not say which letters its fonts draw.',
      },
    ],
  },
  'tracked-changes': {
    plain: 'Dokumentet har sporede endringer. Innsatt tekst er med, slettet tekst er utelatt.',
    forms: [
      {
        nb: 'Dokumentet har {count} {count|sporet endring|sporede endringer}. Innsatt tekst er med, slettet tekst er utelatt.',
        en: 'The document has {count} tracked {count|change|changes}: what was inserted is shown, what was deleted is not.',
      },
    ],
  },
  'comments-left-out': {
    plain: 'Kommentarer i dokumentet er utelatt.',
    forms: [
      {
        nb: '{count} {count|kommentar|kommentarer} i dokumentet er utelatt.',
        en: '{count} {count|comment was|comments were} left out of the text.',
      },
    ],
  },
  'part-left-out': {
    plain: 'Et innebygd dokument er utelatt.',
    forms: [
      {
        nb: '{count} {count|innebygd dokument|innebygde dokumenter} er utelatt.',
        en: '{count} embedded {count|document was|documents were} left out of the text.',
      },
    ],
  },
  'salvaged-file-damaged': {
    plain: 'Noe av filen ble borte eller endret da samlingen ble skadet. Importer filen på nytt.',
    forms: [
      {
        nb: 'Noe av filen ble borte eller endret da samlingen ble skadet. Importer filen på nytt.',
        en: 'Part of the file was lost or changed when the library was damaged. Import the file again.',
      },
    ],
  },
  'salvaged-text-damaged': {
    plain: 'Noe av teksten ble borte eller endret da samlingen ble skadet. Importer filen på nytt.',
    forms: [
      {
        nb: 'Noe av teksten ble borte eller endret da samlingen ble skadet. Importer filen på nytt.',
        en: 'Part of the text was lost or changed when the library was damaged. Import the file again.',
      },
    ],
  },
  'record-without-title': {
    plain: 'En post har ingen tittel. Den er tatt med.',
    forms: [
      {
        nb: 'Posten på linje {line} har ingen tittel. Den er tatt med.',
        en: 'The record on line {line} has no title. It was kept.',
      },
      { nb: 'En post har ingen tittel. Den er tatt med.', en: 'A record has no title. It was kept.' },
    ],
  },
  'text-between-records': {
    plain: 'Tekst utenfor postene er utelatt.',
    forms: [
      {
        nb: 'Teksten på linje {line} hører ikke til noen post og er utelatt.',
        en: 'The text on line {line} belongs to no record and was left out.',
      },
    ],
  },
  'structure-not-read': {
    plain: 'Strukturen kunne ikke leses. Teksten er hel.',
    forms: [
      {
        nb: 'Strukturen kunne ikke leses ({fault}). Teksten er hel.',
        en: 'The structure could not be read ({fault}). The text is complete.',
      },
    ],
  },
} as const satisfies Record<string, WarningWords>;

/** Every command by its name, with the line that `help` prints. */

import { exportFormats, tableKinds } from '../../shared/contract/exports.ts';
import { referenceFormats } from '../../shared/contract/reference-exports.ts';
import { resultSourceKinds } from '../../shared/contract/studies.ts';
import { exemptionReasons } from '../../shared/exemptions/reasons.ts';
import { costKinds } from '../../shared/model/costs.ts';
import { screeningDecisions } from '../../shared/model/screening.ts';
import { resultKinds } from '../../shared/model/studies.ts';
import { choicesUsage } from './analysis-choices.ts';
import { analysis } from './analysis-command.ts';
import { appraise } from './appraise-command.ts';
import { bindings } from './bindings-command.ts';
import { card, table } from './card-commands.ts';
import type { CommandHandler } from './context.ts';
import { backup, compact, restore } from './copy-commands.ts';
import { correct } from './correct-command.ts';
import { costs } from './costs-command.ts';
import { demo } from './demo-command.ts';
import { erase } from './erase-command.ts';
import { exempt } from './exempt-command.ts';
import { history, importFiles, list, newLibrary, redo, show, undo, verify } from './library-commands.ts';
import { ocr } from './ocr-command.ts';
import { packet } from './packet-command.ts';
import { grade, project, search, suggest, tag } from './project-commands.ts';
import { inspect, salvage } from './recovery-commands.ts';
import { references } from './references-command.ts';
import { reread } from './reread-command.ts';
import { screen } from './screen-command.ts';
import { absolute } from './statistics/absolute-command.ts';
import { agreement } from './statistics/agreement-command.ts';
import { pool } from './statistics/pool-command.ts';
import { studies } from './studies-command.ts';
import { trials } from './trials-command.ts';
import { versions } from './versions-command.ts';

/** `words`: how many may follow the name at most; where it is absent, any number. */
export const commands: Record<string, { run: CommandHandler; usage: string; about: string; words?: number }> = {
  new: { run: newLibrary, words: 1, usage: 'new LIBRARY', about: 'create a library file' },
  import: {
    run: importFiles,
    usage: 'import LIBRARY PATH… [--project ID] [--search ID] [--ocr [--language nb|en]]',
    about:
      'import files or folders; kinds are detected from the content; --ocr reads pages of PDFs without text from their images; --search says which search of a project references came from',
  },
  ocr: {
    run: ocr,
    usage: 'ocr LIBRARY ID… [--language nb|en]',
    about:
      'read the text of scanned documents in the library from their page images; both languages where none is named',
  },
  list: {
    run: list,
    words: 2,
    usage: 'list LIBRARY WHAT',
    about: 'documents, trials, references, projects, tags, grades, cards, packets, people or history',
  },
  show: { run: show, usage: 'show LIBRARY ID… [--text]', about: 'objects whole; --text gives a document’s text' },
  reread: {
    run: reread,
    usage: 'reread LIBRARY ID…',
    about: 'recognise documents anew from their stored files; marks and corrections stay',
  },
  correct: {
    run: correct,
    usage: 'correct LIBRARY values DOCUMENT | list DOCUMENT | add DOCUMENT --file JSON | accept ID… | remove ID…',
    about: 'what was recognised of a document, value by value, and corrections of it',
  },
  bindings: {
    run: bindings,
    usage:
      'bindings LIBRARY list DOCUMENT | bind DOCUMENT MARKER REFERENCE|none | release DOCUMENT MARKER… | citing REFERENCE',
    about:
      'what the citations of a document stand for: bound by themselves, proposed or open; and the documents that cite a reference',
  },
  references: {
    run: references,
    usage:
      'references LIBRARY duplicates [--merge-certain] | merge MAIN ID… | apart ID ID | export [ID…] [--project ID] --format F -o FILE [--public]',
    about: `references that are one publication: those that are certain, which --merge-certain merges, and pairs to look at; export writes references as a file for other reference managers, F is one of ${referenceFormats.join(', ')}`,
  },
  search: { run: search, usage: 'search LIBRARY QUERY [--limit N] [--kind K]', about: 'ranked passages' },
  project: {
    run: project,
    words: 3,
    usage: 'project LIBRARY new --title T | show ID | set ID [--title T] [--pico FILE] [--outcomes FILE]',
    about: 'an assessment: title, PICO with synonyms, outcomes',
  },
  suggest: { run: suggest, words: 2, usage: 'suggest LIBRARY PROJECT', about: 'passages that fit the project’s PICO' },
  tag: {
    run: tag,
    usage: 'tag LIBRARY list PROJECT | add PROJECT DOCUMENT --element E --quote Q | set ID … | remove ID…',
    about: 'tagged passages',
  },
  studies: {
    run: studies,
    usage:
      'studies LIBRARY list PROJECT | from PROJECT KIND:ID… | figures PROJECT --file JSON | paste PROJECT OUTCOME --kind K --file TSV',
    about: `studies and what they found: made of trial:ID, reference:ID or document:ID; figures as JSON, or as a block copied from a spreadsheet, of the kind K, one of ${resultKinds.join(', ')}`,
  },
  analysis: {
    run: analysis,
    usage:
      'analysis LIBRARY list PROJECT | show ID | add OUTCOME [CHOICES] [--dry-run] | set ID [CHOICES] | remove ID | plot ID [--kind forest|funnel] -o FILE; all but remove: [--language nb|en]',
    about: `results of an outcome pooled, with weights, heterogeneity, prediction interval, subgroups, Egger’s test and the figures without each study; add chooses what suits the results, --dry-run stores nothing, plot writes SVG; CHOICES: ${choicesUsage}`,
  },
  costs: {
    run: costs,
    usage:
      'costs LIBRARY list PROJECT | add PROJECT FIELDS|--file JSON | set ID FIELDS|--file JSON | remove ID | move ID PLACE; all but remove: [--language nb|en]',
    about: `costs, volumes and ratios as people write them («1,2 mill.», “12 345.50”), reckoned anew from their parts; FIELDS: --name N --kind ${costKinds.join('|')} --amount A --currency C --unit U --year Y|none --note T --sources KIND:ID,…|none with KIND one of ${resultSourceKinds.join(', ')}; parts are factors [{ amount, unit, name }] of the JSON; PLACE counts from 1; exit code 2 where a figure cannot be read, which is kept as typed`,
  },
  grade: {
    run: grade,
    words: 3,
    usage: 'grade LIBRARY list PROJECT | propose OUTCOME | set OUTCOME --file JSON',
    about: 'GRADE judgements per outcome; propose tells what the data say of each domain, and stores nothing',
  },
  appraise: {
    run: appraise,
    words: 3,
    usage:
      'appraise LIBRARY list|agreement PROJECT | set|agree PROJECT --file JSON | choose PROJECT --file JSON | tools | add-tool FILE',
    about:
      'forms of risk of bias: JSON names studyId, tool, outcomeId for tools of one result, and variant, answers, decisions, overall or isFinished; choose tells how many people fill in a tool and its settings',
  },
  card: {
    run: card,
    words: 5,
    usage:
      'card LIBRARY new PROJECT | fill ID [--accept] | check ID | set ID FIELD VALUE | export ID --format F -o FILE [--public]',
    about: `method-alert cards; F is one of ${exportFormats.join(', ')}`,
  },
  table: {
    run: table,
    words: 3,
    usage:
      'table LIBRARY PROJECT KIND|all --format F -o FILE [--language nb|en] [--public] [--separator semicolon|comma|tab] [--variant risks|difference] [--per 1000|10000|100000] [--nnt]',
    about: `tables of a project as files (${exportFormats.join(', ')}): ${tableKinds.join(', ')}; all of them as one workbook; --variant, --per and --nnt (numbers needed to treat) are for sof and evidence-profile`,
  },
  screen: {
    run: screen,
    usage:
      'screen LIBRARY list|conflicts|agreement|flow|searches|setup PROJECT | show PROJECT ID | decide|agree PROJECT DECISION ID…|--query Q [--reason R] | add-search PROJECT --file JSON | bind PROJECT SEARCH|none FILE… [--stage title|full-text]',
    about: `screening of what searches brought, and its PRISMA flow (flow … -o FILE writes SVG); DECISION is one of ${screeningDecisions.join(', ')}; list takes --state and --query, setup --persons 1|2, --studies N and --reasons "A; B"`,
  },
  packet: {
    run: packet,
    words: 3,
    usage:
      'packet LIBRARY export PROJECT -o FILE [--documents IDS] [--outcomes IDS] [--recipient NAME] [--without-marks] [--with-records] [--with-screening] [--public] | inspect FILE | merge FILE [--dry-run] [--take ours|theirs] | undo-merge ENTRY',
    about: 'a part of a project for an expert, and what comes back',
  },
  exempt: {
    run: exempt,
    usage:
      'exempt LIBRARY list [--project ID] | add ID… --reason R [--quote Q | --field F] [--owner NAME] [--until DATE] [--note N] [--project ID] | remove ID',
    about: `what is exempt from public access (unntatt offentlighet): documents or passages of them, trials, references, fields of cards, comments, judgements, searches; R is one of ${exemptionReasons.map(({ code }) => code).join(', ')}`,
  },
  versions: {
    run: versions,
    words: 2,
    usage: 'versions LIBRARY ID [--of PREVIOUS]',
    about:
      'the versions of a document, and what became of tags and sources: exact, moved, changed or lost; --of makes it the next version of PREVIOUS',
  },
  trials: {
    run: trials,
    words: Infinity,
    usage:
      'trials LIBRARY diff ID [--from DATE] [--to DATE] | show ID | findings | numbers [--missing] [--project ID] | fit PROJECT | link ID OTHER | unlink ID | include PROJECT ID… | table PROJECT | write PROJECT ID CELL TEXT | keep PROJECT [ID CELL] | take PROJECT [ID CELL] [--language nb|en]',
    about:
      'differences between imports of a trial, the registries that tell of it, what is overdue or cannot be, the numbers that documents name, how far each trial fits a project, and its table of ongoing trials by cells: which trials it includes, where each comes from, writing, keeping one’s own or taking the registry’s',
  },
  undo: { run: undo, words: 1, usage: 'undo LIBRARY [--project ID]', about: 'take back the last change' },
  redo: { run: redo, words: 1, usage: 'redo LIBRARY [--project ID]', about: 'do again what undo took back' },
  history: { run: history, words: 1, usage: 'history LIBRARY [--project ID]', about: 'who did what, when' },
  erase: {
    run: erase,
    words: 3,
    usage:
      'erase LIBRARY person|document|trial|reference ID [--with-text] [--backups rewrite|remove|keep] [--dry-run | --yes]',
    about:
      'personal data goes for good, backups included; without --yes it only tells what would go, “list LIBRARY people” who',
  },
  verify: { run: verify, words: 1, usage: 'verify LIBRARY', about: 'prove the library whole' },
  backup: {
    run: backup,
    words: 2,
    usage: 'backup LIBRARY FILE',
    about: 'a copy that is proven whole, also while in use',
  },
  restore: {
    run: restore,
    words: 2,
    usage: 'restore FILE LIBRARY',
    about: 'put a backup in place; what was there is kept as a backup',
  },
  inspect: {
    run: inspect,
    words: 1,
    usage: 'inspect LIBRARY',
    about: 'what a file is that does not open, and what of it can still be read',
  },
  salvage: {
    run: salvage,
    words: 2,
    usage: 'salvage LIBRARY NEW',
    about: 'bring what can be read of a damaged library into a new one',
  },
  compact: { run: compact, words: 1, usage: 'compact LIBRARY', about: 'give space back, after a backup' },
  pool: { run: pool, words: 1, usage: 'pool FILE', about: 'pooled effects of the studies in a JSON file' },
  agreement: { run: agreement, words: 1, usage: 'agreement FILE', about: 'how far raters agree, from a JSON file' },
  absolute: {
    run: absolute,
    words: 1,
    usage: 'absolute FILE',
    about: 'a relative effect per 1000 people at a baseline risk',
  },
  demo: { run: demo, words: 1, usage: 'demo DIR', about: 'the main job on the sample project, outputs in DIR' },
};

export function helpText(): string {
  const lines = Object.values(commands).map(({ usage, about }) => `  metodebenk ${usage}\n      ${about}`);
  const serve =
    '  metodebenk serve LIBRARY [--port N] [--no-open] [--accept-place]\n      the same screens in a browser on this machine';
  return [
    'metodebenk COMMAND … [--json] | metodebenk --version',
    '',
    ...lines,
    serve,
    '',
    '--accept-place: a library may be on a network drive or in a synchronised folder; remembered for that library.',
    '--public: what is exempt from public access (unntatt offentlighet) is masked; --json tells of each mask.',
    'Exit codes: 0 all done, 1 failed, 2 done in part, 64 wrong usage.',
  ].join('\n');
}

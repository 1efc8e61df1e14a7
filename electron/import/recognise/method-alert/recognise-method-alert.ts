/** Method alerts (metodevarsler) of the Norwegian national system, any template generation. */
import template from '../../../../resources/templates/recognition/method-alert.json' with { type: 'json' };
import type { ImportWarning, Recognised } from '../../../../shared/contract/recognised.ts';
import { guessLanguage } from '../../../../shared/text/language.ts';
import { type Issuer, namedSo } from '../issuer.ts';
import { labelPattern } from '../labels.ts';
import { findCitations, findDate, findReferences, findRegistryIds, linksOf } from '../marks.ts';
import { collapse, markedTitle, type RecogniseInput, readSource, type Source } from '../source.ts';
import { findAlertCheckboxes } from './checkboxes.ts';
import { findChoices } from './choices.ts';
import { findAlertPico, findComments, findRows, rangeOf } from './fields.ts';
import { type AlertHeading, findAlertHeadings, printedNumber } from './headings.ts';
import { findOngoingTrials } from './trials.ts';
import { findPlainLog, findVersionLog } from './version-log.ts';
import { alertWarnings } from './warnings.ts';

const headers = template.headerLines.map((source) => new RegExp(source, 'i'));

export function recogniseMethodAlert(input: RecogniseInput): Recognised {
  const source = readSource(input, { lines: headers, leads: [/^Metodevarsel$/i], dropPageEndLinks: true });
  const headings = findAlertHeadings(source);
  const title = alertTitle(source, headings);
  const box = rangeOf(source, headings, '1.1') ?? { from: 0, to: Math.min(source.body.length, 6000), isOpen: true };
  const { pico, summary, experts } = findAlertPico(source, box);
  const fields = [
    ...(summary === null ? [] : [summary]),
    ...(experts === null ? [] : [experts]),
    ...findChoices(source, headings),
    ...findComments(source, headings),
    ...rowsOf(source, headings),
  ];
  const checkboxes = findAlertCheckboxes(source, headings);
  const trialRange = trialsRange(source, headings);
  const trials = trialRange === null ? [] : findOngoingTrials(source, trialRange);
  const log = headings.findLast((heading) => /^(?:Versjonslogg|Endring[ae]r gjort)/i.test(heading.title));
  const plainLog = log === undefined ? findPlainLog(source, headings.at(-1)?.contentStart ?? 0) : null;
  const logStart = log?.contentStart ?? plainLog?.end;
  const versionLog = logStart === undefined ? [] : findVersionLog(source, logStart);
  const referenceRange = referencesRange(headings, plainLog?.start ?? source.body.length);
  const references = referenceRange === null ? [] : findReferences(source, referenceRange.from, referenceRange.to);
  const citations = findCitations(source.body.slice(0, referenceRange?.from ?? source.body.length));
  const generation = generationOf(source.text);
  const templateDate = templateVersion(source);
  const identifiers = ownIdentifiers(source);
  const warnings: ImportWarning[] = alertWarnings(source, {
    headings,
    fields,
    trials,
    citations,
    references,
    versionLogHeading: log?.number,
    asOf: asOf(identifiers, versionLog, templateDate),
  });
  return {
    kind: 'method-alert',
    template: { family: template.family, generation, version: templateDate },
    title: title === '' ? (input.metadataTitle ?? input.fileName) : title,
    language: guessLanguage(source.body),
    ...issuerOf(source),
    identifiers,
    dates: {
      ...(versionLog[0] === undefined ? {} : { created: versionLog[0].date }),
      ...(templateDate === null ? {} : { templateVersion: templateDate }),
    },
    sections: headings.map((heading) => ({
      number: heading.number,
      title: heading.title,
      level: heading.level,
      ...source.place(heading.start, heading.contentStart),
    })),
    checkboxes,
    pico,
    fields,
    ongoingTrials: trials.map((trial) => trial.row),
    citations,
    references,
    links: linksOf(source),
    registryIds: findRegistryIds(source.text),
    versionLog,
    warnings,
  };
}

/** The last version's day, or the later year of the alert's number; without either the template's day. */
function asOf(
  identifiers: Recognised['identifiers'],
  versionLog: readonly { date: string }[],
  templateDate: string | null,
): string | null {
  const numbered = identifiers.flatMap(({ value }) => /(?<=^ID)\d{4}/.exec(value)?.[0] ?? []);
  const days = [...versionLog.map((row) => row.date), ...numbered].sort();
  return days.at(-1) ?? templateDate;
}

/** The title stands beneath the heading of section 1 and again beneath the other level-1 headings. */
function alertTitle(source: Source, headings: readonly AlertHeading[]): string {
  const marked = markedTitle(source.input);
  if (marked !== null && !isKindLine(marked)) return marked;
  const above = (source.input.headings ?? []).filter(
    (each) => each.number === null && each.start < (headings[0]?.start ?? 0),
  );
  const headline = above.find((each) => each.title.length >= 8 && !isKindLine(each.title));
  if (headline !== undefined) return headline.title;
  const labelled = /^[ \t]*Tittel[ \t]*:[ \t]*(\S.{7,299})$/m.exec(source.body.slice(0, headings[0]?.start ?? 2000));
  if (labelled !== null) return collapse(labelled[1]!);
  const blocks = headings
    .filter((heading) => heading.level === 1)
    .map((heading) => {
      const next = headings.find((other) => other.start > heading.start)?.start ?? source.body.length;
      return collapse(
        source.body
          .slice(heading.contentStart, next)
          .trim()
          .split(/\n[ \t]*\n/)[0] ?? '',
      );
    })
    .filter((block) => block.length >= 8 && block.length <= 300 && !isHeadRow(block));
  const repeated = blocks.find((block, index) => blocks.indexOf(block) !== index);
  if (repeated !== undefined) return repeated;
  if (blocks[0] !== undefined) return blocks[0];
  const first = headings[0]?.start ?? 2000;
  const { issuer } = namedSo(source) ?? {};
  const at = source.lines.findIndex(
    ({ text, start }) =>
      start < first &&
      text.length > 12 &&
      text !== issuer &&
      !kinds.some((kind) => text.toLowerCase().startsWith(kind)),
  );
  if (at < 0) return '';
  const below = source.lines.slice(at + 1);
  const rest = below.slice(
    0,
    below.findIndex(({ text }) => !/^\p{Ll}/u.test(text)),
  );
  return collapse(
    source.lines
      .slice(at, at + 1)
      .concat(rest)
      .map(({ text }) => text)
      .join(' '),
  );
}

const kinds = template.kindLines.map((line) => line.toLowerCase());
const isKindLine = (line: string): boolean => kinds.includes(line.toLowerCase().replace(/[–—]/g, '-'));
const isHeadRow = (block: string): boolean => template.headRows.some((label) => block.startsWith(label));

function rowsOf(source: Source, headings: readonly AlertHeading[]) {
  const top = rangeOf(source, headings, '3');
  const description = headings.find((heading) => heading.number === printedNumber(headings, '3.1'));
  const evidence = headings.find((heading) => heading.number === printedNumber(headings, '4'));
  const assessments = headings.find((heading) => /^Metodevurdering[ae]r og/i.test(heading.title));
  const rows = top === null ? [] : findRows(source, template.headRows, top, printedNumber(headings, '3'));
  if (description !== undefined) {
    const next = headings.find(
      (heading) => heading.start > description.start && !heading.number.startsWith(description.number.split('.')[0]!),
    );
    const to = evidence?.start ?? next?.start ?? source.body.length;
    rows.push(
      ...findRows(source, template.descriptionRows, { from: description.contentStart, to }, description.number),
    );
  }
  if (assessments !== undefined) {
    const to = headings.find((heading) => heading.start > assessments.start)?.start ?? source.body.length;
    rows.push(...findRows(source, template.assessmentRows, { from: assessments.contentStart, to }, assessments.number));
  }
  return rows;
}

function trialsRange(source: Source, headings: readonly AlertHeading[]) {
  const heading = headings.find((each) => /^Pågå[ae]nde/i.test(each.title));
  if (heading === undefined) return null;
  return {
    from: heading.contentStart,
    to: headings.find((each) => each.start > heading.start)?.start ?? source.body.length,
  };
}

function referencesRange(headings: readonly AlertHeading[], end: number) {
  const heading = headings.findLast((each) => /^Referans[ae]/i.test(each.title));
  if (heading === undefined) return null;
  return {
    from: heading.contentStart,
    to: headings.find((each) => each.start > heading.start)?.start ?? end,
  };
}

/** The generation whose labels occur most; null where none does. */
function generationOf(text: string): string | null {
  let best: { generation: string; hits: number } | null = null;
  for (const { generation, cues } of template.generations) {
    const hits = cues.filter((cue) => new RegExp(labelPattern(cue), 'iu').test(text)).length;
    if (hits > (best?.hits ?? 0)) best = { generation, hits };
  }
  return best?.generation ?? null;
}

function templateVersion(source: Source): string | null {
  const match =
    /(?:Oppdatert\s+versjon|Oppdatert\s+mal|Malversjon|Mal\s+versjon)[^\d\n]{0,12}(\d{1,2}\.\d{1,2}\.\d{4})/i.exec(
      source.text,
    );
  return match === null ? null : findDate(match[1]!);
}

/** What an alert of this kind says of itself, or where it names who sent it. */
function issuerOf(source: Source): Issuer {
  const issuer = template.issuers.find((each) =>
    each.cues.some((cue) => new RegExp(labelPattern(cue), 'iu').test(source.text)),
  );
  return issuer === undefined ? (namedSo(source) ?? {}) : { issuer: issuer.name };
}

/** The alert's own number: one that stands alone on a line (page header), else the only one on page 1. */
function ownIdentifiers(source: Source): Recognised['identifiers'] {
  const pattern = /\bID\s?(\d{4})_(\d{2,4})\b/g;
  const all = [...source.text.matchAll(pattern)].map((match) => ({
    value: `ID${match[1]}_${match[2]}`,
    index: match.index,
    length: match[0].length,
  }));
  const own = all.find((each) =>
    source.furniture.some((line) => line.start <= each.index && line.end >= each.index + each.length),
  );
  const firstPage = all.filter((each) => source.place(each.index, each.index).page === 1);
  const chosen = own ?? (new Set(firstPage.map((each) => each.value)).size === 1 ? firstPage[0] : undefined);
  if (chosen === undefined) return [];
  return [{ type: 'nye-metoder-id', value: chosen.value, ...source.place(chosen.index, chosen.index + chosen.length) }];
}

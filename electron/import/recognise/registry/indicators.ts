/** Quality indicators: from the overview table and from each indicator's fact sheet. */
import type { RecognisedIndicator } from '../../../../shared/contract/recognised.ts';
import { collapse, type Line, type Source } from '../source.ts';
import { goalLevels, levelLine, levelOf, levelsIn, type Thresholds } from './levels.ts';

/** Indicators by code, ascending. A fact sheet gives the definition, the overview table gives the name. */
export function findIndicators(source: Source): RecognisedIndicator[] {
  const overview = fromOverview(source);
  const sheets = fromSheets(source);
  const codes = [...new Set([...overview, ...sheets].map((each) => each.code))];
  return codes
    .map((code) => {
      const short = overview.find((each) => each.code === code);
      const sheet = sheets.find((each) => each.code === code);
      const base = sheet ?? short!;
      const definition = sheet === undefined || sheet.definition === '' ? (short?.definition ?? '') : sheet.definition;
      const name = short?.name || sheet?.name || shortNames(source).get(code) || definition;
      const thresholds =
        short !== undefined && Object.keys(short.thresholds).length > 0 ? short.thresholds : (sheet?.thresholds ?? {});
      return { ...base, name, definition, thresholds };
    })
    .sort((a, b) => a.code.localeCompare(b.code, 'nb', { numeric: true }));
}

const definitionStart =
  /^(?:Andel(?:en)?|Del(?:en)?|Antall|Tal(?:et)? på|Prosent(?:andel|del)?|Median|Gjennomsnitt(?:lig)?|Snitt|Tid\b|Forekomst|Førekomst|Rate|Proportion|Share|Percentage|Number)(?![\p{L}])/iu;

/** Entries `1 Name / definition / Høy: … / Moderat: … / Lav: …` of an overview table. */
function fromOverview(source: Source): RecognisedIndicator[] {
  const found: RecognisedIndicator[] = [];
  const lines = source.lines.flatMap(cellsOf);
  lines.forEach((line, index) => {
    const level = levelLine.exec(line.text);
    if (level === null || levelOf(level[1]!) !== 'high') return;
    const head = entryHead(lines, index);
    if (head === null) return;
    const thresholds: Thresholds = {};
    let end = line.end;
    let last: keyof Thresholds | null = null;
    for (let at = index; at < Math.min(lines.length, index + 10); at++) {
      const match = levelLine.exec(lines[at]!.text);
      if (match === null) {
        const open =
          last !== null && /(?:[-–<>≤≥]|til)$/.test(thresholds[last] ?? '') && /^[<>≤≥]?\s*\d/.test(lines[at]!.text);
        if (open) thresholds[last!] = `${thresholds[last!]} ${lines[at]!.text}`;
        else if (lines[at]!.text !== '') break;
        continue;
      }
      const key = levelOf(match[1]!);
      if (at > index && key === 'high') break;
      thresholds[key] ??= collapse(match[2]!);
      last = key;
      end = lines[at]!.end;
    }
    found.push({
      code: head.code,
      name: head.name,
      definition: head.definition,
      thresholds,
      ...source.place(head.start, end),
    });
  });
  return found;
}

/** A table row printed on one line as a line each for name, definition and levels; other lines as they are. */
function cellsOf(line: Line): Line[] {
  const levels = levelsIn(line.text);
  if (levels.length === 0 || (levels.length === 1 && levels[0] === 0)) return [line];
  const head = line.text.slice(0, levels[0]);
  const wide = [...head.matchAll(/(?: {2,}|\t+)(?=\S)/g)].map((match) => match.index + match[0].length);
  const definition = [...head.matchAll(/(?<=\s)(?=\p{Lu})/gu)].find((match) =>
    definitionStart.test(head.slice(match.index)),
  );
  const cuts = [0, ...(wide.length > 0 ? wide : definition === undefined ? [] : [definition.index]), ...levels];
  return [...new Set(cuts)].flatMap((from, index, all) => {
    const text = line.text.slice(from, all[index + 1]).trimEnd();
    return text === '' ? [] : [{ ...line, text, start: line.start + from, end: line.start + from + text.length }];
  });
}

function entryHead(
  lines: readonly Line[],
  index: number,
): { code: string; name: string; definition: string; start: number } | null {
  const above: Line[] = [];
  for (let at = index - 1; at >= Math.max(0, index - 16); at--) {
    const line = lines[at]!;
    if (line.text === '') continue;
    if (levelLine.test(line.text) || sheetHead.test(line.text)) return null;
    above.unshift(line);
    const code = /^(\d{1,2}[a-z]?|[A-Z]\d?)\s+(\p{Lu}.*)$/u.exec(line.text);
    if (code === null) continue;
    const [first, ...rest] = [code[2]!, ...above.slice(1).map((each) => each.text)];
    const at2 = rest.findIndex((text) => definitionStart.test(text));
    const name = [first, ...rest.slice(0, Math.max(0, at2))].join(' ');
    const definition = at2 < 0 ? rest.join(' ') : rest.slice(at2).join(' ');
    return { code: code[1]!, name: collapse(name!), definition: collapse(definition), start: line.start };
  }
  return null;
}

const sheetLabels =
  /^(Definisjon\/beskrivelse|Definisjon\/skildring|Definisjon|Definition|Beskrivelse|Skildring|Description|Type indikator|Type of indicator|Type|Måloppnåelse|Måloppnåing|Måltall|Måltal|Mål|Goal|Target|Kunnskapsgrunnlag|Evidence base|Evidence|Beregning|Utrekning|Berekning|Calculation|Kilde|Kjelde|Source)(?![\p{L}])/iu;

const definitionLabels = ['definisjon/beskrivelse', 'definisjon/skildring', 'definisjon', 'definition'].concat([
  'beskrivelse',
  'skildring',
  'description',
]);
const goalLabels = ['måloppnåelse', 'måloppnåing', 'måltall', 'måltal', 'mål', 'goal', 'target'];

/** A sheet's head, which may itself be a heading with a number: `2.1 Kvalitetsindikator 1: …`. */
const sheetHead =
  /^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?:[Kk]valitetsindikator|[Ii]ndikator|KVALITETSINDIKATOR|INDIKATOR|(?:[Qq]uality )?[Ii]ndicator)\s+(\d{1,2}[a-z]?|[A-Z])\s*(?:[:.–-]\s*|\s|$)(.*)$/u;

/** Sheets `Kvalitetsindikator N` with labelled rows. */
function fromSheets(source: Source): RecognisedIndicator[] {
  const found: RecognisedIndicator[] = [];
  const { lines } = source;
  lines.forEach((line, index) => {
    const head = sheetHead.exec(line.text);
    if (head === null || head[2]!.length > 120) return;
    const rows = new Map<string, string>();
    let label = '';
    let end = line.end;
    for (let at = index + 1; at < Math.min(lines.length, index + 45); at++) {
      const text = lines[at]!.text;
      if (text === '') continue;
      if (sheetHead.test(text) || lines[at]!.pageIndex > line.pageIndex + 1) break;
      const match = sheetLabels.exec(text);
      if (match !== null && !rows.has(match[1]!.toLowerCase())) {
        label = match[1]!.toLowerCase();
        rows.set(label, text.slice(match[0].length).replace(/^\s*[:/]\s*/, ''));
        end = lines[at]!.end;
      } else if (label !== '' && !(label === 'beregning' && lines[at - 1]!.text === '')) {
        rows.set(label, `${rows.get(label)} ${text}`);
        if (label === 'beregning' && rows.get(label)!.length > 600) break;
      } else if (label === 'beregning') break;
    }
    const told = (labels: readonly string[]) => labels.map((each) => rows.get(each)).find((row) => row !== undefined);
    const bare = bareSheet(lines, index);
    const definition = told(definitionLabels) ?? bare?.definition;
    if (definition === undefined) return;
    const goal = told(goalLabels) ?? bare?.goal ?? '';
    if (rows.size === 0 && bare !== null) end = bare.end;
    found.push({
      code: head[1]!,
      name: head[2]!.trim(),
      definition: collapse(definition.replace(/\((?:kilde|source)\s*:[^)]*\)?\s*$/i, '')),
      thresholds: goalLevels(goal),
      ...source.place(line.start, end),
    });
  });
  return found;
}

/** As many lines as a definition without a label takes at most. */
const longestDefinition = 6;

/** A sheet that labels nothing but its levels: what stands between its head and them is the definition. */
function bareSheet(lines: readonly Line[], index: number): { definition: string; goal: string; end: number } | null {
  const below = lines.slice(index + 1, index + 20).filter(({ text }) => text !== '');
  const from = below.findIndex(({ text }) => levelLine.test(text));
  if (from < 1 || from > longestDefinition || below.slice(0, from).some(({ text }) => sheetHead.test(text)))
    return null;
  const rest = below.slice(from);
  const other = rest.findIndex(({ text }) => !levelLine.test(text));
  const levels = rest.slice(0, other < 0 ? rest.length : other);
  const joined = (each: readonly Line[]) => each.map(({ text }) => text).join(' ');
  return { definition: joined(below.slice(0, from)), goal: joined(levels), end: levels.at(-1)!.end };
}

/** Names from lines `1 Name … threshold` of a results table. */
function shortNames(source: Source): Map<string, string> {
  const names = new Map<string, string>();
  for (const line of source.lines) {
    const match = /^(\d{1,2})\s+(\p{Lu}[^<>≤≥%]{3,80}?)\s+[<>≤≥]\s*\d/u.exec(line.text);
    if (match !== null && !names.has(match[1]!)) names.set(match[1]!, match[2]!);
  }
  return names;
}

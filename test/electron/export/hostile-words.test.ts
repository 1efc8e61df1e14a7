/** Names that would be formulas, markup or code somewhere: every file of every evidence table opens, says them as words, and runs nothing. */
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { createAnalysisService } from '../../../electron/appraisal/analysis-service.ts';
import { createAppraisalService } from '../../../electron/appraisal/appraisal-service.ts';
import { createCostNoteService } from '../../../electron/appraisal/cost-note-service.ts';
import { createStudyService } from '../../../electron/appraisal/study-service.ts';
import type { ExportFormat } from '../../../shared/contract/exports.ts';
import { exporter } from '../../helpers/secret-exporter.ts';
import type { SecretProject } from '../../helpers/secret-project.ts';
import { bundledTools } from '../../helpers/tools.ts';
import { readPdf } from './read-pdf.ts';
import { unzip } from './unzip.ts';

const words = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a | b\n| --- |\n# head',
  '👩‍⚕️ 🫀 emoji',
  'Tom & Jerry &amp; ]]> <![CDATA[',
  '#let x = 1 $x^2$ @ref #read("/etc/passwd") *b* _i_ `r` \\',
  '[link](javascript:alert(1)) {=cmd}',
  `lang ${'ord '.repeat(120).trim()}`,
  // Last: an override that nothing ends turns the rest of its line.
  '\u202Egnp.exe \u200F rtl \u2067x\u2069',
];

function addHostile({ session, projects, grades, projectId }: SecretProject, hostile: readonly string[]) {
  const studies = createStudyService(session);
  const { id: outcomeId } = projects.addOutcome({
    projectId,
    name: `Utfall ${hostile.join(' ; ')}`.slice(0, 500),
    importance: 9,
  });
  hostile.forEach((name, at) => {
    const own = name.replace(/\s*\n\s*/g, ' ').slice(0, 450);
    const { id: studyId } = studies.add({ projectId, name: own, design: 'rct', note: name });
    const numbers = { events1: String(at + 3), total1: '100', events2: String(2 * at + 5), total2: '100' };
    studies.setResults({
      projectId,
      results: [
        {
          studyId,
          outcomeId,
          kind: 'counts',
          numbers,
          subgroup: own.slice(0, 400),
          timePoint: own.slice(0, 400),
          note: name,
        },
      ],
    });
  });
  const analyses = createAnalysisService(session);
  const { id } = analyses.add({ outcomeId, name: hostile.join(' ').slice(0, 500) });
  const { results, studies: all } = studies.list(projectId);
  const own = results.filter((each) => each.outcomeId === outcomeId);
  analyses.update({
    id,
    choices: {
      timePoint: null,
      bySubgroup: true,
      leftOut: [{ resultId: own[0]!.id, reason: hostile.join(' ') }],
      baselineRisks: hostile.slice(0, 9).map((text) => ({ name: text, perThousand: 100, source: text })),
    },
  });
  const reason = `${hostile.join(' ')} ${'x'.repeat(5000)}`;
  grades.set({
    ...{
      outcomeId,
      design: 'rct',
      followUp: hostile.join(' '),
      comment: hostile.join('\n'),
      statement: hostile.join(' '),
    },
    judgements: { imprecision: { levels: -1, reason }, riskOfBias: { levels: 0, reason: hostile.join('\n') } },
  });
  const appraisals = createAppraisalService({ session, tools: bundledTools });
  for (const [at, { id: studyId }] of all
    .filter(({ name }) => hostile.some((each) => each.startsWith(name.slice(0, 8))))
    .entries()) {
    const text = hostile[at % hostile.length]!;
    appraisals.set({
      ...{ projectId, outcomeId, studyId, tool: 'rob-2', variant: 'assignment', note: text },
      answers: { '1.1': { answer: 'N', note: text, tagIds: [] } },
      decisions: { '1': { level: 'some', reason: text } },
    });
  }
  createCostNoteService(session).add({
    projectId,
    notes: hostile.map((text) => ({
      ...{ name: text.slice(0, 500), amount: '1 000', unit: text.slice(0, 200), currency: 'kr', note: text },
      factors: [{ amount: '10', unit: text.slice(0, 200), name: text.slice(0, 500) }],
    })),
  });
}

function parseXml(text: string) {
  const parser = new SaxesParser({ xmlns: true });
  const names = new Set<string>();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    names.add(name);
    for (const key of Object.keys(attributes)) if (/^on/i.test(key)) throw new Error(`${name} ${key}`);
  });
  parser.write(text).close();
  return names;
}

/** Of pictures within a page or a document. */
const svgsIn = (text: string) => text.match(/<svg[\s\S]*?<\/svg>/g) ?? [];

const looks: Partial<Record<ExportFormat, (bytes: Uint8Array) => Promise<void> | void>> = {
  async docx(bytes) {
    for (const [name, part] of await unzip(bytes)) {
      if (!/\.(xml|rels|svg)$/.test(name)) continue;
      expect(parseXml(part).has('script'), name).toBe(false);
      expect(part, name).not.toMatch(/<w:instrText[^>]*>(?!(?:NUM)?PAGE)|<w:fldSimple|Target="javascript/i);
    }
  },
  async xlsx(bytes) {
    const parts = await unzip(bytes);
    for (const [name, part] of parts) {
      if (/\.(xml|rels)$/.test(name)) expect(parseXml(part).has('f'), name).toBe(false);
    }
  },
  csv(bytes) {
    const { data, errors } = Papa.parse<string[]>(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
    expect(errors).toEqual([]);
    for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(?:[.,]\d+)?$)/);
  },
  html(bytes) {
    const text = Buffer.from(bytes).toString('utf8');
    expect(text).not.toMatch(/<script|<img[^>]*onerror|href="javascript/i);
    for (const svg of svgsIn(text)) parseXml(svg);
  },
  md(bytes) {
    const text = Buffer.from(bytes).toString('utf8');
    expect(text).not.toMatch(/(?<!\\)<(?:script|img)|(?<![\\])\]\(javascript/i);
    const table = text.split('\n').filter((line) => line.startsWith('|'));
    const cells = table.map((line) => line.match(/(?<!\\)\|/g)!.length);
    expect(new Set(cells).size).toBe(1);
  },
  json(bytes) {
    JSON.parse(Buffer.from(bytes).toString('utf8'));
  },
  async pdf(bytes) {
    const { pages } = await readPdf(bytes);
    const text = pages.join(' ').replace(/\s+/g, '');
    expect(text).toContain('alert(1)');
    expect(text).toContain('#letx=1');
    expect(text).not.toContain('root:x:0');
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/JavaScript|\/Launch/);
  },
};

const kinds = ['sof', 'evidence-profile', 'meta-analysis', 'risk-of-bias', 'study-figures', 'costs'] as const;

describe('hostile words in evidence tables', () => {
  const made = exporter(50, (project) => addHostile(project, words));
  /** No font of the PDF has pictures of people. */
  const printed = exporter(50, (project) =>
    addHostile(
      project,
      words.filter((text) => !text.includes('emoji')),
    ),
  );

  test.each(kinds)('%s in every format opens, and nothing in it runs', { timeout: 240_000 }, async (kind) => {
    for (const [format, look] of Object.entries(looks) as [ExportFormat, NonNullable<(typeof looks)['pdf']>][]) {
      const { exports, findExport, projectId } = format === 'pdf' ? printed : made;
      const { id } = await exports.create({ projectId, kind, format, language: 'nb' });
      await Promise.resolve()
        .then(() => look(findExport(id)!.bytes))
        .catch((error: Error) => {
          throw new Error(`${format}: ${error.message}`, { cause: error });
        });
    }
  });

  test('a PDF that would leave a character out is refused by its name', async () => {
    const input = { projectId: made.projectId, kind: 'sof', format: 'pdf', language: 'nb' } as const;
    await expect(made.exports.create(input)).rejects.toMatchObject({ code: 'export-glyph-missing' });
  });

  test('plots are pictures of words only', () => {
    const { pictures = [] } = made.exports.table({ projectId: made.projectId, kind: 'meta-analysis', language: 'nb' });
    expect(pictures.length).toBeGreaterThan(0);
    for (const { svg } of pictures) {
      const names = parseXml(svg);
      for (const name of ['script', 'foreignObject', 'a', 'image', 'use', 'style'])
        expect(names.has(name), name).toBe(false);
    }
  });
});

/** The sample project: complete, true to its own numbers, and readable by the importers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseReferences } from '../../../electron/import/references/parse-references.ts';
import { parseTrials } from '../../../electron/import/trials/parse-trials.ts';
import { registryExcerpt, textFromBlocks } from '../../../resources/sample/registry-content.ts';
import { cardTemplateSchema, cardValueSchema } from '../../../shared/contract/cards.ts';
import { gradeDesigns, gradeDomains } from '../../../shared/contract/grades.ts';
import { picoSchema } from '../../../shared/contract/projects.ts';
import { trialRecordSchema } from '../../../shared/contract/trials.ts';
import { allowedLevels, certainty, type GradeInput } from '../../../shared/grade/certainty.ts';
import { resultKinds } from '../../../shared/model/studies.ts';
import { locales, tagElements } from '../../../shared/model/vocabulary.ts';

const resources = join(import.meta.dirname, '../../../resources');
const folder = join(resources, 'sample');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

const documents = [
  'forslag-hjertelapp.txt',
  'metodevarsel-hjertelapp.txt',
  'guidance-remote-monitoring.txt',
  'hjertesviktregister-utdrag.txt',
];
const trialFiles = readdirSync(join(folder, 'trials')).sort();

const quoteSchema = z.object({ document: z.string(), quote: z.string().min(10) });
const nonNegative = z.number().int().min(0);
const projectFileSchema = z.object({
  title: z.string(),
  question: z.string(),
  language: z.enum(locales),
  pico: picoSchema,
  outcomes: z.array(z.object({ name: z.string(), nameEn: z.string(), importance: z.number().int().min(1).max(9) })),
  people: z.array(z.object({ name: z.string(), role: z.string() })).min(2),
  tags: z.array(quoteSchema.extend({ element: z.enum(tagElements), comment: z.string().optional() })),
  results: z.array(
    z.object({
      study: z.string(),
      outcome: z.string(),
      kind: z.enum(resultKinds),
      numbers: z.record(z.string(), z.string()),
      quote: z.string().optional(),
    }),
  ),
  studies: z.array(z.object({ name: z.string(), trials: z.array(z.string()) })),
  appraisals: z.array(
    z.object({ tool: z.string(), quotes: z.record(z.string(), z.string()), overall: z.object({ level: z.string() }) }),
  ),
  costs: z.array(z.object({ quotes: z.array(z.string()) })),
  grades: z.array(
    z.object({
      outcome: z.string(),
      startLevel: z.enum(['high', 'low']),
      design: z.enum(gradeDesigns),
      domains: z.record(z.enum(gradeDomains), z.object({ levels: z.number().int(), reason: z.string() })),
      effect: z.string(),
      participants: nonNegative,
      studies: nonNegative,
    }),
  ),
  includedTrials: z.array(z.string()),
  card: z.object({
    template: z.string(),
    title: z.string(),
    fields: z.record(z.string(), cardValueSchema),
    sources: z.record(z.string(), z.array(quoteSchema)),
  }),
});
const project = projectFileSchema.parse(JSON.parse(read('project.json')));
/** Figures of an outcome as numbers, a decimal comma read. */
const figuresOf = (outcome: string) =>
  project.results
    .filter((result) => result.outcome === outcome)
    .map(({ study, kind, numbers }) => {
      const cell = (name: string) => Number(numbers[name]?.replace(',', '.'));
      return { study, kind, cell };
    });

describe('documents', () => {
  it.each(documents)('%s says that it is fictional and made for the sample', (name) => {
    expect(read(name).slice(0, 400)).toMatch(
      /Fiktivt dokument laget for eksempelprosjektet i Metodebenk|fictional document made for the sample project of Metodebenk/,
    );
  });

  it('the proposal holds the 19 items of the form, in order, and all its boxes', () => {
    const text = read('forslag-hjertelapp.txt');
    const numbers = [...text.matchAll(/^\f?(\d{1,2})\.(?: |$)/gm)].map((match) => Number(match[1]));
    expect(numbers).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
    expect(count(text, /☒/g)).toBe(22);
    expect(count(text, /☐/g)).toBe(20);
    expect(text.split('\f')).toHaveLength(5);
  });

  it('the alert has the sections and the 32 boxes of the 2025 template, and cites its references without a gap', () => {
    const text = read('metodevarsel-hjertelapp.txt');
    const numbers = [...text.matchAll(/^\f?(\d\.\d|\d\.) (?=\p{L})/gmu)].map((match) => match[1]);
    const sections = ['1.', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '2.', '2.1', '2.2', '2.3', '2.4'];
    expect(numbers.slice(0, sections.length)).toEqual(sections);
    expect(numbers).toEqual(expect.arrayContaining(['3.', '3.1', '4.', '4.1', '4.2', '4.3', '5.', '6.', '6.1', '6.2']));
    expect(count(text, /[☒☐]/g)).toBe(32);

    const [body = '', list = ''] = text.split('5. Referanser');
    const cited = new Set<number>();
    for (const [, inside] of body.matchAll(/\((\d{1,2}(?:[;-]\d{1,2})*)\)/g)) {
      for (const part of inside!.split(';')) {
        const [from, to] = part.split('-').map(Number) as [number, number | undefined];
        for (let n = from; n <= (to ?? from); n += 1) cited.add(n);
      }
    }
    const listed = [...list.matchAll(/^(\d{1,2})\. /gm)].map((match) => Number(match[1])).filter((n) => n > 0);
    const fourteen = Array.from({ length: 14 }, (_, index) => index + 1);
    expect([...cited].sort((a, b) => a - b)).toEqual(fourteen);
    expect(listed.slice(0, 14)).toEqual(fourteen);
  });

  it('the alert describes its ongoing trials as the records do', () => {
    const text = read('metodevarsel-hjertelapp.txt');
    const table = text.slice(text.indexOf('4.2 Pågående'), text.indexOf('4.3 Metodevurderinger'));
    const ids = [...table.matchAll(/NCT\d{8}/g)].map(([id]) => id);
    expect(ids).toEqual(['NCT99000001', 'NCT99000003', 'NCT99000007']);
    for (const [index, id] of ids.entries()) {
      const trial = trialOf(`${id}.json`);
      expect([...table.matchAll(/n=(\d+)\)/g)][index]![1]).toBe(String(trial.enrollment.count));
      const due = [...table.matchAll(/Estimert ferdig: (\d{4})/g)][index]![1];
      expect(trial.completionDate!.slice(0, 4)).toBe(due);
      const printed = table.slice(table.indexOf(id)).split('\n')[3]!;
      expect(printed.toUpperCase().replaceAll(/[ ,]+/g, '_')).toBe(trial.status);
    }
  });

  it('the guidance has its numbered paragraphs and as many sources as it counts', () => {
    const text = read('guidance-remote-monitoring.txt');
    const numbers = [...text.matchAll(/^(\d\.\d) /gm)].map((match) => match[1]);
    const run = (section: number, last: number) => Array.from({ length: last }, (_, n) => `${section}.${n + 1}`);
    expect(numbers).toEqual([...run(1, 5), ...run(2, 4), ...run(3, 7)]);
    expect(text).toContain('special arrangements for clinical governance, consent, and audit or research');
    const publications = [...text.matchAll(/described in (\d) publications/g)].map((match) => Number(match[1]));
    expect(publications.reduce((sum, n) => sum + n, 0) + 1).toBe(Number(/from (\d) sources/.exec(text)![1]));
  });
});

describe('registry excerpt', () => {
  const tables = registryExcerpt.filter((block) => block.kind === 'table');
  const figures = registryExcerpt.filter((block) => block.kind === 'figure');

  it('the text file is what the content prints', () => {
    expect(read('hjertesviktregister-utdrag.txt')).toBe(textFromBlocks(registryExcerpt));
  });

  it('every sum holds but the one left for the figure check', () => {
    const wrong = tables
      .filter((table) => table.totalRow)
      .flatMap((table) =>
        table.columns.slice(1).flatMap((column, index) => {
          const cells = table.rows.map((row) => row[index + 1]!);
          if (cells.some((cell) => cell.includes('%'))) return [];
          const printed = Number(cells.at(-1));
          const sum = cells.slice(0, -1).reduce((total, cell) => total + Number(cell), 0);
          return sum === printed ? [] : [{ table: table.number, column, printed, sum }];
        }),
      );
    expect(wrong).toEqual([{ table: '4.1', column: 'Fullført 90 dager', printed: 169, sum: 159 }]);
  });

  it('percentages follow from their counts, in table 2.2 and in the text', () => {
    for (const [, all, part, printed] of tables.find((table) => table.number === '2.2')!.rows) {
      expect(`${((100 * Number(part)) / Number(all)).toFixed(1).replace('.', ',')} %`).toBe(printed);
    }
    const text = read('hjertesviktregister-utdrag.txt');
    const shares = [...text.matchAll(/([\d ]+) av ([\d ]+) pasienter \(([\d,]+) %\)/g)];
    expect(shares.length).toBeGreaterThanOrEqual(3);
    const numberOf = (digits: string) => Number(digits.replaceAll(' ', ''));
    for (const [, part, all, printed] of shares) {
      expect(((100 * numberOf(part!)) / numberOf(all!)).toFixed(1).replace('.', ',')).toBe(printed);
    }
  });

  it('has three indicators with three thresholds each and two figures that agree with the text', () => {
    const overview = tables.find((table) => table.number === '2.1')!;
    expect(overview.rows).toHaveLength(3);
    for (const row of overview.rows) expect(row[2]).toMatch(/^Høy: .+ Moderat: .+ Lav: .+$/);
    expect(figures.map((figure) => figure.number)).toEqual(['2.1', '4.1']);
    expect(figures[1]!.bars.reduce((sum, [, value]) => sum + value, 0)).toBe(186);
  });

  it('the PDF carries the same words on as many pages', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const pdf = await getDocument({
      data: new Uint8Array(readFileSync(join(folder, 'hjertesviktregister-utdrag.pdf'))),
    }).promise;
    const pages = textFromBlocks(registryExcerpt).split('\f');
    expect(pdf.numPages).toBe(pages.length);
    for (const [index, page] of pages.entries()) {
      const content = await (await pdf.getPage(index + 1)).getTextContent();
      const printed = new Set(content.items.flatMap((item) => ('str' in item ? item.str.split(/[\s/]+/) : [])));
      const words = page.split(/[\s/]+/).filter((word) => /^\p{L}{4,}$/u.test(word));
      expect(words.filter((word) => !printed.has(word))).toEqual([]);
    }
  });
});

function trialOf(file: string) {
  const extracted = parseTrials(read(`trials/${file}`), file)!;
  expect(extracted.problems).toEqual([]);
  expect(extracted.records).toHaveLength(1);
  const [record] = extracted.records as unknown[];
  return trialRecordSchema.loose().parse(record);
}

describe('trials', () => {
  it('are eight, with the statuses an analyst meets', () => {
    expect(trialFiles).toEqual(Array.from({ length: 8 }, (_, index) => `NCT9900000${index + 1}.json`));
    const statuses = trialFiles.map((file) => trialOf(file).status);
    expect(new Set(statuses)).toEqual(
      new Set(['RECRUITING', 'COMPLETED', 'NOT_YET_RECRUITING', 'TERMINATED', 'UNKNOWN', 'ACTIVE_NOT_RECRUITING']),
    );
  });

  it.each(trialFiles)('%s is read whole', (file) => {
    const trial = trialOf(file);
    expect(`${trial.registryId}.json`).toBe(file);
    expect(trial.title).not.toBe('');
    expect(trial.enrollment.count).toBeGreaterThan(0);
    expect(trial.interventions.length).toBeGreaterThan(0);
    expect(trial.outcomes.primary.length).toBeGreaterThan(0);
    expect(trial.eligibility.criteria).toContain('Exclusion Criteria');
    expect(trial.countries.length).toBeGreaterThan(0);
    expect(trial.startDate! <= trial.completionDate!).toBe(true);
    const raw = JSON.parse(read(`trials/${file}`));
    expect(trial.hasResults).toBe('resultsSection' in raw);
    expect(raw.protocolSection.descriptionModule.briefSummary).toMatch(/^Fictional record made for the sample project/);
  });

  it('post the results that the project pools', () => {
    const posting = project.studies.filter(({ trials }) =>
      trials.some((id) => 'resultsSection' in JSON.parse(read(`trials/${id}.json`))),
    );
    expect(posting).toHaveLength(2);
    for (const { name: outcome, nameEn } of project.outcomes.slice(0, 2)) {
      for (const { study, cell } of figuresOf(outcome)) {
        const id = posting.find(({ name }) => name === study)?.trials[0];
        if (!id) continue;
        const raw = JSON.parse(read(`trials/${id}.json`));
        const measures: { title: string; classes: { categories: { measurements: { value: string }[] }[] }[] }[] =
          raw.resultsSection.outcomeMeasuresModule.outcomeMeasures;
        const posted = measures.find(({ title }) => title === nameEn)!.classes[0]!.categories[0]!.measurements;
        expect(posted.map(({ value }) => Number(value))).toEqual([cell('events1'), cell('events2')]);
      }
    }
  });
});

describe('references', () => {
  const extracted = parseReferences(read('references.ris'), 'references.ris')!;

  it('are twenty, of several types, each with a title, a year and an author', () => {
    expect(extracted.problems).toEqual([]);
    expect(extracted.records).toHaveLength(20);
    const types = new Set([...read('references.ris').matchAll(/^TY {2}- (\w+)/gm)].map((match) => match[1]));
    expect(types).toEqual(new Set(['JOUR', 'RPRT', 'THES', 'CHAP', 'ELEC']));
    for (const { csl } of extracted.records) {
      expect(csl.title).toBeTruthy();
      expect(csl.author?.length).toBeGreaterThan(0);
      expect(csl.issued).toBeTruthy();
      if (csl.DOI) expect(csl.DOI).toMatch(/^10\.5555\//);
    }
  });

  it('begin with those of the alert, in its order', () => {
    const list = read('metodevarsel-hjertelapp.txt').split('5. Referanser')[1]!;
    const printed = list.split('\n').filter((line) => /^\d{1,2}\. \p{L}/u.test(line));
    for (const [index, line] of printed.slice(0, 14).entries()) {
      expect(line).toContain(extracted.records[index]!.csl.title);
    }
  });
});

describe('project.json', () => {
  it('has five outcomes of falling importance, each graded once', () => {
    expect(project.outcomes.map(({ importance }) => importance)).toEqual([9, 8, 7, 5, 4]);
    expect(project.grades.map(({ outcome }) => outcome)).toEqual(project.outcomes.map(({ name }) => name));
  });

  it('quotes word for word', () => {
    expect(project.tags.length).toBeGreaterThanOrEqual(12);
    // The registry excerpt is imported as a PDF; its text stands beside it.
    const asText = (document: string) => document.replace(/\.pdf$/, '.txt');
    const quotes = [...project.tags, ...Object.values(project.card.sources).flat()];
    const missing = quotes.filter(
      ({ document, quote }) => !documents.includes(asText(document)) || !read(asText(document)).includes(quote),
    );
    expect(missing).toEqual([]);
    expect(new Set(project.tags.map(({ document }) => asText(document)))).toEqual(new Set(documents));
    for (const element of ['P', 'I', 'C', 'O', 'design', 'result', 'harm', 'cost']) {
      expect(project.tags.some((tag) => tag.element === element)).toBe(true);
    }
  });

  it('grades by the rules: allowed steps, a reason for each, a start level that fits the design', () => {
    const levels = project.grades.map((grade) => {
      const basis = { design: grade.design, usesRobinsI: false };
      for (const domain of gradeDomains) {
        const { levels: steps, reason } = grade.domains[domain];
        expect(allowedLevels(domain, basis)).toContain(steps);
        if (steps !== 0) expect(reason).not.toBe('');
      }
      expect(grade.startLevel).toBe(grade.design === 'rct' ? 'high' : 'low');
      const judgements = {} as GradeInput['judgements'];
      for (const domain of gradeDomains) judgements[domain] = { ...grade.domains[domain], tagIds: [] };
      const result = certainty({ ...basis, judgements });
      expect(result.warnings).toEqual([]);
      return result.level;
    });
    expect(levels).toEqual([2, 2, 3, 1, 1]);
  });

  it('prints the effects and participants that its numbers give', () => {
    const format = (value: number, digits: number) => value.toFixed(digits).replace('.', ',');
    for (const grade of project.grades) {
      const figures = figuresOf(grade.outcome);
      expect(grade.studies).toBe(figures.length);
      const totals = figures.flatMap(({ cell }) => ['total1', 'total2', 'n1', 'n2'].map(cell)).filter((n) => n > 0);
      expect(grade.participants).toBe(totals.reduce((sum, n) => sum + n, 0));
      if (figures.every(({ kind }) => kind === 'counts')) {
        const rows = figures.map(({ cell }) => ({
          a: cell('events1'),
          c: cell('events2'),
          n1: cell('total1'),
          n2: cell('total2'),
        }));
        const top = rows.reduce((sum, { a, n1, n2 }) => sum + (a * n2) / (n1 + n2), 0);
        const bottom = rows.reduce((sum, { c, n1, n2 }) => sum + (c * n1) / (n1 + n2), 0);
        const variance =
          rows.reduce((sum, { a, c, n1, n2 }) => {
            const n = n1 + n2;
            return sum + (n1 * n2 * (a + c) - a * c * n) / n ** 2;
          }, 0) /
          (top * bottom);
        const ratio = top / bottom;
        const spread = Math.exp(1.959964 * Math.sqrt(variance));
        expect(grade.effect).toContain(
          `RR ${format(ratio, 2)} (95 % KI ${format(ratio / spread, 2)} til ${format(ratio * spread, 2)})`,
        );
        const risk = (1000 * rows.reduce((sum, { c }) => sum + c, 0)) / rows.reduce((sum, { n2 }) => sum + n2, 0);
        expect(grade.effect).toContain(`${Math.round(risk * (1 - ratio))} færre per 1000`);
      } else if (figures.every(({ kind }) => kind === 'means')) {
        const rows = figures.map(({ cell }) => ({
          difference: cell('mean1') - cell('mean2'),
          weight: 1 / (cell('sd1') ** 2 / cell('n1') + cell('sd2') ** 2 / cell('n2')),
        }));
        const total = rows.reduce((sum, { weight }) => sum + weight, 0);
        const mean = rows.reduce((sum, { difference, weight }) => sum + difference * weight, 0) / total;
        const half = 1.959964 / Math.sqrt(total);
        expect(grade.effect).toContain(
          `MD ${format(mean, 1)} poeng høyere (95 % KI ${format(mean - half, 1)} til ${format(mean + half, 1)})`,
        );
      } else {
        expect(grade.effect).toBe('');
      }
    }
  });

  it('rests figures, answers and costs on passages that are tagged', () => {
    const tagged = project.tags.map(({ quote }) => quote);
    const quotes = [
      ...project.results.flatMap(({ quote }) => quote ?? []),
      ...project.appraisals.flatMap((form) => Object.values(form.quotes)),
      ...project.costs.flatMap((note) => note.quotes),
    ];
    expect(quotes.filter((quote) => !tagged.includes(quote))).toEqual([]);
    expect(quotes.length).toBeGreaterThan(10);
  });

  it('names trials that are there', () => {
    expect(trialFiles).toEqual(expect.arrayContaining(project.includedTrials.map((id) => `${id}.json`)));
  });

  it('fills the 2025 template, key by key, with values of the right form', () => {
    const path = join(resources, 'templates/cards', `${project.card.template}.json`);
    const template = cardTemplateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const fields = new Map(template.sections.flatMap((section) => section.fields).map((field) => [field.key, field]));
    for (const [key, value] of Object.entries(project.card.fields)) {
      const field = fields.get(key);
      expect(field, key).toBeDefined();
      const isList = field!.type === 'bullets' || field!.type === 'checkboxes';
      expect(Array.isArray(value), key).toBe(isList);
      const codes = field!.options?.map(({ code }) => code);
      if (codes) expect(codes, key).toEqual(expect.arrayContaining([value].flat()));
    }
    const required = [...fields.values()].filter((field) => field.required).map(({ key }) => key);
    expect(Object.keys(project.card.fields)).toEqual(expect.arrayContaining(required));
    expect(Object.keys(project.card.fields)).toEqual(expect.arrayContaining(Object.keys(project.card.sources)));
  });
});

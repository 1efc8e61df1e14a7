/** «Dokumentasjonsstatus (ikke gradert)», and that neither it nor a category of NICE ever becomes a grade. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildTable } from '../../../electron/export/tables/build-table.ts';
import type { TableInput } from '../../../electron/export/tables/table-input.ts';
import { type Recognised, recommendationCategories } from '../../../shared/contract/recognised.ts';
import { buildSearch } from '../../helpers/build-search.ts';
import { buildDocument, buildOutcome, buildTrial } from '../../shared/cards/card-builder.ts';
import { buildTableInput } from './table-input-builder.ts';

const document = (over: Partial<Recognised>, title: string): TableInput['documents'][number] => {
  const built = buildDocument({ title });
  return {
    ...built,
    id: title,
    textOrigin: 'file',
    version: 1,
    newerId: null,
    warningCount: 0,
    recognised: { ...built.recognised, ...over },
  };
};
const guidance = (category: (typeof recommendationCategories)[number]) =>
  document(
    {
      kind: 'interventional-guidance',
      language: 'en',
      identifiers: [{ type: 'nice-id', value: 'IPG000' }],
      recommendation: { category, text: 'Use it only so.', paragraph: '1.1' },
    },
    `Guidance on ${category}`,
  );
const study = (name: string, design: TableInput['studyList']['studies'][number]['design']) => ({
  ...{ id: name, projectId: 'p', name, year: 2024, design, arms: [], sources: [], note: '' },
  ...{ updatedAt: '', updatedBy: '' },
});

describe('documentation status', () => {
  const input = buildTableInput({
    documents: [
      document({ kind: 'hta-report', language: 'nb', identifiers: [] }, 'Hjertelapp i Norge'),
      document({ kind: 'hta-report', language: 'en', identifiers: [] }, 'Patch abroad'),
      guidance('special-arrangements'),
    ],
    studyList: { studies: [study('Ås', 'rct'), study('Li', 'rct'), study('Bø 2024', 'registry')], results: [] },
    trials: [buildTrial({ status: 'RECRUITING' }), buildTrial({ status: 'COMPLETED' })],
    searches: [
      buildSearch({ source: 'MEDLINE', searchedOn: '2025-09-01' }),
      buildSearch({ source: 'Embase', searchedOn: '2026-06-15' }),
    ],
  });

  it('tells what there is and how much, and what there is none of', () => {
    const { rows, title } = buildTable('documentation-status', input);
    expect(title).toContain('Dokumentasjonsstatus (ikke gradert)');
    expect(rows.map((row) => row[2])).toEqual(expect.arrayContaining(['Ås 2024\nLi 2024', 'Bø 2024']));
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['Norske metodevurderinger', '1'],
      ['Utenlandske metodevurderinger', '1'],
      ['Systematiske oversikter', '0'],
      ['Metodevarsler', '0'],
      ['Anbefalinger fra NICE', '1'],
      ['Andre retningslinjer', '0'],
      [expect.stringMatching(/^Primærstudier: randomisert/), '2'],
      [expect.stringMatching(/^Primærstudier: register/), '1'],
      ['Registrerte studier, ikke avsluttet', '1'],
      ['Registrerte studier, avsluttet', '1'],
    ]);
    expect(rows[2]![2]).toBe('ingen funnet');
    expect(rows[6]![2]).toBe('Ås 2024\nLi 2024');
  });

  it('puts every kind of document in the first row that takes it', () => {
    const documents = [
      document({ kind: 'hta-report', language: 'nn', identifiers: [] }, 'Metodevurdering på nynorsk'),
      document({ kind: 'systematic-review', language: 'en', identifiers: [] }, 'Review'),
      document({ kind: 'method-alert', language: 'nb', identifiers: [] }, 'Varsel'),
      document({ kind: 'guideline', language: 'en', identifiers: [{ type: 'nice-id', value: 'NG000' }] }, 'Guideline'),
      document({ kind: 'interventional-guidance', language: 'en', identifiers: [] }, 'Guidance elsewhere'),
    ];
    const { rows } = buildTable('documentation-status', buildTableInput({ documents }));
    expect(rows.slice(0, 6).map((row) => row[2])).toEqual([
      ...['Metodevurdering på nynorsk', 'ingen funnet', 'Review', 'Varsel', 'Guideline', 'Guidance elsewhere'],
    ]);
    expect(rows[6]).toEqual(['Primærstudier', '0', 'ingen funnet', '']);
  });

  it('says nothing of a project that holds nothing, and all where only a search is logged', () => {
    expect(buildTable('documentation-status', buildTableInput()).rows).toEqual([]);
    const searched = buildTableInput({ searches: [buildSearch({ source: 'MEDLINE', searchedOn: '2026-06-15' })] });
    expect(buildTable('documentation-status', searched).rows.length).toBeGreaterThan(6);
  });

  it('tells studies of no said design so, the newest search whatever the order, and that it is no grading', () => {
    const { rows, notes } = buildTable('documentation-status', {
      ...input,
      studyList: { studies: [study('Ås', '')], results: [] },
      searches: input.searches.toReversed(),
    });
    expect(rows[6]![0]).toMatch(/^Primærstudier: \S+/);
    expect(notes).toHaveLength(3);
    expect(notes[0]).toMatch(/ikke gradert/);
    expect(notes[1]).toContain('Embase');
    expect(notes[2]).toMatch(/NICE/);
  });

  it('has the category of NICE with its own words, and the age of the last search', () => {
    const { rows, notes } = buildTable('documentation-status', input);
    expect(rows[4]![3]).toBe('Særskilte rammer (1.1): «Use it only so.»');
    expect(notes.join()).toMatch(/Siste søk: Embase, 15\. ?\S+ ?2026\. Søket er 4 måneder gammelt\./);
    const english = buildTable('documentation-status', { ...input, language: 'en' });
    expect(english.rows[4]![3]).toBe('Special arrangements (1.1): “Use it only so.”');
    expect(english.notes.join()).toContain('The search is 4 months old.');
    const unsearched = buildTable('documentation-status', { ...input, searches: [] });
    expect(unsearched.notes.join()).toContain('alderen på søket er ukjent');
  });

  it.each(recommendationCategories)('%s of NICE leaves every outcome ungraded, and prints no level', (category) => {
    const graded = { ...input, documents: [guidance(category)], outcomes: [buildOutcome()], grades: [] };
    for (const language of ['nb', 'en'] as const) {
      const from = { ...graded, language };
      for (const kind of ['sof', 'evidence-profile'] as const) {
        const { rows } = buildTable(kind, from);
        expect(rows).toEqual(buildTable(kind, { ...from, documents: [] }).rows);
        expect(rows[0]).toContain(language === 'nb' ? 'ikke vurdert' : 'not rated');
      }
      expect(JSON.stringify(buildTable('documentation-status', from))).not.toMatch(/[⊕◯]/);
    }
  });

  it('is known nowhere in what grades: no word of it stands in the source', () => {
    const files = ['shared/grade', 'electron/appraisal'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.ts$/.test(name))
        .map((name) => join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const source = readFileSync(file, 'utf8');
      expect(source, file).not.toMatch(
        /documentation-status|card-proposals|recommendationCategor|contract\/recognised|-arrangements/,
      );
    }
  });
});

import { describe, expect, it } from 'vitest';
import { trialFixture, trialsOf } from './fixture.ts';

const page = trialFixture('ctgov-v2.json');
const study = JSON.stringify(JSON.parse(page).studies[0]);

describe('ClinicalTrials.gov v2 JSON', () => {
  it('reads every field of a study', () => {
    expect(trialsOf(page).records[0]).toEqual({
      registryId: 'NCT99000001',
      registry: 'ClinicalTrials.gov',
      otherIds: ['FJAER-1', '2020-000000-11'],
      title: 'Feathers for Imaginary Itch',
      officialTitle: 'A Randomised Trial of Feathers',
      status: 'RECRUITING',
      statusDate: '2024-03',
      studyType: 'INTERVENTIONAL',
      design: { allocation: 'RANDOMIZED', model: 'PARALLEL', masking: 'DOUBLE', purpose: 'TREATMENT' },
      phases: ['PHASE2', 'PHASE3'],
      enrollment: { count: 120, type: 'ESTIMATED' },
      conditions: ['Imaginary Itch', 'Pruritus'],
      interventions: [{ type: 'DEVICE', name: 'Feather', description: 'Soft.' }],
      arms: [{ label: 'Feather', type: 'EXPERIMENTAL', interventions: ['Device: Feather'] }],
      outcomes: {
        primary: [{ measure: 'Itch score', timeFrame: '12 weeks' }],
        secondary: [{ measure: 'Sleep', timeFrame: '24 weeks' }],
      },
      eligibility: { criteria: 'Inclusion:\n\n* Itch', sex: 'ALL', minimumAge: '18 Years', maximumAge: '' },
      countries: ['Norway', 'Sweden'],
      sponsor: 'Sykehuset Ingensteds',
      startDate: '2023-05-01',
      primaryCompletionDate: '2026-06',
      completionDate: '2027',
      hasResults: false,
      sourceFormat: 'ctgov-v2-json',
      asOf: '2024-04-01',
      other: [
        { name: 'secondaryIdInfos.type', value: 'EUDRACT_NUMBER' },
        { name: 'startDateStruct.type', value: 'ACTUAL' },
        { name: 'lastUpdatePostDateStruct.date', value: '2024-03-18' },
        { name: 'leadSponsor.class', value: 'OTHER' },
      ],
    });
  });

  it('keeps the order, repeats and filtered records of a page, and tells of a study without number', () => {
    const { records, problems } = trialsOf(page);
    expect(records.map((record) => record.registryId)).toEqual(['NCT99000001', 'NCT99000002', 'NCT99000001']);
    expect(records[1]).toMatchObject({ title: 'A filtered record', enrollment: { count: null, type: '' }, asOf: null });
    expect(problems).toMatchObject([{ code: 'record-without-id', line: 19 }]);
  });

  it.each([
    ['one study', study, 1],
    ['a list', `[${study},${study}]`, 2],
    ['one study a line', `${study}\n${study}\n${study}\n`, 3],
    ['modules without a protocol section', JSON.stringify(JSON.parse(study).protocolSection), 1],
    ['a byte order mark and CRLF', `\uFEFF${page.replaceAll('\n', '\r\n')}`, 3],
    [
      'values wrapped in lists, as XML converters leave them',
      '{"studies":[{"protocolSection":{"identificationModule":{"nctId":["NCT99000003"]},"designModule":{"enrollmentInfo":{"count":[7]}}}}]}',
      1,
    ],
  ])('reads %s', (_name, text, count) => {
    expect(trialsOf(text).records).toHaveLength(count);
  });

  it('saves the whole studies of a file that was cut, and says where the cut is', () => {
    const cut = trialsOf(`[\n${study},\n${study},\n${study.slice(0, 300)}`);
    expect(cut.records).toHaveLength(2);
    expect(cut.problems).toMatchObject([{ code: 'file-truncated', line: 4 }]);
  });

  it.each([
    ['in the first study', study.slice(0, 400), 0],
    ['between studies', `{"studies":[${study},`, 1],
  ])('says that a file cut %s is cut', (_name, text, count) => {
    const cut = trialsOf(text);
    expect(cut.records).toHaveLength(count);
    expect(cut.problems[0]?.code).toBe('file-truncated');
  });

  it('loses only the damaged study', () => {
    const damaged = study.replace('"briefTitle":', '"briefTitle" ');
    const { records, problems } = trialsOf(`[${study},\n${damaged},\n${study}]`);
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'record-damaged', line: 2 }]);
  });

  it('refuses a page without studies', () => {
    expect(trialsOf('{"studies":[{"protocolSection":{}}]}').records).toEqual([]);
    expect(trialsOf('{"studies":[], "x": {"protocolSection":1}}').problems[0]?.code).toBe('file-no-records');
  });
});

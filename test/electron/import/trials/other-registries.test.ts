import { describe, expect, it } from 'vitest';
import { trialFixture, trialsOf } from './fixture.ts';

describe('ClinicalTrials.gov CSV', () => {
  const { records, problems } = trialsOf(trialFixture('ctgov-v2.csv'));

  it('reads lists, quotes, ages, design and places', () => {
    expect(records[0]).toMatchObject({
      registryId: 'NCT99000001',
      title: 'Feathers for "Imaginary" Itch',
      conditions: ['Imaginary Itch', 'Pruritus'],
      interventions: [
        { type: 'DEVICE', name: 'Feather' },
        { type: 'DRUG', name: 'Dust: fine' },
      ],
      outcomes: {
        primary: [
          { measure: 'Itch score, 0-10 scale', timeFrame: '12 weeks' },
          { measure: 'Death, any cause', timeFrame: 'through study completion, an average of 1 year' },
        ],
      },
      eligibility: { minimumAge: '18 Years', maximumAge: '65 Years' },
      design: { allocation: 'RANDOMIZED', model: 'PARALLEL', masking: 'DOUBLE', purpose: 'TREATMENT' },
      enrollment: { count: 120, type: '' },
      countries: ['Norway', 'Korea, Republic of'],
      startDate: '2023-05',
    });
    expect(records[1]).toMatchObject({ registryId: 'NCT99000002', hasResults: true });
  });

  it('keeps another table in the file out, line by line', () => {
    expect(records).toHaveLength(2);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['record-without-id', 4],
      ['record-without-id', 5],
    ]);
  });

  it('reads a table within a cell as text, and columns in another order with tabs', () => {
    const nested = 'Study Title\tNCT Number\n"NCT Number,Study Title\nNCT99000009,Inner"\tNCT99000001\n';
    expect(trialsOf(nested).records).toMatchObject([{ registryId: 'NCT99000001' }]);
  });

  it('says that a quote is never closed', () => {
    const { records: kept, problems: told } = trialsOf('NCT Number,Study Title\nNCT99000001,A\nNCT99000002,"B\n');
    expect(kept[0]?.registryId).toBe('NCT99000001');
    expect(told).toContainEqual(expect.objectContaining({ code: 'file-truncated' }));
  });
});

describe('XML registries', () => {
  it('reads the retired ClinicalTrials.gov XML', () => {
    expect(trialsOf(trialFixture('legacy.xml')).records[0]).toMatchObject({
      registryId: 'NCT99000001',
      title: 'Feathers & Itch',
      status: 'Active, not recruiting',
      enrollment: { count: 1200, type: 'ESTIMATED' },
      phases: ['Phase 2', 'Phase 3'],
      startDate: '2018-05',
      completionDate: '2020-06-03',
      asOf: '2031-04-12',
      countries: ['Norway'],
      arms: [{ label: 'Feather', interventions: ['Device: Feather'] }],
      outcomes: { primary: [{ measure: 'Itch score', timeFrame: '12 weeks' }] },
    });
  });

  it('takes a phase that the retired XML has none of as one word', () => {
    const none = trialFixture('legacy.xml').replace('Phase 2/Phase 3', 'N/A');
    expect(trialsOf(none).records[0]).toMatchObject({ phases: ['N/A'] });
  });

  it('reads ICTRP, its group sizes, HTML and day-first dates', () => {
    expect(trialsOf(trialFixture('ictrp.xml')).records).toMatchObject([
      {
        registryId: 'ChiCTR9900000001',
        registry: 'ChiCTR',
        enrollment: { count: 55, type: 'ESTIMATED' },
        conditions: ['Itch', 'Sleep'],
        interventions: [
          { type: 'Device', name: 'Feather' },
          { type: '', name: 'dust group:dust' },
        ],
        outcomes: { primary: [{ measure: 'Itch score' }, { measure: 'Sleep' }] },
        countries: ['Norway', 'Sweden'],
        statusDate: '2031-02-17',
      },
      { registryId: 'EUCTR2099-000001-11-NO', startDate: '2020-02-20', enrollment: { count: 40 } },
    ]);
  });

  it('reads ICTRP as CSV', () => {
    const csv = 'TrialID;Public_title;Target_size\nChiCTR9900000001;"Feathers; itch";40\n\nTotal;;1\n';
    const { records, problems } = trialsOf(csv);
    expect(records).toMatchObject([{ registryId: 'ChiCTR9900000001', title: 'Feathers; itch' }]);
    expect(problems).toMatchObject([{ line: 4 }]);
  });

  it('reads ISRCTN', () => {
    expect(trialsOf(trialFixture('isrctn.xml')).records[0]).toMatchObject({
      registryId: 'ISRCTN99000001',
      otherIds: ['NCT99000001'],
      enrollment: { count: 120, type: 'ESTIMATED' },
      outcomes: { primary: [{ measure: 'Itch score at 12 weeks' }, { measure: 'Sleep at 24 weeks' }] },
      sponsor: 'Sykehuset Ingensteds',
      asOf: '2024-05-06',
    });
  });

  it.each([
    ['of its own', '<!DOCTYPE clinical_study [<!ENTITY a "b">]>'],
    ['from elsewhere', '<!DOCTYPE clinical_study SYSTEM "file:///etc/passwd">'],
  ])('refuses a document type %s', (_name, doctype) => {
    const { records, problems } = trialsOf(trialFixture('legacy.xml').replace('?>', `?>\n${doctype}`));
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ code: 'file-hostile', line: 2 }]);
  });

  it('refuses endless nesting and keeps what stood whole before a cut', () => {
    expect(trialsOf(`<clinical_study>${'<a>'.repeat(500)}`).problems[0]?.code).toBe('file-hostile');
    const text = trialFixture('ictrp.xml');
    const cut = trialsOf(text.slice(0, text.indexOf('Second')));
    expect(cut.records).toHaveLength(1);
    expect(cut.problems).toMatchObject([{ code: 'file-truncated' }]);
  });
});

describe('European and older records', () => {
  it('joins the countries of an EU trial, in English', () => {
    const { records } = trialsOf(trialFixture('euctr.txt'));
    expect(records).toMatchObject([
      {
        registryId: '2099-000001-11',
        title: 'A Randomised Trial of Feathers',
        countries: ['Norway', 'Sweden'],
        status: 'Ongoing',
        phases: ['Phase II'],
        enrollment: { count: 120, type: 'ESTIMATED' },
        conditions: ['Imaginary itch'],
        interventions: [{ name: 'Featherol' }],
        eligibility: { criteria: '1. Itch\n2. Consent' },
        outcomes: {
          primary: [
            { measure: 'Itch score', timeFrame: '12 weeks' },
            { measure: 'Sleep', timeFrame: '12 weeks' },
          ],
        },
        startDate: '2023-05-18',
      },
      { registryId: '2099-000002-22', title: 'Another trial', countries: ['Norway'] },
    ]);
  });

  it('reads CTIS records and search results', () => {
    expect(trialsOf(trialFixture('ctis.json')).records[0]).toMatchObject({
      registryId: '2099-500001-11-00',
      status: 'Ongoing, recruiting',
      enrollment: { count: 120, type: 'ESTIMATED' },
      countries: ['Norway', 'Sweden'],
      sponsor: 'Sykehuset Ingensteds',
      otherIds: ['NCT99000001'],
    });
    const results =
      '{"pagination":{},"data":[{"ctNumber":"2099-500002-11-00","ctTitle":"Feathers","startDateEU":"18/02/2025","trialCountries":["Norway:3"]}]}';
    expect(trialsOf(results).records).toMatchObject([{ startDate: '2025-02-18', countries: ['Norway'] }]);
  });

  it('reads the first API, full studies and study fields', () => {
    expect(trialsOf(trialFixture('v1.json')).records[0]).toMatchObject({
      registryId: 'NCT99000001',
      enrollment: { count: 120, type: 'ESTIMATED' },
      startDate: '2021-03-04',
      countries: ['Norway'],
      outcomes: { primary: [{ measure: 'Itch score', timeFrame: '12 weeks' }] },
    });
    const fields =
      '{"StudyFieldsResponse":{"StudyFields":[{"Rank":1,"NCTId":["NCT99000001"],"Condition":["Itch","Sleep"],"StartDate":["May 2019"]}]}}';
    expect(trialsOf(fields).records).toMatchObject([{ conditions: ['Itch', 'Sleep'], startDate: '2019-05' }]);
  });
});

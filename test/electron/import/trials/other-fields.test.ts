import { expect, it } from 'vitest';
import { trialsOf } from './fixture.ts';

const otherOf = (text: string) => trialsOf(text).records[0]?.other ?? [];

it('keeps what the model has no place for under the registry’s names, without people, places and what is told already', () => {
  const study = {
    protocolSection: {
      identificationModule: { nctId: 'NCT99000001', briefTitle: 'Feathers', acronym: 'FEATHER' },
      statusModule: {
        overallStatus: 'TERMINATED',
        whyStopped: 'Too few birds',
        startDateStruct: { date: '2020-01', type: 'ACTUAL' },
      },
      designModule: { enrollmentInfo: { count: 12, type: 'ACTUAL' } },
      contactsLocationsModule: {
        centralContacts: [{ name: 'Kari Nordmann', email: 'kari@example.org' }],
        locations: [{ facility: 'Oslo', country: 'Norway' }],
      },
    },
    resultsSection: { more: 'Very long' },
  };
  const other = otherOf(JSON.stringify(study));
  expect(other).toEqual([
    { name: 'identificationModule.acronym', value: 'FEATHER' },
    { name: 'statusModule.whyStopped', value: 'Too few birds' },
    { name: 'startDateStruct.type', value: 'ACTUAL' },
  ]);
  expect(JSON.stringify(other)).not.toMatch(/Nordmann|Oslo|long/);
});

it('does so for columns and for XML', () => {
  const csv =
    'NCT Number,Study Title,Study Status,Acronym,Locations\nNCT99000001,Feathers,RECRUITING,FEATHER,"Site, Oslo, Norway"\n';
  expect(otherOf(csv)).toEqual([{ name: 'Acronym', value: 'FEATHER' }]);
  const xml = `<clinical_study><id_info><nct_id>NCT99000001</nct_id></id_info><brief_title>Feathers</brief_title>
    <start_date>May 2018</start_date><overall_status>Completed</overall_status><why_stopped>No birds</why_stopped>
    <overall_official><last_name>Nordmann</last_name></overall_official></clinical_study>`;
  expect(otherOf(xml)).toEqual([{ name: 'clinical_study.why_stopped', value: 'No birds' }]);
});

it('is bounded', () => {
  const module = Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [`field${at}`, `value ${at} ${'x'.repeat(9000)}`]),
  );
  const study = { protocolSection: { identificationModule: { nctId: 'NCT99000001' }, odd: module } };
  const other = otherOf(JSON.stringify(study));
  expect(other).toHaveLength(200);
  expect(Math.max(...other.map(({ value }) => value.length))).toBe(4000);
});

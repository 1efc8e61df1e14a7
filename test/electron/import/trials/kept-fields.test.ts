/** What registries tell that is easily lost: numbers of other registries, statuses by country, codes for words, coarse dates. */
import { expect, test } from 'vitest';
import { parseTrials } from '../../../../electron/import/trials/parse-trials.ts';
import { isoDate } from '../../../../electron/import/trials/trial-date.ts';

const only = (text: string) => {
  const read = parseTrials(text, 'fil')!;
  expect(read.problems).toEqual([]);
  expect(read.records).toHaveLength(1);
  const [record] = read.records;
  const other = Object.fromEntries((record!.other ?? []).map(({ name, value }) => [name, value]));
  return { ...record!, other };
};

test('v2: statuses by country, last known status, other outcomes and names, party, results and access', () => {
  const place = (country: string, status: string) => ({
    facility: 'Sykehus',
    country,
    status,
    contacts: [{ name: 'X' }],
  });
  const record = only(
    JSON.stringify({
      hasResults: true,
      protocolSection: {
        identificationModule: {
          nctId: 'NCT99000001',
          orgStudyIdInfo: { id: 'LAPP-1' },
          secondaryIdInfos: [
            { id: '2099-500001-11-00', type: 'CTIS' },
            { id: '2019-001234-56', type: 'EUDRACT_NUMBER' },
          ],
          nctIdAliases: ['NCT99000009'],
          briefTitle: 'Lapp',
          acronym: 'LAPP',
        },
        statusModule: {
          overallStatus: 'UNKNOWN',
          lastKnownStatus: 'RECRUITING',
          whyStopped: 'Flom',
          expandedAccessInfo: { hasExpandedAccess: true },
          startDateStruct: { date: '2021-03', type: 'ACTUAL' },
          completionDateStruct: { date: '2026', type: 'ESTIMATED' },
        },
        sponsorCollaboratorsModule: {
          responsibleParty: { type: 'PRINCIPAL_INVESTIGATOR', investigatorFullName: 'Kari Nordmann' },
          leadSponsor: { name: 'Åsviken sykehus', class: 'OTHER' },
          collaborators: [{ name: 'Fjellby universitet', class: 'OTHER' }],
        },
        oversightModule: { oversightHasDmc: true, isFdaRegulatedDevice: false },
        designModule: { enrollmentInfo: { count: 84, type: 'ACTUAL' }, phases: ['NA'] },
        armsInterventionsModule: { interventions: [{ type: 'DEVICE', name: 'Lapp', otherNames: ['Plaster'] }] },
        outcomesModule: { otherOutcomes: [{ measure: 'Søvn', timeFrame: '1 år' }] },
        contactsLocationsModule: {
          locations: [place('Norway', 'RECRUITING'), place('Norway', 'WITHDRAWN'), place('Sweden', 'COMPLETED')],
        },
      },
    }),
  );
  expect(record).toMatchObject({
    otherIds: ['LAPP-1', '2099-500001-11-00', '2019-001234-56', 'NCT99000009'],
    countries: ['Norway', 'Sweden'],
    enrollment: { count: 84, type: 'ACTUAL' },
    startDate: '2021-03',
    completionDate: '2026',
    hasResults: true,
  });
  expect(record.other).toMatchObject({
    'locations.status': 'Norway: RECRUITING, WITHDRAWN\nSweden: COMPLETED',
    'responsibleParty.type': 'PRINCIPAL_INVESTIGATOR',
    'statusModule.lastKnownStatus': 'RECRUITING',
    'statusModule.whyStopped': 'Flom',
    'collaborators.name': 'Fjellby universitet',
    'interventions.otherNames': 'Plaster',
    'otherOutcomes.measure': 'Søvn',
    'startDateStruct.type': 'ACTUAL',
    'oversightModule.oversightHasDmc': 'true',
    'expandedAccessInfo.hasExpandedAccess': 'true',
  });
  expect(JSON.stringify(record)).not.toContain('Nordmann');
});

test('legacy XML and v1: statuses by country', () => {
  const xml = (country: string, status: string) =>
    `<location><facility><name>Sykehus</name><address><country>${country}</country></address></facility><status>${status}</status></location>`;
  const legacy = only(
    `<clinical_study><id_info><nct_id>NCT99000002</nct_id></id_info><brief_title>Lapp</brief_title><last_known_status>Recruiting</last_known_status>${xml('Norway', 'Recruiting')}${xml('Sweden', 'Completed')}</clinical_study>`,
  );
  expect(legacy.other['location.status']).toBe('Norway: Recruiting\nSweden: Completed');
  expect(legacy.other['clinical_study.last_known_status']).toBe('Recruiting');
  const v1 = only(
    JSON.stringify({
      FullStudiesResponse: {
        FullStudies: [
          {
            Rank: 1,
            Study: {
              ProtocolSection: {
                IdentificationModule: { NCTId: 'NCT99000003', NCTIdAliasList: { NCTIdAlias: ['NCT99000008'] } },
                ContactsLocationsModule: {
                  LocationList: { Location: [{ LocationCountry: 'Norway', LocationStatus: 'Recruiting' }] },
                },
              },
            },
          },
        ],
      },
    }),
  );
  expect(v1.other['Location.LocationStatus']).toBe('Norway: Recruiting');
  expect(v1.otherIds).toEqual(['NCT99000008']);
});

test('v1 study fields: arms, the day of the status, observational models and aliases', () => {
  const record = only(
    JSON.stringify({
      StudyFieldsResponse: {
        StudyFields: [
          {
            Rank: 1,
            NCTId: ['NCT99000004'],
            NCTIdAlias: ['NCT99000007'],
            BriefTitle: ['Lapp'],
            StatusVerifiedDate: ['March 2021'],
            DesignObservationalModel: ['Cohort'],
            ArmGroupLabel: ['Lapp', 'Plaster'],
            ArmGroupType: ['Experimental', 'Active Comparator'],
          },
        ],
      },
    }),
  );
  expect(record).toMatchObject({
    otherIds: ['NCT99000007'],
    statusDate: '2021-03',
    design: { model: 'Cohort' },
    arms: [
      { label: 'Lapp', type: 'Experimental', interventions: [] },
      { label: 'Plaster', type: 'Active Comparator', interventions: [] },
    ],
  });
});

test('ICTRP: the numbers of other registries under the name that its XML has', () => {
  const record = only(
    `<Trials_downloaded_from_ICTRP><Trial><TrialID>EUCTR2019-001234-56-NO</TrialID><Public_title>Lapp</Public_title><Source_Register>EUCTR</Source_Register><Secondary_ID>NCT99000001; LAPP-1</Secondary_ID><Date_enrollement>00/03/2021</Date_enrollement></Trial></Trials_downloaded_from_ICTRP>`,
  );
  expect(record.otherIds).toEqual(['NCT99000001', 'LAPP-1']);
  expect(record.startDate).toBe('2021-03');
});

test('EU CTR: a trial that goes on in one country goes on, and each country keeps its status', () => {
  const protocol = (country: string, status: string) =>
    `EudraCT Number: 2019-001234-56\nNational Competent Authority: ${country} - NCA\nTrial Status: ${status}\nA.3 Full title of the trial: Lapp\n`;
  const record = only(`${protocol('Sweden', 'Completed')}\n${protocol('Norway', 'Ongoing')}`);
  expect(record).toMatchObject({ status: 'Ongoing', countries: ['Sweden', 'Norway'] });
  expect(record.other['Trial Status']).toBe('Sweden: Completed\nNorway: Ongoing');
  const summary = only(
    'EudraCT Number: 2019-001234-57\nSponsor Protocol Number: L-1\nFull Title: Lapp\nTrial protocol: SE(Completed) NO(Ongoing)\n',
  );
  expect(summary.status).toBe('Ongoing');
});

test('CTIS: codes of status are told in words, for the trial and by country', () => {
  const row = only(
    JSON.stringify({
      data: [{ ctNumber: '2099-500001-11-00', ctTitle: 'Lapp', ctStatus: 5, trialCountries: ['Norway:5', 'Sweden:8'] }],
    }),
  );
  expect(row).toMatchObject({ status: 'Ongoing, recruitment ended', countries: ['Norway', 'Sweden'] });
  expect(row.other['trialCountries.status']).toBe('Norway: Ongoing, recruitment ended\nSweden: Ended');
  const whole = only(
    JSON.stringify({
      ctNumber: '2099-500001-12-00',
      ctPublicStatusCode: 8,
      authorizedApplication: {
        authorizedPartI: { trialDetails: { clinicalTrialIdentifiers: { publicTitle: 'Lapp' } } },
        authorizedPartsII: [{ mscInfo: { mscName: 'Norway', mscPublicStatusCode: 8 } }],
      },
    }),
  );
  expect(whole.status).toBe('Ended');
  expect(whole.other['mscInfo.mscPublicStatusCode']).toContain('Norway: Ended');
});

test.each([
  ['Q2 2021', '2021'],
  ['2021-03-00', '2021-03'],
  ['2021-00-00', '2021'],
  ['03/2021', '2021-03'],
  ['00/03/2021', '2021-03'],
  ['Mar-2021', '2021-03'],
  ['31/12/2021', '2021-12-31'],
  ['0000-00-00', null],
])('a coarse date %s is read as far as it goes', (text, iso) => {
  expect(isoDate(text)).toBe(iso);
});

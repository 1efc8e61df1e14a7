import { expect, test } from 'vitest';
import { addressOfDoi, addressOfPmid, addressOfTrial } from '../../shared/record-addresses.ts';

test.each([
  [addressOfTrial('NCT99000001'), 'https://clinicaltrials.gov/study/NCT99000001'],
  [addressOfTrial('2099-500001-12-00'), 'https://euclinicaltrials.eu/ctis-public/view/2099-500001-12-00'],
  [
    addressOfTrial('2099-000001-12'),
    'https://www.clinicaltrialsregister.eu/ctr-search/search?query=eudract_number:2099-000001-12',
  ],
  [addressOfTrial('javascript:alert(1)'), ''],
  [addressOfTrial('NCT99000001/../..'), ''],
  [addressOfDoi('10.9999/a<b> c'), 'https://doi.org/10.9999/a%3Cb%3E%20c'],
  [addressOfDoi('10.9999/a?b#c'), 'https://doi.org/10.9999/a%3Fb%23c'],
  [addressOfPmid('99000001'), 'https://pubmed.ncbi.nlm.nih.gov/99000001/'],
  [addressOfPmid('1/../x'), ''],
])('%s', (address, expected) => expect(address).toBe(expected));

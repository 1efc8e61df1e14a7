import { expect, test } from 'vitest';
import { fieldPlaces } from '../../../renderer/features/card/field-places.ts';
import { cardTemplate } from '../helpers/fake-project.ts';

const at = (pageIndex: number, top: number, text: string) => ({ pageIndex, top, text });

test('a field is found by its section and label; the same label later belongs to a later section', () => {
  const texts = [
    at(0, 0.1, '1 Status og oppsummering'),
    at(0, 0.2, '1.1 Oppsummering'),
    at(0, 0.3, 'Populasjon: voksne'),
    at(0, 0.5, '1.5 Status for godkjenning'),
    at(0, 0.6, 'Kommentar: CE-merket'),
    at(1, 0.1, '1.7 Status for bruk'),
    at(1, 0.4, 'Kommentar: lite brukt'),
  ];
  const places = fieldPlaces(texts, cardTemplate, 'nb');
  expect(places.get('summary')).toEqual({ pageIndex: 0, top: 0.2 });
  expect(places.get('population')).toEqual({ pageIndex: 0, top: 0.3 });
  expect(places.get('approvalComment')).toEqual({ pageIndex: 0, top: 0.6 });
  expect(places.get('useComment')).toEqual({ pageIndex: 1, top: 0.4 });
});

test('a heading printed as number and words apart is found; a section not printed has no place', () => {
  const places = fieldPlaces([at(2, 0.7, '1.3'), at(2, 0.7, 'Fagområde')], cardTemplate, 'nb');
  expect(places.get('field')).toEqual({ pageIndex: 2, top: 0.7 });
  expect(places.has('summary')).toBe(false);
});

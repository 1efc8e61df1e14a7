import { expect, test } from 'vitest';
import { sponsorClass } from '../../../shared/trials/sponsor-class.ts';

test.each([
  ['', null],
  ['Nordlys Pharma', 'industry'],
  ['Hjertelapp AS', 'industry'],
  ['Patchwell Inc.', 'industry'],
  ['Lappeverket GmbH & Co. KG', 'industry'],
  ['Åsviken Hospital', 'hospital'],
  ['Fjordby universitetssykehus HF', 'hospital'],
  ['Universitetet i Fjordby', 'university'],
  ['Høgskolen på Øya', 'university'],
  ['Statens institutt for prøving', 'public'],
  ['Ministry of Trials', 'public'],
  ['Kari Nordmann', 'other'],
  ['Astrid Corvin', 'other'],
])('%s is %s', (sponsor, expected) => expect(sponsorClass(sponsor)).toBe(expected));

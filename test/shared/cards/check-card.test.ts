import { expect, test } from 'vitest';
import { checkCard } from '../../../shared/cards/check-card.ts';
import { proposeSearch } from '../../../shared/cards/propose-search.ts';
import { templateFields } from '../../../shared/cards/template-fields.ts';
import type { CardValue } from '../../../shared/contract/cards.ts';
import { prismaFlow } from '../../../shared/screening/prisma-flow.ts';
import { buildSearch } from '../../helpers/build-search.ts';
import { buildCard, buildInput, template } from './card-builder.ts';

const codes = (values: Record<string, CardValue>) =>
  checkCard(buildCard(values), template)
    .findings.filter(({ code }) => code !== 'required-empty')
    .map(({ code, field }) => `${code} ${field}`);

test('an empty card lists every required field, in the asked language', () => {
  const { findings, complete, unsupportedSentences } = checkCard(buildCard(), template);
  const required = templateFields(template).filter(({ field }) => field.required);
  expect(findings.map(({ field }) => field)).toEqual(required.map(({ field }) => field.key));
  expect(findings[0]?.message).toBe('«Oppsummering» er ikke fylt ut.');
  expect(checkCard(buildCard(), template, 'en').findings[0]?.message).toBe('“Summary” is not filled in.');
  expect({ complete, unsupportedSentences }).toEqual({ complete: false, unsupportedSentences: 0 });
});

test('claims without a source are counted; a source or a resolved citation supports them', () => {
  const benefit = 'Metoden kan gi færre innleggelser. Den brukes mye i dag.';
  expect(checkCard(buildCard({ benefit }), template).unsupportedSentences).toBe(2);
  const cited = buildCard({
    benefit: 'Metoden kan gi færre innleggelser (1). Den brukes mye i dag (2).',
    references: ['A.'],
  });
  expect(checkCard(cited, template).unsupportedSentences).toBe(1);
  const bound = buildCard({ benefit });
  bound.fields.benefit!.sources = [{ documentId: 'd', sha256: 'x' }];
  expect(checkCard(bound, template).unsupportedSentences).toBe(0);
  expect(checkCard(buildCard({ population: 'voksne med kronisk hjertesvikt' }), template).unsupportedSentences).toBe(0);
});

test('template text, dangling and unused citations', () => {
  expect(codes({ field: 'Velg fagområde' })).toEqual(['placeholder-left field']);
  const values = { experts: 'hjerteleger (3)', references: ['A.', 'B.'] };
  expect(codes(values)).toEqual([
    'dangling-citation experts',
    'reference-not-cited references',
    'reference-not-cited references',
  ]);
  expect(codes({ references: ['A.', 'B.'] })).toEqual([]);
});

test('a figure in section 2 must stand in section 3 or 4, however it is printed', () => {
  const pointsEvidence = ['640 000 kroner (1)', '8,5 % (1)', '63 % (1)'];
  const body = { keyStudies: 'Kostnad 640\u00a0000 og 8.50 % (1)', references: ['A.'] };
  const found = checkCard(buildCard({ pointsEvidence, ...body }), template).findings;
  expect(found.filter(({ code }) => code === 'figure-not-in-body').map(({ message }) => message)).toEqual([
    'Tallet 63 i «Om dokumentasjonsgrunnlaget» står ikke i del 3–4.',
  ]);
});

test('days and counts that the card has from the search log need not stand there', () => {
  const searches = [buildSearch({ source: 'MEDLINE', platform: 'Ovid', searchedOn: '2026-01-09', hits: 1200 })];
  const counts = { unique: 1100, title: {}, fullText: {}, reasons: new Map(), studies: null };
  const told = (language: 'nb' | 'en') =>
    proposeSearch('p', buildInput({ searches, language, flow: () => prismaFlow({ searches, ...counts }) }))!.value;
  for (const language of ['nb', 'en'] as const) {
    const pointsEvidence = [...(told(language) as string[]), 'Av 1 150 deltakere ble 63 % friske.'];
    const found = checkCard(buildCard({ pointsEvidence }), template).findings;
    expect(
      found.filter(({ code }) => code === 'figure-not-in-body').map(({ message }) => message.split(' i «')[0]),
    ).toEqual(['Tallet 1 150', 'Tallet 63']);
  }
});

test.each(['⊕⊕◯◯', 'vurdert med GRADE', 'Lav tillit til effektestimatet', 'low-certainty evidence'])(
  'certainty is refused where the template prints none: %s',
  (experts) => {
    expect(codes({ experts })).toEqual(['certainty-in-ungraded-card experts']);
    const graded = checkCard(buildCard({ experts }), { ...template, allowsCertainty: true });
    expect(graded.findings.map(({ code }) => code)).not.toContain('certainty-in-ungraded-card');
  },
);

test('complete once every required field is filled and nothing blocks', () => {
  const values = Object.fromEntries(
    templateFields(template)
      .filter(({ field }) => field.required)
      .map(({ field }): [string, CardValue] => [field.key, field.type === 'bullets' ? ['Kort (1)'] : 'Kort (1)']),
  );
  expect(checkCard(buildCard({ ...values, references: ['A.'] }), template)).toMatchObject({
    findings: [],
    complete: true,
  });
  const [field] = Object.keys(values);
  const withUnbound = buildCard({ ...values, [field!]: 'Kort (1) [ikke bundet kilde: 2]', references: ['A.'] });
  expect(checkCard(withUnbound, template)).toMatchObject({
    findings: [{ code: 'source-not-bound', field, message: expect.stringContaining('siterer kilde 2') }],
    complete: false,
  });
});

import { expect, test } from 'vitest';
import type { ProposalInput } from '../../../shared/cards/proposal-input.ts';
import { proposeFields } from '../../../shared/cards/propose-fields.ts';
import { cardValueSchema } from '../../../shared/contract/cards.ts';
import { buildDocument, buildInput, buildOutcome, buildTag, buildTrial, template } from './card-builder.ts';

const proposal = (field: string, over: Partial<ProposalInput>) =>
  proposeFields(template, buildInput(over)).find((each) => each.field === field);
const pico = (over: object) => ({
  project: { ...buildInput().project, pico: { ...buildInput().project.pico, ...over } },
});

test('an empty project proposes nothing', () => {
  expect(proposeFields(template, buildInput())).toEqual([]);
});

test('PICO comes from the question and is bound to the passages that carry its terms', () => {
  const carrying = buildTag({ quote: 'voksne med kronisk  HJERTESVIKT' });
  const other = buildTag({ id: 'tag2', quote: 'barn med feber' });
  const made = proposal('population', {
    ...pico({ population: ['voksne', 'nylig utskrevet'], synonyms: { voksne: ['kronisk hjertesvikt'] } }),
    tags: [carrying, other],
    documents: [buildDocument()],
  });
  expect(made?.value).toBe('voksne, nylig utskrevet');
  expect(made?.sources).toEqual([
    { documentId: 'd1', quote: 'voksne med kronisk  HJERTESVIKT', page: 2, start: 10, end: 20, sha256: 'a'.repeat(64) },
  ]);
  expect(made?.reason).toContain('1');
});

test('without a question the tagged passages are proposed; outcomes go by importance and language', () => {
  const documents = [buildDocument()];
  expect(proposal('population', { tags: [buildTag()], documents })?.value).toBe('kronisk hjertesvikt');
  const outcomes = [buildOutcome(), buildOutcome({ id: 'o2', name: 'død', nameEn: '', importance: 9, position: 1 })];
  expect(proposal('outcome', { outcomes, language: 'en' })?.value).toBe('død, breathlessness');
});

test('harms and costs are quoted in order of documents and text', () => {
  const documents = [buildDocument({ id: 'd2' }), buildDocument()];
  const tags = [
    buildTag({ id: 'a', element: 'harm', quote: 'utslett', start: 50, end: 57 }),
    buildTag({ id: 'b', element: 'harm', quote: 'fall', start: 5, end: 9 }),
    buildTag({ id: 'c', element: 'harm', quote: 'feber', documentId: 'd2' }),
    buildTag({ id: 'd', element: 'cost', quote: 'elsewhere', documentId: 'gone' }),
  ];
  expect(proposal('safety', { tags, documents })?.value).toBe('«feber»\n«fall»\n«utslett»');
  expect(proposal('safety', { tags, documents })?.sources.map(({ start }) => start)).toEqual([10, 5, 50]);
  expect(proposal('healthEconomics', { tags, documents })).toBeUndefined();
});

test('included trials and references bring their file hash', () => {
  const made = proposal('ongoingTrials', { trials: [buildTrial()] });
  expect(made?.value).toHaveLength(1);
  expect(made?.sources).toEqual([{ trialId: 't1', sha256: 'trial-t1' }]);
  const references = [{ id: 'r1', type: 'article', title: 'Alone', identifiers: {}, sources: [] }];
  expect(proposal('references', { references })).toMatchObject({
    value: ['[@r1]'],
    sources: [{ referenceId: 'r1', sha256: 'reference-r1' }],
  });
});

test('ticked boxes are matched by label, section and alias; the recommendation is never proposed', () => {
  const box = (section: string | null, label: string, checked = true) => ({ section, group: '', label, checked });
  const recognised = {
    ...buildDocument().recognised,
    checkboxes: [
      box('1.5', 'FDA godkjenning'),
      box(null, 'Medisinsk utstyr som er CE-merket'),
      box('1.5', 'Markedsføringstillatelse', false),
      box('1.8', 'Helseøkonomi'),
      box('1.7', 'Brukes i Norge'),
      box(null, 'Annet'),
    ],
  };
  const documents = [buildDocument({ recognised })];
  expect(proposal('approval', { documents })?.value).toEqual(['fda', 'ce']);
  expect(proposal('approval', { documents })?.sources[1]?.quote).toBe('Medisinsk utstyr som er CE-merket');
  expect(proposal('use', { documents })?.value).toEqual(['norway']);
  expect(proposal('recommendation', { documents })).toBeUndefined();
  expect(proposal('funding', { documents })).toBeUndefined();
});

test('assessments are sorted into national, international and alerts', () => {
  const recommendation = {
    category: 'special-arrangements' as const,
    text: 'Use with care.',
    paragraph: '1.1',
    page: 3,
  };
  const nice = buildDocument({
    id: 'n',
    title: 'Heart patches',
    kind: 'interventional-guidance',
    language: 'en',
    issuer: 'NICE',
    year: 2024,
    recognised: { ...buildDocument().recognised, recommendation },
  });
  const documents = [nice, buildDocument({ id: 'm', kind: 'method-alert', title: 'Varsel', year: null })];
  expect(proposal('assessmentsInternational', { documents })).toMatchObject({
    value: 'NICE (2024): Heart patches. Særskilte rammer: «Use with care.»',
    sources: [{ documentId: 'n', quote: 'Use with care.', page: 3 }],
  });
  const corrected = [{ part: 'text', from: 'Use with core.', by: 'Kari', at: '2031-03-01' }];
  const right = { ...nice, recognised: { ...nice.recognised, recommendation: { ...recommendation, corrected } } };
  expect(proposal('assessmentsInternational', { documents: [right] })?.sources).toMatchObject([
    { quote: 'Use with core.' },
  ]);
  expect(proposal('alerts', { documents })?.value).toBe('Varsel.');
  expect(proposal('assessmentsNational', { documents })).toBeUndefined();
});

test('what a thousand passages, trials or references propose is no longer than a field can hold', () => {
  const many = (element: 'P' | 'harm') =>
    Array.from({ length: 1200 }, (_, n) => buildTag({ id: `${element}${n}`, element, quote: 'kvalme '.repeat(40) }));
  const reference = (n: number) => ({ id: `r${n}`, type: 'article', title: 'Alone', identifiers: {}, sources: [] });
  const made = proposeFields(
    template,
    buildInput({
      tags: [...many('P'), ...many('harm')],
      documents: [buildDocument()],
      trials: Array.from({ length: 2001 }, () => buildTrial()),
      references: Array.from({ length: 1001 }, (_, n) => reference(n)),
    }),
  );
  const fields = ['population', 'safety', 'ongoingTrials', 'references'];
  expect(made.map(({ field }) => field)).toEqual(expect.arrayContaining(fields));
  for (const { value } of made) expect(cardValueSchema.safeParse(value).success).toBe(true);
  const safety = made.find(({ field }) => field === 'safety')!;
  expect(safety.sources).toHaveLength(String(safety.value).split('\n').length);
});

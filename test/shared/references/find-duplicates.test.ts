/** Precision and recall on invented records of about 600 works, with the neighbours that are easily taken for them. */
import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../../shared/references/find-duplicates.ts';
import { groupDuplicates } from '../../../shared/references/group-duplicates.ts';
import { referenceFeatures } from '../../../shared/references/reference-features.ts';
import { labelledReferences } from '../../fixtures/references/labelled-references.ts';
import { scoreDuplicates } from '../../fixtures/references/score-duplicates.ts';
import { randomFrom } from '../../long/random.ts';

describe('duplicates of a labelled set', () => {
  it.each([11, 12])('are found, and nothing else is merged (seed %i)', (seed) => {
    const score = scoreDuplicates(labelledReferences(randomFrom(seed), 250));
    expect(score.records).toBeGreaterThan(600);
    expect(score.wrong).toEqual([]);
    expect(score.recall).toBeGreaterThanOrEqual(0.95);
    expect(score.certainRecall).toBeGreaterThanOrEqual(0.9);
    // Somebody looks at each of them.
    expect(score.asked / score.records).toBeLessThan(0.05);
  });
});

const csl = (page: string, DOI: string) => ({
  type: 'article-journal',
  title: 'Warm stone treatment of restless elbows',
  author: [{ family: 'Tveit', given: 'Aud' }],
  issued: { 'date-parts': [[2011]] },
  'container-title': 'Unreal Practitioner',
  volume: '4',
  page,
  DOI,
});

describe('groups', () => {
  const records = [csl('7', '10.5555/a'), csl('7', ''), csl('7', '10.5555/b')].map((each, at) =>
    referenceFeatures(`r${at}`, each),
  );
  const features = new Map(records.map((each) => [each.id, each]));
  const pair = (first: string, second: string) => ({ first, second, isCertain: true });

  it('hold what is one by a third', () => {
    const { groups } = groupDuplicates([pair('r0', 'r1'), pair('r1', 'r2')], features, () => false);
    expect(groups).toEqual([['r0', 'r1', 'r2']]);
  });

  it('are asked about where two of them were said to be two', () => {
    const isApart = (a: string, b: string) => `${a} ${b}` === 'r0 r2' || `${b} ${a}` === 'r0 r2';
    const { groups, rest } = groupDuplicates([pair('r0', 'r1'), pair('r1', 'r2')], features, isApart);
    expect(groups).toEqual([]);
    expect(rest).toHaveLength(2);
  });

  it('of more than are ever one publication are asked about', () => {
    const chain = Array.from({ length: 31 }, (_, at) => referenceFeatures(`c${at}`, csl('7', '')));
    const pairs = chain.slice(1).map(({ id }, at) => pair(chain[at]!.id, id));
    const grouped = (count: number) =>
      groupDuplicates(pairs.slice(0, count - 1), new Map(chain.map((each) => [each.id, each])), () => false);
    expect(grouped(30).groups).toHaveLength(1);
    expect(grouped(31)).toMatchObject({ groups: [], rest: { length: 30 } });
  });

  it('in a key of very many records, neighbours by author and page are compared', () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      referenceFeatures(`m${at}`, {
        ...csl(String(at % 150), ''),
        title: 'Editorial',
        author: [{ family: `Tveit${at % 150}` }],
      }),
    );
    const steps = findDuplicates(many);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toHaveLength(150);
  });
});

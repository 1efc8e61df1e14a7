/** Studies, analyses, judgements, forms and costs that rest on exempt sources: nothing public depends on what is secret of them. */
import { describe, expect, test } from 'vitest';
import { exportFormats, type TableKind, tableKinds } from '../../../shared/contract/exports.ts';
import { everythingIn, exporter, leaksIn } from '../../helpers/secret-exporter.ts';
import { addSecretSynthesis, type SecretFigures } from '../../helpers/secret-synthesis.ts';

const one: SecretFigures = { whole: [17, 431, 59, 443], part: [23, 617, 71, 631], amount: '83 417', word: 'Qzyvexo' };
/** The same in kind, of quite another effect. */
const other: SecretFigures = {
  whole: [66, 438, 21, 449],
  part: [91, 613, 34, 627],
  amount: '29 653',
  word: 'Qwujanpy',
};

const projectOf = (figures: SecretFigures) => exporter(50, (project) => addSecretSynthesis(project, figures));
const tableOf = (
  { exports, projectId }: ReturnType<typeof exporter>,
  kind: TableKind,
  audience: 'public' | 'internal',
) =>
  (['nb', 'en'] as const).map((language) => {
    const evidence = { variant: 'difference', per: 1000, numberNeeded: true } as const;
    return exports.table({ projectId, kind, language, audience, evidence });
  });

describe('what rests on exempt sources', () => {
  const [first, second] = [projectOf(one), projectOf(other)];

  test.each(tableKinds)('%s for the public is the same whatever the secret figures and words are', (kind) => {
    expect(tableOf(first, kind, 'public')).toEqual(tableOf(second, kind, 'public'));
  });

  test('the same tables differ within the house, so that the comparison above would see a leak', () => {
    const kinds = ['sof', 'evidence-profile', 'study-figures', 'meta-analysis', 'risk-of-bias', 'costs'] as const;
    for (const kind of kinds) {
      expect(JSON.stringify(tableOf(first, kind, 'internal')), kind).not.toBe(
        JSON.stringify(tableOf(second, kind, 'internal')),
      );
    }
  });

  test('what is open beside it stays', () => {
    const [figures] = tableOf(first, 'study-figures', 'public');
    expect(JSON.stringify(figures!.rows)).toContain('Ås');
    const [costs] = tableOf(first, 'costs', 'public');
    expect(JSON.stringify(costs!.rows)).toMatch(/5.000/);
  });

  test.each(exportFormats)(
    'no %s holds a secret figure or word, whether text, picture or property',
    { timeout: 240_000 },
    async (format) => {
      const secrets = [
        one.word,
        ...['83 417', '83\u00a0417', '83417', '83,417'],
        '17/431',
        '59/443',
        '23/617',
        '71/631',
      ];
      const kinds = ['sof', 'evidence-profile', 'study-figures', 'meta-analysis', 'risk-of-bias', 'costs'] as const;
      const leaks: string[] = [];
      for (const kind of kinds) {
        const input = { projectId: first.projectId, kind, format, language: 'nb', audience: 'public' } as const;
        for (const word of leaksIn(await everythingIn(first, input), secrets)) leaks.push(`${kind}: ${word}`);
      }
      expect(leaks).toEqual([]);
    },
  );
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import { commandLineIn, foldersIn } from '../../helpers/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'analysis-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { run, print } = commandLineIn(folder);
const library = join(folder, 'a.metodebenk');
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const json = (name: string, content: unknown) => file(name, JSON.stringify(content));

let project: string;
let falls: string;
let pain: string;

const analysis = (...words: string[]) => run('analysis', library, ...words);
const codeOf = async (...words: string[]) => {
  const { exitCode, value } = await analysis(...words);
  return [exitCode, value.error?.code];
};

beforeAll(async () => {
  await run('new', library);
  project = (await run('project', library, 'new', '--title', 'Tang')).value.id;
  const outcomes = json('outcomes.json', [
    { name: 'Fall', nameEn: 'Falls', importance: 8, better: 'lower' },
    { name: 'Smerte', importance: 7 },
  ]);
  const made = (await run('project', library, 'set', project, '--outcomes', outcomes)).value.outcomes;
  [falls, pain] = made.map(({ id }: { id: string }) => id);
  const block = [
    'Studie\tUndergruppe\thendelser\tn\thendelser\tn',
    'Haugen 2023\tunge\t12\t120\t21\t118',
    'Lie 2024\tunge\t5\t64\t15\t66',
    'Moe 2022\teldre\t30\t210\t33\t205',
    'Dahl 2021\teldre\t8\t90\t14\t92',
    'Vik 2020\t\t0\t40\t3\t41',
  ].join('\n');
  const pasted = await run('studies', library, 'paste', project, falls, '--file', file('a.tsv', block));
  expect(pasted.exitCode).toBe(0);
});

describe('the command line on analyses', () => {
  it('tries an analysis without storing one, makes one with its choices in one step of undo, and takes it back', async () => {
    const tried = await analysis('add', falls, '--measure', 'OR', '--dry-run');
    expect(tried).toMatchObject({ exitCode: 0, value: { outcome: 'Fall', choices: { measure: 'OR' }, scale: 'log' } });
    expect(tried.value).not.toHaveProperty('id');
    expect((await analysis('list', project)).value).toEqual([]);

    const wanted = ['--name', 'Felles', '--model', 'fixed', '--method', 'mantel-haenszel'];
    const { id, choices, result } = (await analysis('add', falls, ...wanted)).value;
    expect(choices).toMatchObject({ measure: 'RR', model: 'fixed', fixedMethod: 'mantel-haenszel' });
    expect(result.pooled.method).toBe('mantel-haenszel');
    expect((await analysis('list', project)).value).toMatchObject([{ id, outcome: 'Fall', name: 'Felles', k: 5 }]);
    await run('undo', library, '--project', project);
    expect((await analysis('list', project)).value).toEqual([]);
    await run('redo', library, '--project', project);
    expect((await analysis('list', project)).value).toMatchObject([{ id, choices }]);
    expect((await analysis('remove', id)).value).toEqual({ removed: 1 });
    expect((await analysis('list', project)).value).toEqual([]);
  });

  it('shows what the service of the screens reckons, figure by figure, and how people read it', async () => {
    const { id } = (await analysis('add', falls, '--by-subgroup', 'yes')).value;
    const shown = (await analysis('show', id)).value;
    const workbench = openNodeWorkbench(foldersIn(folder));
    await workbench.services.library.open({ path: library });
    const known = workbench.services.analyses.run(id);
    await workbench.close();
    expect(shown.result).toEqual(JSON.parse(JSON.stringify(known)));
    expect(shown.shown.estimate).toBe(Math.exp(known.pooled!.estimate.estimate));
    expect(shown.shown.prediction.upper).toBe(Math.exp(known.pooled!.prediction!.upper));
    expect(shown.result.leaveOneOut).toHaveLength(5);
    expect(shown.result.subgroupTest.groups.map(({ group }: { group: string }) => group)).toEqual(['eldre', 'unge']);
    expect(shown.result.egger.df).toBe(3);
    expect(shown.warnings.map(({ code }: { code: string }) => code)).toContain('zero-cells');
    await analysis('remove', id);
  });

  it('tells in the project’s language or the one asked for: pooled effect, heterogeneity, weights, and without each study', async () => {
    const { id } = (await analysis('add', falls, '--interval', 'wald')).value;
    const norwegian = (await print('analysis', library, 'show', id, '--language', 'nb')).out;
    const english = (await print('analysis', library, 'show', id)).out;
    for (const words of [
      'Fall\n',
      'Valg: relativ risiko (RR)',
      'Heterogenitet: τ² = ',
      'Prediksjonsintervall',
      'Eggers test',
    ])
      expect(norwegian).toContain(words);
    expect(norwegian).toMatch(/^Haugen 2023\t12\/120\t21\/118\t\d+,\d\u00a0%\tRR 0,56 \[0,29; 1,09\]$/m);
    expect(english).toMatch(/^Haugen 2023\t12\/120\t21\/118\t\d+\.\d%\tRR 0\.56 \[0\.29, 1\.09\]$/m);
    expect(english).toContain('Without the study\tRR [95% CI]\tτ²');
    expect(english).toContain('! No events in one arm');
    expect((await print('analysis', library, 'list', project)).out).toMatch(
      new RegExp(`^${id}\tFalls\tRR 0\\.\\d+ \\[`),
    );
    await analysis('set', id, '--model', 'fixed');
    const common = (await print('analysis', library, 'show', id)).out;
    expect(common).toMatch(/^Without the study\tRR \[95% CI\]$/m);
    await analysis('remove', id);
  });

  it('tries an analysis beside the app that has the library open', async () => {
    const workbench = openNodeWorkbench(foldersIn(folder));
    await workbench.services.library.open({ path: library });
    expect(await codeOf('add', falls, '--dry-run')).toEqual([0, undefined]);
    expect(await codeOf('add', falls)).toEqual([1, 'library-busy']);
    await workbench.close();
  });

  it('changes only the choices that are named, by option or file, one step of undo each', async () => {
    const { id, result } = (await analysis('add', falls)).value;
    const vik = result.rows.find(({ name }: { name: string }) => name === 'Vik 2020').resultId;
    const leftOut = [{ resultId: vik, reason: 'for kort oppfølging' }];
    const set = await analysis('set', id, '--tau', 'DL', '--file', json('c.json', { leftOut, timePoint: null }));
    expect(set.value).toMatchObject({ choices: { tau: 'DL', leftOut, interval: 'hartung-knapp' }, result: { k: 4 } });
    expect(set.value.sentences[0]).toContain('Vik 2020 (for kort oppfølging)');
    await run('undo', library, '--project', project);
    expect((await analysis('show', id)).value).toMatchObject({
      choices: { tau: 'REML', leftOut: [] },
      result: { k: 5 },
    });
    await analysis('remove', id);
  });

  it('writes forest and funnel plots, never in the place of a library and never half', async () => {
    const { id } = (await analysis('add', falls)).value;
    const forest = join(folder, 'forest.svg');
    const made = await analysis('plot', id, '-o', forest);
    expect(made.value).toMatchObject({ path: forest, mediaType: 'image/svg+xml', title: 'Forest plot: Falls' });
    expect(readFileSync(forest, 'utf8')).toMatch(/^<svg .*Haugen 2023.*<\/svg>\n$/s);
    const funnel = join(folder, 'funnel.svg');
    await analysis('plot', id, '--kind', 'funnel', '-o', funnel, '--language', 'nb');
    expect(readFileSync(funnel, 'utf8')).toContain('Traktplott: Fall');
    expect(await codeOf('plot', id, '-o', library)).toEqual([1, 'export-over-library']);
    expect((await codeOf('plot', id, '-o', join(folder, 'gone', 'x.svg')))[0]).toBe(1);
    expect(await codeOf('plot', id)).toEqual([64, 'usage']);
    expect(await codeOf('plot', id, '-o', join(folder, 'p.svg'), '--public')).toEqual([64, 'usage']);
    const single = (await analysis('add', pain)).value.id;
    expect(await codeOf('plot', single, '--kind', 'funnel', '-o', join(folder, 'none.svg'))).toEqual([
      1,
      'invalid-input',
    ]);
    expect(existsSync(join(folder, 'none.svg'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    for (const each of [id, single]) await analysis('remove', each);
  });

  it.each([
    [64, 'usage', ['shuffle']],
    [64, 'usage', ['list']],
    [1, 'not-found', ['list', 'none']],
    [1, 'not-found', ['list', '__proto__']],
    [1, 'not-found', ['show', '__proto__']],
    [1, 'not-found', ['show', 'PROJECT']],
    [1, 'not-found', ['set', 'OUTCOME', '--tau', 'DL']],
    [1, 'not-found', ['remove', 'constructor']],
    [1, 'not-found', ['add', 'PROJECT']],
    [1, 'not-found', ['add', 'none', '--dry-run']],
    [1, 'not-found', ['plot', 'none', '-o', 'OUTPUT']],
    [64, 'usage', ['add', 'OUTCOME', '--language', 'no']],
    [64, 'usage', ['set', 'none']],
    [64, 'usage', ['show', 'none', 'more']],
    [64, 'usage', ['add', 'OUTCOME', '--measure', 'rr']],
    [64, 'usage', ['add', 'OUTCOME', '--measure', '__proto__']],
    [64, 'usage', ['add', 'OUTCOME', '--by-subgroup', 'perhaps']],
    [64, 'usage', ['add', 'OUTCOME', '--estimator', 'DL']],
    [64, 'usage', ['add', 'OUTCOME', '--kind', 'counts']],
    [64, 'usage', ['show', 'none', '--measure', 'OR']],
    [1, 'invalid-input', ['add', 'OUTCOME', '--name', 'LONG']],
    [1, 'not-found', ['show', 'LONG']],
  ])('refuses with %s %s: %j', async (exitCode, code, words) => {
    const known = new Map([
      ['PROJECT', project],
      ['OUTCOME', falls],
      ['OUTPUT', join(folder, 'out.svg')],
      ['LONG', 'x'.repeat(100_000)],
    ]);
    expect(await codeOf(...words.map((each) => known.get(each) ?? each))).toEqual([exitCode, code]);
    expect((await analysis('list', project)).value).toEqual([]);
    expect(existsSync(join(folder, 'out.svg'))).toBe(false);
  });

  it.each([
    ['a choice that there is none of', '{"mesure":"OR"}'],
    ['a measure that there is none of', '{"measure":"__proto__"}'],
    ['a name of the language', '{"__proto__":{"measure":"OR"}}'],
    ['a risk beyond all numbers', '{"baselineRisks":[{"name":"","perThousand":1e400,"source":""}]}'],
    ['a risk of more than all', '{"baselineRisks":[{"name":"","perThousand":1001,"source":""}]}'],
    ['a result of no study', '{"leftOut":[{"resultId":"__proto__","reason":""}]}'],
    ['a list', '[]'],
    ['no JSON', '{'],
    ['a reason too long', JSON.stringify({ leftOut: [{ resultId: 'a', reason: 'x'.repeat(2001) }] })],
  ])('takes from a file no %s', async (_, content) => {
    const refused = await analysis('add', falls, '--file', file('bad.json', content));
    expect([refused.exitCode, ['invalid-input', 'not-found'].includes(refused.value.error?.code)]).toEqual([1, true]);
    expect((await analysis('list', project)).value).toEqual([]);
  });
});

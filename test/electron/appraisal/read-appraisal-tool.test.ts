/** Data of an appraisal tool is read by the same rules wherever it comes from, and told by place where it is wrong. */
import { expect, test } from 'vitest';
import { readAppraisalTool } from '../../../electron/appraisal/read-appraisal-tool.ts';
import { fictionalTool } from '../../shared/risk-of-bias/fictional-tool.ts';
import { toolFiles, toolText } from '../../shared/risk-of-bias/tools.ts';

const read = (text: string) => readAppraisalTool(text, 'verktoy.json');

test.each(toolFiles)('%s can be used, and is named by its id', (file) => {
  const tool = read(toolText(file));
  expect(`${tool.id}.json`).toBe(file);
  expect(read(JSON.stringify(tool))).toEqual(tool);
});

test('a file that begins with a byte order mark is read', () => {
  expect(read(`\ufeff${JSON.stringify(fictionalTool)}`).id).toBe(fictionalTool.id);
});

/** The tool with one value put at a place. */
function changed(path: string, value: unknown): string {
  const keys = path.split('.');
  const last = keys.pop()!;
  const copy = structuredClone(fictionalTool);
  const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(copy);
}

const words = { nb: 'a', en: 'b' };
const rule = (when: object, proposes: unknown = 'god') => ({ when, proposes });

test.each([
  ['an id that is a path', 'id', '../rob', 'id'],
  ['a text in one language', 'name', { nb: 'Navn' }, 'name.en'],
  ['an empty text', 'domains.0.name', { nb: ' ', en: 'Name' }, 'domains.0.name.nb'],
  ['a misspelt key', 'domains.1.questions.0.askWhen', [], 'domains.1.questions.0.askWhen'],
  ['a domain without an end', 'domains', Array.from({ length: 101 }, () => fictionalTool.domains[2]), 'domains'],
  ['too long a text', 'about.nb', 'x'.repeat(2001), 'about.nb'],
  [
    'an answer that is not there',
    'domains.0.questions.0.answers',
    ['kanskje'],
    'domains.0.questions.0.answers: kanskje',
  ],
  ['a rule of an unknown level', 'domains.0.tables.0.1.proposes', 'darlig', 'domains.0.tables.0.1.proposes: darlig'],
  [
    'a rule of an unknown question',
    'domains.0.tables.0.1',
    rule({ nei: ['full'] }),
    'domains.0.tables.0.1.when.nei: full',
  ],
  [
    'a rule of an answer that the question does not offer',
    'domains.0.tables.0.0.when',
    { dekning: ['full'] },
    'domains.0.tables.0.0.when.dekning: full',
  ],
  [
    'a rule of an answer that is read as another',
    'answers.over-90',
    { name: words, as: 'full' },
    'domains.1.questions.0.askedWhen.0.dekning: over-90',
  ],
  ['an answer read as one that is not there', 'answers.full', { name: words, as: 'helt' }, 'answers.full.as: helt'],
  ['an answer read as itself', 'answers.full', { name: words, as: 'full' }, 'answers.full.as: full'],
  [
    'a question that hangs on itself',
    'domains.1.questions.0.askedWhen',
    [{ kobling: ['full'] }],
    'domains.1.questions.0.askedWhen.0.kobling: full',
  ],
  ['two questions of one id', 'domains.1.questions.0.id', 'dekning', 'domains.1.questions.0.id: dekning'],
  ['two domains of one id', 'domains.2.id', 'dekning', 'domains.2.id: dekning'],
  ['two levels of one id', 'levels.1.id', 'god', 'levels.1.id: god'],
  ['two levels of one symbol', 'levels.1.symbol', '+', 'levels.1.symbol: +'],
  ['two levels of the whole of one symbol', 'overall.levels.2.symbol', '!', 'overall.levels.2.symbol: !'],
  ['a colour of its own', 'levels.0.colour', '#0f0', 'levels.0.colour'],
  ['a variant that is not there', 'domains.2.variants', ['regional'], 'domains.2.variants: regional'],
  ['a group that is not there', 'domains.0.group', 'bias', 'domains.0.group: bias'],
  ['a setting of a domain that is not there', 'settings.0.default', ['kvalitet'], 'settings.0.default: kvalitet'],
  ['a test that counts nothing', 'overall.rules.1.when.0', { levels: ['god'] }, 'overall.rules.1.when.0'],
  ['a test of an unknown level', 'overall.rules.1.when.0.levels', ['nei'], 'overall.rules.1.when.0.levels: nei'],
  [
    'a test of an unknown setting',
    'overall.rules.0.when.0.among',
    { setting: 'critical' },
    'overall.rules.0.when.0.among: critical',
  ],
  [
    'levels by a setting of another kind',
    'overall.rules.0.when.0.levels',
    { setting: 'key' },
    'overall.rules.0.when.0.levels.setting: key',
  ],
  ['a whole of an unknown level', 'overall.rules.0.proposes', 'god', 'overall.rules.0.proposes: god'],
  ['a prompt that suggests an unknown level', 'domains.1.prompts.0.suggests', 'ok', 'domains.1.prompts.0.suggests: ok'],
  [
    'a key that objects are born with',
    'domains.0.tables.0.0.when',
    { constructor: ['full'] },
    'domains.0.tables.0.0.when.constructor: full',
  ],
])('%s is refused by its place', (_, path, value, place) => {
  expect(() => read(changed(path, value))).toThrow(
    expect.objectContaining({ code: 'appraisal-tool-broken', details: { file: 'verktoy.json', place } }),
  );
});

test.each([
  ['no JSON', '{"id" 1}', 'JSON 1:7'],
  ['another thing', '[]', 'JSON'],
  ['a condition that nobody can answer for', changed('answers.NA', undefined), 'domains.1.questions.0.askedWhen: NA'],
])('%s is refused', (_, text, place) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ details: { file: 'verktoy.json', place } }));
});

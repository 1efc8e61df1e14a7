/** The pictures of what was judged: nothing by colour alone, all in words, nothing outside its place. */
import { describe, expect, test } from 'vitest';
import { locales } from '../../../shared/model/vocabulary.ts';
import { pageHeightPx } from '../../../shared/pictures/parts.ts';
import { lightsPages, lightsPicture } from '../../../shared/risk-of-bias/lights-picture.ts';
import { type AppraisalPicture, charWidth } from '../../../shared/risk-of-bias/picture.ts';
import { svgOfAppraisal } from '../../../shared/risk-of-bias/picture-svg.ts';
import { type AppraisedStudy, trafficLights } from '../../../shared/risk-of-bias/summary.ts';
import { weightedPicture } from '../../../shared/risk-of-bias/weighted-picture.ts';
import { toolFiles, toolOf } from './tools.ts';

const study = (label: string, levels: Record<string, string>, overall: string | null, weight: number | null = 1) =>
  ({ id: label, label, levels, overall, weight }) satisfies AppraisedStudy;

const tool = toolOf('rob-2');
const all = (level: string) => ({ '1': level, '2': level, '3': level, '4': level, '5': level });
const studies = [
  study('Aas 2021', all('low'), 'low', 60),
  study('Berg <2020> & Lie', { ...all('some'), '4': 'high' }, 'high', 39.8),
  study('Dahl 2019', { '1': 'low' }, null, 0.2),
];
const lights = trafficLights(tool, studies);

test('the lights in words, study by study, also those that are not lit', () => {
  const { title, description } = lightsPicture(tool, lights, 'en');
  expect(title).toBe('RoB 2 (randomised trials): one by one');
  expect(description).toContain('Aas 2021. Randomisation process: Low risk; Deviations');
  expect(description).toContain('Berg <2020> & Lie. Randomisation process: Some concerns;');
  expect(description).toMatch(/Dahl 2019\. Randomisation process: Low risk; .*Overall: Not judged\.$/);
});

test('a light for each study and domain, in rows and columns, with the sign of its level', () => {
  const { lights: drawn } = lightsPicture(tool, lights, 'nb');
  const grid = drawn.slice(0, 18);
  expect(grid.map(({ symbol }) => symbol).join('')).toBe('++++++' + '!!!–!–' + '+');
  expect(new Set(grid.map(({ x }) => x)).size).toBe(6);
  expect(new Set(grid.map(({ y }) => y)).size).toBe(3);
  expect(grid[9]).toMatchObject({ colour: 'bad', text: 'Berg <2020> & Lie, Måling av utfallet: Høy risiko' });
  expect(grid.at(-1)).toMatchObject({ colour: null, symbol: '' });
});

test('the lights of many studies go over pages, each with heads and what the signs mean', () => {
  const many = Array.from({ length: 70 }, (_, at) => study(`Studie ${at}`, all(at === 3 ? 'high' : 'low'), 'low'));
  const lots = trafficLights(tool, many);
  const pages = lightsPages(tool, lots, 'en');
  expect(pages.map(({ title }) => title)).toEqual(
    [1, 2, 3, 4].map((number) => `RoB 2 (randomised trials): one by one (${number} of 4)`),
  );
  for (const page of pages) {
    expect(page.height).toBeLessThanOrEqual(pageHeightPx);
    const words = page.texts.map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(['Overall', 'High risk']));
  }
  const labels = (picture: AppraisalPicture) => picture.texts.filter(({ text }) => text.startsWith('Studie'));
  expect(pages.flatMap(labels).map(({ text }) => text)).toEqual(many.map(({ label }) => label));
  expect(lightsPages(tool, lights, 'nb')).toEqual([lightsPicture(tool, lights, 'nb')]);
  expect(lightsPages(tool, trafficLights(tool, []), 'nb')).toHaveLength(1);
});

test('the bars as shares of the weight: as long as the share, told in words and beside the bar', () => {
  const { bars, texts, description } = weightedPicture(tool, lights, 'nb');
  const first = bars.slice(0, 2);
  expect(first.map(({ symbol, width }) => [symbol, width])).toEqual([
    ['+', expect.closeTo(0.602 * 360, 9)],
    ['!', expect.closeTo(0.398 * 360, 9)],
  ]);
  expect(first[1]!.x).toBeCloseTo(first[0]!.x + first[0]!.width, 9);
  const shown = texts.map(({ text }) => text);
  expect(shown).toContain('+ 60\u00a0%; ! 40\u00a0%');
  expect(shown).toContain('+ 60\u00a0%; – 40\u00a0%; Ikke vurdert <1\u00a0%');
  expect(description).toContain('Andeler av vekten i analysen. Randomisering, Lav risiko: 60\u00a0%.');
});

test('where weights are missing, the picture says that all count the same', () => {
  const equal = trafficLights(tool, [studies[0]!, { ...studies[1]!, weight: null }]);
  const { texts, description } = weightedPicture(tool, equal, 'en');
  expect(texts.map(({ text }) => text)).toContain(
    'All studies count the same, since not all have a weight in an analysis of the outcome.',
  );
  expect(texts.map(({ text }) => text)).toContain('+ 50%; ! 50%');
  expect(description).toMatch(/^All studies count the same/);
});

test('how many there are stands in the title', () => {
  expect(weightedPicture(tool, lights, 'nb').title).toBe('RoB 2 (randomiserte studier): samlet (n = 3)');
});

test('nearly all is not all', () => {
  const nearly = trafficLights(tool, [study('A', all('low'), 'low', 999), study('B', all('high'), 'high', 1)]);
  expect(weightedPicture(tool, nearly, 'en').texts.map(({ text }) => text)).toContain('+ >99%; – <1%');
});

describe.each(toolFiles)('%s', (file) => {
  const each = toolOf(file.replace(/\.json$/, ''));
  const judged = (at: number) => {
    const levels = Object.fromEntries(each.domains.map(({ id }) => [id, each.levels[at % each.levels.length]!.id]));
    return study(
      `Studie ${at} `.repeat(1 + 9 * at),
      levels,
      each.overall.levels[at % each.overall.levels.length]!.id,
      at,
    );
  };
  const shown = trafficLights(each, [0, 1, 2, 3].map(judged));

  test.each(locales)('nothing stands outside the picture or over another text (%s)', (locale) => {
    for (const picture of [lightsPicture(each, shown, locale), weightedPicture(each, shown, locale)]) {
      const boxes = picture.texts.map(boxOf);
      for (const { left, right, y } of boxes) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(picture.width);
        expect(y).toBeLessThanOrEqual(picture.height);
      }
      for (const [at, one] of boxes.entries()) {
        const over = boxes
          .slice(at + 1)
          .filter(({ y, left, right }) => y === one.y && left < one.right && one.left < right);
        expect(over).toEqual([]);
      }
      for (const { x, y } of picture.lights) expect(x + 10 <= picture.width && y + 10 <= picture.height).toBe(true);
    }
  });
});

function boxOf({ x, y, text, anchor }: AppraisalPicture['texts'][number]) {
  const width = text.length * charWidth;
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, y, text };
}

describe('as a file', () => {
  const svg = svgOfAppraisal(lightsPicture(tool, lights, 'nb'), 'nb');

  test('names and describes itself, and holds a study’s name as text', () => {
    expect(svg).toMatch(/^<svg [^>]*lang="nb" role="img" aria-labelledby="appraisal-title appraisal-description">/);
    expect(svg).toContain('<title id="appraisal-title">RoB 2 (randomiserte studier): hver enkelt</title>');
    expect(svg).toContain('>Berg &lt;2020&gt; &amp; Lie</text>');
    expect(svg).not.toContain('<2020>');
  });

  test('signs stand in their lights, and what is not judged is dashed', () => {
    expect(svg).toContain('>–</text>');
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(6);
  });

  test('a name with characters that no file of its kind may hold is drawn without them', () => {
    const odd = trafficLights(tool, [study('Aas\u0000\u001b\n2021\ud800', {}, null)]);
    const text = svgOfAppraisal(lightsPicture(tool, odd, 'en'), 'en');
    expect(text).toContain('>Aas 2021</text>');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ud800-\udfff]/);
  });

  test('no study: said so', () => {
    const none = trafficLights(tool, []);
    for (const picture of [lightsPicture(tool, none, 'en'), weightedPicture(tool, none, 'en')]) {
      expect(picture.description).toBe('None is judged.');
      expect(svgOfAppraisal(picture, 'en')).not.toContain('NaN');
    }
  });

  test('every ink can be read on its colour', () => {
    const every = {
      ...tool,
      levels: ['good', 'caution', 'bad', 'worst', 'neutral'].map((colour, at) => ({
        ...tool.levels[0]!,
        id: colour,
        symbol: String(at),
        colour,
      })),
    } as typeof tool;
    const drawn = svgOfAppraisal(lightsPicture(every, trafficLights(every, []), 'en'), 'en');
    const pairs = [...drawn.matchAll(/<circle [^>]*fill="(#\w+)"[^>]*><text [^>]*fill="(#\w+)"/g)];
    expect(pairs).toHaveLength(8);
    for (const [, fill, ink] of pairs) expect(contrast(fill!, ink!)).toBeGreaterThan(4.5);
  });
});

/** WCAG 2.2, relative luminance. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
    const parts = [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

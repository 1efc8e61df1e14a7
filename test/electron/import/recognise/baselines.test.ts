/**
 * Small invented documents beside what a careful reader finds in them. To add one: put `name.txt` into the folder, run
 * with `-u` to write `name.json`, and read every line of it before committing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../../electron/import/formats/text/read-text.ts';
import { recogniseDocument } from '../../../../electron/import/recognise/recognise.ts';
import { recognisedSchema } from '../../../../shared/contract/recognised.ts';
import { normalise } from '../../../../shared/text/normalise.ts';
import { withoutPlaces } from './without-places.ts';

const folder = new URL('../../../fixtures/documents/recognise/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

function recogniseFile(name: string) {
  const read = readText(readFileSync(new URL(name, folder)));
  if (read.kind === 'refused') throw new Error(read.code);
  const { text, pages } = normalise(read.rawPages);
  return { text, pages, recognised: recogniseDocument({ text, pages, format: 'text', fileName: 'file.txt' }) };
}

describe.each(names)('%s', (name) => {
  const { text, pages, recognised } = recogniseFile(name);

  test('is what its baseline says', async () => {
    const found = `${JSON.stringify(withoutPlaces(recognised), null, 1)}\n`;
    await expect(found).toMatchFileSnapshot(new URL(name.replace('.txt', '.json'), folder).pathname);
  });

  test('keeps the contract', () => {
    expect(recognisedSchema.parse(recognised)).toEqual(recognised);
  });

  test('every place lies in the text and on its page', () => {
    for (const { page, start, end } of placesIn(recognised)) {
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(pages[page - 1]!.start).toBeLessThanOrEqual(start);
      expect(pages[page]?.start ?? Number.POSITIVE_INFINITY).toBeGreaterThan(start);
    }
  });

  test('sections and paragraphs stand where they say', () => {
    for (const section of recognised.sections) {
      const printed = text.slice(section.start, section.end).replace(/\s+/g, ' ');
      expect(printed).toContain(section.number ?? section.title);
    }
  });
});

function placesIn(value: unknown): { page: number; start: number; end: number }[] {
  if (Array.isArray(value)) return value.flatMap(placesIn);
  if (value === null || typeof value !== 'object') return [];
  const own =
    'start' in value && 'end' in value && 'page' in value
      ? [value as { page: number; start: number; end: number }]
      : [];
  return [...own, ...Object.values(value).flatMap(placesIn)];
}

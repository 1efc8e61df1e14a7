import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commandLineIn } from '../../helpers/command-line.ts';
import { nextText, quotes, text } from '../../helpers/two-versions.ts';

const folder = mkdtempSync(join(tmpdir(), 'versions-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { run, print } = commandLineIn(folder);
const library = join(folder, 'a.metodebenk');

function file(place: string, name: string, content: string): string {
  mkdirSync(join(folder, place), { recursive: true });
  writeFileSync(join(folder, place, name), content);
  return join(folder, place, name);
}

it('import tells of an updated document, versions of both and their marks; --of links what import only asked about', async () => {
  await run('new', library);
  const first = (await run('import', library, file('en', 'hjertelapp.txt', text))).value.outcomes[0];
  expect(first).toMatchObject({ status: 'imported' });
  const project = (await run('project', library, 'new', '--title', 'Hjertelapp')).value.id;
  await run('tag', library, 'add', project, first.ids[0], '--element', 'P', '--quote', quotes[1]);
  const second = (await run('import', library, file('to', 'hjertelapp.txt', nextText))).value;
  expect(second).toMatchObject({
    outcomes: [{ status: 'updated', version: { previousId: first.ids[0], number: 2, anchors: { changed: 1 } } }],
    counts: { imported: 0, updated: 1 },
  });
  const [newest, oldest] = (await run('versions', library, first.ids[0])).value;
  expect([newest, oldest]).toMatchObject([
    { id: second.outcomes[0].ids[0], number: 2, marks: [{ state: 'changed', before: { quote: quotes[1] } }] },
    { id: first.ids[0], number: 1, marks: [] },
  ]);
  expect((await run('list', library, 'documents')).value).toMatchObject([{ id: newest.id, version: 2, newerId: null }]);
  const told = await print('versions', library, newest.id);
  expect(told.out).toMatch(/^2\t.*\thjertelapp\.txt\t.*\n {2}changed\ttag .*→/);

  const renamed = nextText.replace(/^.*/, 'Sluttrapport fra utprøvingen');
  const third = (await run('import', library, file('tre', 'hjertelapp.txt', renamed))).value.outcomes[0];
  expect(third).toMatchObject({ status: 'imported', likelyVersionOf: { id: newest.id } });
  const linked = await run('versions', library, third.ids[0], '--of', newest.id);
  expect(linked.value.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1]);
  const again = await run('versions', library, third.ids[0], '--of', newest.id);
  expect(again).toMatchObject({ exitCode: 1, value: { error: { code: 'version-taken' } } });
});

import { expect, it } from 'vitest';
import { eraseInFile } from '../../../../electron/library/erasure/erase.ts';
import { verifyLibrary } from '../../../../electron/library/verify.ts';
import { quotes, versionDesk } from '../../../helpers/two-versions.ts';
import { erasureOf, kari } from '../../../helpers/worked-library.ts';

function everyWord({ library: { db } }: ReturnType<typeof versionDesk>): string {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'").pluck();
  const rows = (tables.all() as string[]).flatMap((name) => db.prepare(`SELECT * FROM "${name}"`).raw().all());
  return JSON.stringify(rows, (_key, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString() : value));
}

it('erasing the earlier version takes its words, and leaves those of the later one', () => {
  const desk = versionDesk();
  const { before, after, tags } = desk.twoVersions();
  const [stays, changed, lost] = quotes;
  const changedNow = desk.services.tags.list({ projectId: desk.projectId }).find(({ id }) => id === tags[1])!.quote;
  eraseInFile(desk.library, erasureOf(before), kari);
  const words = everyWord(desk);
  expect(words).not.toContain(lost);
  expect(words).not.toContain(changed);
  expect(words).toContain(changedNow);
  const now = desk.services.tags.list({ projectId: desk.projectId, documentId: after });
  expect(now.find(({ id }) => id === tags[0])).toMatchObject({ quote: stays });
  expect(verifyLibrary(desk.library.db).problems).toEqual([]);
});

it('erasing the later version takes its words, and leaves those of the earlier one', () => {
  const desk = versionDesk();
  const { before, after, tags } = desk.twoVersions();
  const changedNow = desk.services.tags.list({ projectId: desk.projectId }).find(({ id }) => id === tags[1])!.quote;
  eraseInFile(desk.library, erasureOf(after), kari);
  const words = everyWord(desk);
  expect(words).not.toContain(changedNow);
  expect(words).toContain(quotes[2]);
  expect(desk.services.documents.text(before).text).toContain(quotes[1]);
  expect(verifyLibrary(desk.library.db).problems).toEqual([]);
});

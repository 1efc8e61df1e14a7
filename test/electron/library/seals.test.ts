import { beforeEach, expect, it } from 'vitest';
import { inTransaction } from '../../../electron/library/database.ts';
import { stopSealing } from '../../../electron/library/seals.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import { verifyLibrary } from '../../../electron/library/verify.ts';
import { filledLibrary } from '../../helpers/filled-library.ts';

let library: ReturnType<typeof filledLibrary>;

beforeEach(() => {
  library = filledLibrary();
  library.importText('Pasienter med hjertesvikt fikk en app.\n\nDe målte vekten hver dag.');
});

const placesOf = () => verifyLibrary(library.library.db).problems.map(({ code, place }) => `${code} ${place}`);

/** As a disk would: past everything that writes. */
function behindItsBack(sql: string): void {
  const { db } = library.library;
  stopSealing(db);
  db.pragma('foreign_keys = OFF');
  inTransaction(db, () => db.exec(sql));
}

it('holds for whatever the services write, change and take back', () => {
  const projects = createProjectService(library.session);
  const { id } = projects.create({ title: 'Hjerte & kar', language: 'nb' });
  projects.update({ id, question: 'Virker det?' });
  projects.addOutcome({ projectId: id, name: 'Død', nameEn: 'Death', importance: 9 });
  projects.remove(id);
  expect(placesOf()).toEqual([]);
});

it.each([
  ['a word of a project', "UPDATE project SET title = 'Ryggsmerte'", `row-changed project`],
  ['a number of a page', 'UPDATE page SET width_pt = 1', 'row-changed page'],
  ['the place of a piece of a file', 'UPDATE source_chunk SET seq = 7', 'row-changed source_chunk'],
  ['what history remembers', "UPDATE change SET after = '{}'", 'row-changed change'],
  ['when something was done', "UPDATE history SET at = '2020-01-01T00:00:00.000Z'", 'row-changed history'],
  ['a row that is gone', 'DELETE FROM section; DELETE FROM page', 'row-missing page'],
  ['a row that nobody wrote', "INSERT INTO meta VALUES ('a', 'b')", 'row-changed meta a'],
])('finds %s', (_what, sql, problem) => {
  behindItsBack(sql);
  expect(placesOf().join('\n')).toContain(problem);
});

/** Who worked in a library, with how much each made. */
import { type LibraryPerson, madePlaces } from '../../../shared/contract/erasures.ts';
import type { LibraryDatabase } from '../database.ts';

const made: Record<(typeof madePlaces)[number], string> = {
  import: 'SELECT count(*) FROM source WHERE imported_by = ?',
  project: 'SELECT count(*) FROM project WHERE created_by = ?',
  tag: 'SELECT count(*) FROM tag WHERE created_by = ?',
  grade: 'SELECT count(*) FROM grade WHERE updated_by = ?',
  card: 'SELECT count(*) FROM card WHERE created_by = ?',
  search: 'SELECT count(*) FROM search WHERE created_by = ?',
  history: 'SELECT count(*) FROM history WHERE person_id = ?',
};

/** In the order they came. */
export function listPeople(db: LibraryDatabase): LibraryPerson[] {
  const people = db
    .prepare(
      `SELECT person.id, person.name, erasure.erased_at AS erasedAt FROM person
       LEFT JOIN erasure ON erasure.id = 'person:' || person.id ORDER BY person.created_at, person.id`,
    )
    .all() as Omit<LibraryPerson, 'made'>[];
  return people.map((person) => ({
    ...person,
    made: madePlaces
      .map((place) => ({ place, count: db.prepare(made[place]).pluck().get(person.id) as number }))
      .filter(({ count }) => count > 0),
  }));
}

/** People who made rows in this library. */
import { inTransaction } from './database.ts';
import type { Library } from './open-library.ts';

/** Makes sure that the person stands in the library under the name they use now; one who was erased stays so. */
export function savePerson(library: Library, person: { id: string; name: string }): void {
  inTransaction(library.db, () =>
    library.db
      .prepare(
        `INSERT INTO person (id, name, created_at) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name
         WHERE name <> excluded.name AND NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.id = 'person:' || excluded.id)`,
      )
      .run(person.id, person.name, library.clock().toISOString()),
  );
}

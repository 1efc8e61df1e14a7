/** Whom a packet was made for, by what the library itself noted when it left: a file says of itself what its holder likes. */
import type { LibraryDatabase } from '../database.ts';

/** True where the packet was made for this person's name, or for a part of it that no one else here is called. */
export function isRecipient(db: LibraryDatabase, packetId: string, personId: string): boolean {
  const recipient = wordsOf(recipientOf(db, packetId));
  if (recipient.length === 0) return false;
  const people = db.prepare('SELECT id, name FROM person').all() as { id: string; name: string }[];
  const named = people.filter(({ name }) => recipient.every((word) => wordsOf(name).includes(word)));
  const whole = named.filter(({ name }) => wordsOf(name).length === recipient.length);
  const meant = whole.length > 0 ? whole : named;
  return (whole.length > 0 || named.length === 1) && meant.some(({ id }) => id === personId);
}

function recipientOf(db: LibraryDatabase, packetId: string): string {
  const noted = db
    .prepare(
      `SELECT json_extract(params, '$.recipient') FROM history
       WHERE action = 'packet.export' AND json_extract(params, '$.packet') = ?`,
    )
    .pluck()
    .get(packetId);
  return String(noted ?? '');
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .split(/\s+/)
    .filter((word) => word !== '');

/** Who did how much in a packet since it was made. */
import type { PacketWork } from '../../shared/contract/packets.ts';
import { isSameState } from '../../shared/panel/merge-mark.ts';
import { lastHand } from '../library/packets/tell-mark.ts';
import type { OpenPacket } from './open-packet.ts';

export function workIn({ db, base, marks }: OpenPacket): PacketWork[] {
  const people = new Map<string, PacketWork>();
  for (const mark of marks.values()) {
    if (isSameState(base[mark.key] ?? null, mark.state)) continue;
    const { person } = lastHand(db, mark);
    const work = people.get(person) ?? { person, tag: 0, rejection: 0, grade: 0, decision: 0, search: 0, appraisal: 0 };
    work[mark.kind]++;
    people.set(person, work);
  }
  return [...people.values()].sort((a, b) => a.person.localeCompare(b.person, 'nb'));
}

/** Which automatic backups have had their time. */

export interface KeptBackup {
  path: string;
  at: Date;
}

const newestKept = 5;
const daysKept = 14;
const monthsKept = 12;
const dayMs = 86_400_000;
/** Of backups within a millisecond, the later ones are dated a little ahead. */
const aheadMs = 1000;

/**
 * The last five stay; so does the newest of each day for 14 days and of each month for 12. What is dated in the future
 * (a clock was wrong) is none of the last five. Days and months are those of UTC.
 */
export function backupsToRemove(backups: readonly KeptBackup[], now: Date): KeptBackup[] {
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime());
  const kept = new Set(newestFirst.filter(({ at }) => at.getTime() <= now.getTime() + aheadMs).slice(0, newestKept));
  const periods = new Set<string>();
  for (const backup of newestFirst) {
    const iso = backup.at.toISOString();
    for (const period of [
      dayNumber(now) - dayNumber(backup.at) < daysKept ? iso.slice(0, 10) : null,
      monthNumber(now) - monthNumber(backup.at) < monthsKept ? iso.slice(0, 7) : null,
    ]) {
      if (period === null || periods.has(period)) continue;
      periods.add(period);
      kept.add(backup);
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup));
}

const dayNumber = (date: Date) => Math.floor(date.getTime() / dayMs);
const monthNumber = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();

/** At half past midnight in Norway UTC still has yesterday; days that people see are those of their clock. */
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { loadTemplates } from '../../electron/cards/load-templates.ts';
import { gatherProposalInput } from '../../electron/cards/proposal-sources.ts';
import { saveExtraction } from '../../electron/import/save-extraction.ts';
import { runCommand } from '../../electron/library/command.ts';
import { listTrials } from '../../electron/library/trials.ts';
import { localDay } from '../../shared/text/local-time.ts';
import { openCards } from '../helpers/cards.ts';
import { trialRecord } from '../helpers/extraction.ts';
import { type FilledLibrary, filledLibrary } from '../helpers/filled-library.ts';

const templates = loadTemplates(join(import.meta.dirname, '../../resources/templates/cards'));
const halfPastMidnight = '2026-01-04T23:30:00.000Z';
const today = '2026-01-05';

let filled: FilledLibrary;
beforeEach(() => {
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-60);
  filled = filledLibrary();
  filled.wait(Date.parse(halfPastMidnight) - filled.library.clock().getTime());
});

test('a day is that of the clock, and what is none stays as it is', () => {
  expect(localDay(halfPastMidnight)).toBe(today);
  expect(localDay(new Date(halfPastMidnight))).toBe(today);
  expect(localDay('våren')).toBe('våren');
});

test('a record that tells no day of its own speaks of the day of its import', () => {
  const bytes = new TextEncoder().encode('{}');
  const file = { name: 'a.json', sha256: 'a', bytes, searchId: null, importedBy: 'kari' };
  const extracted = {
    kind: 'trials' as const,
    mediaType: 'application/json',
    records: [trialRecord({ asOf: null })],
    problems: [],
    warnings: [],
  };
  runCommand(filled.library, { personId: 'kari', projectId: null, action: 'import.files' }, (write) =>
    saveExtraction(filled.library, write, file, extracted, () => []),
  );
  expect(listTrials(filled.library.db)[0]).toMatchObject({ asOf: today });
});

test('a card is filled, and gets a version, on the day of the clock', () => {
  const { cards } = openCards(filled.session, templates);
  const { id } = cards.create({ projectId: filled.projectId, template: templates[0]!.id });
  expect(gatherProposalInput(filled.library, cards.get(id)).today).toBe(today);
  cards.addVersion({ id, change: 'Nytt søk' });
  expect(cards.get(id).versionLog).toMatchObject([{ date: today }]);
});

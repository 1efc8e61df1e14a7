import { expect, test } from 'vitest';
import { trialRow } from '../../../shared/cards/trial-row.ts';
import { createMasking } from '../../../shared/exemptions/mask.ts';
import { maskCard } from '../../../shared/exemptions/mask-card.ts';
import { buildCard, buildTrial, template } from '../cards/card-builder.ts';
import { buildWithheld } from './exemption-builder.ts';

const trial = buildTrial({ status: 'RECRUITING', countries: ['Norway'] });

function rowsWithout(field: string, text: string) {
  const card = buildCard({ ongoingTrials: [trialRow(trial, 'nb')] });
  card.fields.ongoingTrials!.sources = [{ trialId: trial.id, sha256: '' }];
  const withheld = buildWithheld(
    text,
    { subject: 'trial', itemId: trial.id, field },
    { identifiers: [trial.registryId] },
  );
  return maskCard(card, template, createMasking([withheld], { locale: 'nb' })).card.fields.ongoingTrials!.value;
}

test.each([
  ['status', 'RECRUITING', 'Rekrutterer'],
  ['countries', 'Norway', 'Norge'],
  ['completionDate', '2028-06-30', '2028'],
  ['arms', 'Device: Heart patch', 'Heart patch'],
])('a trial’s %s is masked in the row that tells it in other words', (field, text, printed) => {
  expect(JSON.stringify(trialRow(trial, 'nb'))).toContain(printed);
  expect(JSON.stringify(rowsWithout(field, text))).not.toContain(printed);
});

test('where the row repeats the words of a part, the rest of it stays', () => {
  const rows = JSON.stringify(rowsWithout('conditions', 'Heart Failure'));
  expect(rows).not.toContain('Heart Failure');
  expect(rows).toContain('First readmission');
});

/** Forms of one study: two that finished can agree at home, and one whose tool is elsewhere is told of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StudyAppraisal } from '../../../renderer/features/appraisal/risk-of-bias/study-appraisal.tsx';
import { appraisalToolSchema } from '../../../shared/contract/appraisal-tools.ts';
import type { AppraisalForm } from '../../../shared/contract/appraisals.ts';
import type { Study } from '../../../shared/contract/studies.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { mergedPacket } from '../helpers/fake-merge.ts';
import { renderApp } from '../helpers/render-app.tsx';

const file = join(import.meta.dirname, '../../../resources/appraisal-tools/jbi-case-series.json');
const tool = appraisalToolSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const study = { id: 's', projectId: 'p', name: 'Haugen 2023', design: 'case-series' } as Study;
const formOf = (personId: string | null) =>
  ({
    ...{ id: `f-${personId}`, projectId: 'p', studyId: 's', outcomeId: null, tool: tool.id, toolVersion: tool.version },
    ...{ variant: null, personId, person: personId ?? 'Begge', answers: {}, decisions: {}, overall: null, note: '' },
    ...{ isFinished: true, isHidden: false, updatedAt: '2026-11-20T09:00:00.000Z' },
  }) satisfies AppraisalForm;

function show(isPacket: boolean, forms = [formOf('a'), formOf('b')], unreadable: AppraisalForm[] = []) {
  const host = fakeHost();
  if (isPacket) host.state.library.packet = mergedPacket;
  const rest = { projectId: 'p', outcome: undefined, choices: {}, unreadable, onTool: () => undefined };
  return renderApp(<StudyAppraisal {...{ study, tool, forms }} tools={[tool]} {...rest} />, { host });
}

test('at home two that are finished can agree', async () => {
  show(false);
  expect(await screen.findByRole('radio', { name: 'Enighet' })).toBeTruthy();
});

test('in a packet they cannot, and what was agreed on at home is only read', async () => {
  const { unmount } = show(true);
  expect(await screen.findByRole('radio', { name: 'Side om side' })).toBeTruthy();
  await expect.poll(() => screen.queryByRole('radio', { name: 'Enighet' })).toBeNull();
  unmount();
  const { user } = show(true, [formOf('a'), formOf('b'), formOf(null)]);
  await user.click(await screen.findByRole('radio', { name: 'Enighet' }));
  expect(screen.queryByRole('button', { name: 'Åpne igjen' })).toBeNull();
});

test('a form whose tool is not here is told of by its person, tool and version', async () => {
  show(false, [], [{ ...formOf('Solveig'), tool: 'registerkvalitet', toolVersion: '0.1' }]);
  expect(
    await screen.findByText(/^Solveig har et skjema med verktøyet registerkvalitet, versjon 0\.1, som/),
  ).toBeTruthy();
});

test('a form filled in with another version of the tool says which, and so do two side by side', async () => {
  const told = /^b fylte ut dette skjemaet med versjon 0\.9 av verktøyet; det vises med versjon /;
  const { user, unmount } = show(false, [formOf('a'), { ...formOf('b'), toolVersion: '0.9' }]);
  expect(await screen.findByText(told)).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'a' }));
  expect(screen.queryByText(told)).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'b' }));
  expect(screen.getByText(told)).toBeTruthy();
  unmount();
  show(false);
  expect(await screen.findByRole('radio', { name: 'b' })).toBeTruthy();
  expect(screen.queryByText(/med versjon/)).toBeNull();
});

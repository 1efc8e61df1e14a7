/** Figures that cannot be are marked before they are taken: the cell, and why. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PastePreview } from '../../../renderer/features/appraisal/studies/paste-preview.tsx';
import { readPastedBlock } from '../../../shared/synthesis/paste-table.ts';
import { renderApp } from '../helpers/render-app.tsx';

const text = 'Aas 2021\t12\t40\t15\t41\nBye 2022\t52\t50\t9\t48\nCarlsen 2023\tni\t50\t9\t48';

test('more events than people, and words for a number, are told in their cells', () => {
  const block = readPastedBlock(text, 'counts');
  renderApp(
    <PastePreview {...{ block, columns: block.columns }} kind="counts" isNew={new Set()} onChoose={() => undefined} />,
  );
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows[0]?.textContent).toBe('Aas 202112401541');
  expect(rows[1]?.textContent).toMatch(/^Bye 202252.*52 er flere enn gruppens 50\D*50948$/);
  expect(rows[2]?.textContent).toBe('Carlsen 2023ni – ikke et tall50948');
});

/** The variance between studies has a column where the model has one, and none where it has not. */
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LeaveOneOutTable } from '../../../renderer/features/appraisal/synthesis/leave-one-out-table.tsx';
import { renderApp } from '../helpers/render-app.tsx';

const row = { name: 'Aas 2021', text: '0,84 [0,44; 1,60]', isAll: false };

test.each([
  ['common effect', '', 2],
  ['random effects', '0,02', 3],
])('%s', (_model, tau, columns) => {
  renderApp(<LeaveOneOutTable rows={[{ ...row, tau }]} measure="RR" />);
  expect(screen.getAllByRole('columnheader').length).toBe(columns);
  expect(screen.getByRole('row', { name: /Aas 2021/ }).children.length).toBe(columns);
});

import { expect, test } from 'vitest';
import { proposedTool, usualTool } from '../../../shared/risk-of-bias/proposed-tool.ts';

test('a study of no stated design is met with the tool that the project uses the most, or else that of trials', () => {
  expect(proposedTool('')).toBeNull();
  expect(usualTool([])).toBe(proposedTool('rct'));
  const forms = ['rob-2', 'amstar-2', 'quadas-2', 'amstar-2'].map((tool) => ({ tool }));
  expect(usualTool(forms)).toBe('amstar-2');
});

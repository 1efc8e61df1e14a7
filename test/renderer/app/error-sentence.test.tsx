import { expect, test } from 'vitest';
import { ApiError } from '../../../renderer/api/api-error.ts';
import { useErrorSentence } from '../../../renderer/app/error-sentence.ts';
import { renderApp } from '../helpers/render-app.tsx';

function Told({ error }: { error: ApiError }) {
  return <output>{useErrorSentence()(error)}</output>;
}

test.each([
  [
    'undo-blocked',
    { action: 'card.create', later: 'history.revert' },
    '«Kort, laget» kan ikke angres fordi en senere endring bygger på den (Angring, tatt tilbake). Angre den først.',
  ],
  ['undo-done', { action: 'moon.land' }, '«moon.land» er allerede angret. Bruk Gjør om for å få den tilbake.'],
  ['undo-nothing', {}, 'Det er ingenting å angre.'],
] as const)('%s names what it is about in words', (code, details, sentence) => {
  const { container } = renderApp(<Told error={new ApiError(code, details)} />);
  expect(container.querySelector('output')?.textContent).toBe(sentence);
});

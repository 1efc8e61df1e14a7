import { act, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { useKeptFocus } from '../../../renderer/app/keep-focus.ts';

function Row() {
  const [isGone, setGone] = useState(false);
  return (
    <li aria-label="row">
      <p>
        {isGone ? null : (
          <button type="button" onClick={() => setGone(true)}>
            Remove
          </button>
        )}
      </p>
    </li>
  );
}

function Busy({ work }: { work: Promise<void> }) {
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  return (
    <button type="button" disabled={isBusy} onClick={save}>
      Save
    </button>
  );
}

function Screen({ work = Promise.resolve() }: { work?: Promise<void> }) {
  useKeptFocus();
  return (
    <main id="main" tabIndex={-1}>
      <ul>
        <Row />
      </ul>
      <section aria-label="form">
        <Busy work={work} />
      </section>
    </main>
  );
}

const press = (name: string) =>
  act(async () => {
    const button = screen.getByRole('button', { name });
    button.focus();
    button.click();
  });

test('what is nearest of what is left takes the focus of what went away', async () => {
  render(<Screen />);
  await press('Remove');
  const row = screen.getByRole('listitem', { name: 'row' });
  await expect.poll(() => document.activeElement).toBe(row);
  act(() => screen.getByRole('button', { name: 'Save' }).focus());
  expect(row.hasAttribute('tabindex')).toBe(false);
});

test('a button that is switched off while it works has the focus again afterwards', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  render(<Screen work={promise} />);
  await press('Save');
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('region', { name: 'form' }));
  await act(async () => resolve());
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('button', { name: 'Save' }));
});

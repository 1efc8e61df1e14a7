/** A day as the language of the screen writes it, and never another day than the one that was meant. */
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { DayField } from '../../../renderer/ui/day-field.tsx';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { renderApp } from '../helpers/render-app.tsx';

function Holder({ initial = '', taken }: { initial?: string; taken: string[] }) {
  const [day, setDay] = useState(initial);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <DayField
        label="Dag"
        value={day}
        onChange={(next) => {
          taken.push(next);
          setDay(next);
        }}
      />
      <button type="button" onClick={() => setDay('')}>
        Tøm
      </button>
    </form>
  );
}

function open(locale: Locale, initial?: string) {
  const taken: string[] = [];
  const { user } = renderApp(<Holder {...(initial && { initial })} taken={taken} />, { locale });
  return { user, taken, field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Dag' }) };
}

test.each([
  ['nb', '2026-11-22', '22.11.2026', 'dd.mm.åååå'],
  ['en', '2026-11-22', '2026-11-22', 'yyyy-mm-dd'],
] as const)('in %s %s stands as %s', (locale, day, shown, form) => {
  const { field } = open(locale, day);
  expect(field.value).toBe(shown);
  expect(field.placeholder).toBe(form);
});

test('what is typed is taken when it is a day, and written in the form of the language when it is left', async () => {
  const { user, field, taken } = open('nb');
  await user.type(field, '2.1.2026');
  expect(taken).toEqual(['2026-01-02']);
  expect(field.value).toBe('2.1.2026');
  await user.tab();
  expect(field.value).toBe('02.01.2026');
});

test('what is no day changes nothing, says how to write one, and keeps its form from being sent', async () => {
  const { user, field, taken } = open('nb', '2026-11-22');
  await user.clear(field);
  await user.type(field, '31.11.2026');
  expect(screen.queryByText(/Skriv datoen/)).toBeNull();
  await user.tab();
  expect(screen.getByText(/Skriv datoen som dd\.mm\.åååå/)).toBeTruthy();
  expect(field.value).toBe('31.11.2026');
  expect(taken).toEqual(['']);
  expect(field.validationMessage).toMatch(/Skriv datoen/);
  await user.clear(field);
  expect(screen.queryByText(/Skriv datoen/)).toBeNull();
  expect(field.validationMessage).toBe('');
});

test('where the day is taken away, so are the words', async () => {
  const { user, field } = open('nb');
  await user.type(field, '2.1.2026');
  await user.click(screen.getByRole('button', { name: 'Tøm' }));
  expect(field.value).toBe('');
});

import { setTimeout } from 'node:timers/promises';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { fakeServices } from '../helpers/fake-services.ts';
import { renderApp } from '../helpers/render-app.tsx';

const project = fakeHost().state.projects[0]!;
const projects = [project, { ...project, id: 'project-2', title: 'Hjertesvikt 2027' }];
const path = fakeHost().state.library.path!;
const picker = () => screen.findByRole('button', { name: /^(Ryggmargsstimulering 2026|Hjertesvikt 2027)$/ });
const shown = async () => (await picker()).textContent;

async function choose(user: ReturnType<typeof renderApp>['user'], title: string) {
  await user.click(await picker());
  await user.click(await screen.findByRole('menuitem', { name: title }));
  await waitFor(async () => expect(await shown()).toContain(title));
}

test('the project chosen last is open the next time, whatever the address is then', async () => {
  const first = renderApp(null, { host: fakeHost({ projects }), route: { screen: 'history' } });
  expect(await shown()).toContain(project.title);
  await choose(first.user, 'Hjertesvikt 2027');
  const { settings } = first.host.state;
  expect(settings.memory).toEqual({ [path]: { projectId: 'project-2' } });
  first.unmount();
  renderApp(null, { host: fakeHost({ projects, settings }), route: { screen: 'history' } });
  expect(await shown()).toContain('Hjertesvikt 2027');
});

test('no other project is shown before it is known which was chosen', async () => {
  const told = Promise.withResolvers<void>();
  const host = fakeHost({ projects });
  host.state.settings.memory = { [path]: { projectId: 'project-2' } };
  const { settings } = fakeServices(host.state);
  const late = fakeHost(
    { projects },
    {},
    { settings: { ...settings, get: (() => told.promise.then(settings.get)) as never } },
  );
  renderApp(null, { host: late, route: { screen: 'history' } });
  await waitFor(() => expect(late.calls.map((call) => call.path)).toContain('projects.list'));
  await act(() => setTimeout(50));
  expect(screen.queryByRole('button', { name: project.title })).toBeNull();
  await act(() => told.resolve());
  expect(await shown()).toContain('Hjertesvikt 2027');
  expect(late.calls.filter(({ input }) => JSON.stringify(input ?? null).includes('"project-1"'))).toEqual([]);
});

test('where it cannot be kept it holds as long as the page is open, and nobody is told', async () => {
  const host = fakeHost({ projects });
  const update = vi.fn(() => {
    throw new AppError('disk-full', { path: '/home/kari' });
  });
  const full = fakeHost({ projects }, {}, { settings: { ...fakeServices(host.state).settings, update } });
  const { user } = renderApp(null, { host: full, route: { screen: 'history' } });
  await choose(user, 'Hjertesvikt 2027');
  await waitFor(() => expect(update).toHaveBeenCalled());
  await choose(user, project.title);
  await choose(user, 'Hjertesvikt 2027');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('button', { name: 'Meldinger' })).toBeTruthy();
});

test('the reader opens the document read last', async () => {
  const host = fakeHost();
  host.state.settings.memory = { [path]: { documentId: 'doc-2' } };
  renderApp(null, { host, route: { screen: 'reader' } });
  const asked = () => host.calls.filter((call) => call.path === 'documents.get').map((call) => call.input);
  await waitFor(() => expect(asked()).not.toEqual([]));
  expect(asked()).toEqual([{ id: 'doc-2' }]);
});

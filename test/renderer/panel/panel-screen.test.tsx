import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Mask } from '../../../shared/contract/exemptions.ts';
import type { Job } from '../../../shared/contract/jobs.ts';
import type { PacketEvent, PacketExport, PacketMerge } from '../../../shared/contract/packets.ts';
import type { PacketService } from '../../../shared/contract/services.ts';
import { fakeHost } from '../helpers/fake-host.ts';
import { mergeConflict, mergeReport, mergeRow, mergedPacket as packet } from '../helpers/fake-merge.ts';
import { fakeOutcome } from '../helpers/fake-project.ts';
import { fakeServices, fakeState } from '../helpers/fake-services.ts';
import { renderApp } from '../helpers/render-app.tsx';

const route = { screen: 'panel' } as const;
const conflict = mergeConflict({});
const report = mergeReport([
  mergeRow({}),
  conflict,
  mergeRow({ key: 'tag:3', status: 'left-out', reason: 'document-erased', quote: 'borte' }),
]);
const event = (change: Partial<PacketEvent>): PacketEvent => ({
  id: 'event-1',
  kind: 'sent',
  at: '2026-11-20T09:00:00.000Z',
  person: 'Kari Nordmann',
  packetId: 'packet-1',
  recipient: 'Per',
  added: 0,
  changed: 0,
  undoneAt: null,
  ...change,
});

function panelHost(packets: Partial<PacketService>, options: Parameters<typeof fakeHost> = []) {
  const project = fakeServices(fakeState()).projects;
  const get = () => ({ ...project.list()[0]!, outcomes: [fakeOutcome('outcome-1', 'Smerte', 8)] });
  return fakeHost(options[0], options[1], {
    packets: { list: () => [], ...packets } as PacketService,
    projects: { ...project, get },
  });
}

const jobOf = (id: string, kind: 'plan' | 'merge', change: object): Job => {
  const about = { startedAt: '2026-11-20T12:04:00.000Z', phase: null, done: 0, total: 0, error: null, result: null };
  return { ...about, id, kind, path: '/home/kari/Ryggmarg.metodebenk', state: 'done', ...change } as Job;
};

/** Plans at once; what merging comes to is the test's. */
function mergeHost(noteMerge: (input: PacketMerge) => unknown, state: 'done' | 'running' = 'done') {
  let count = 0;
  const { counts } = report;
  const begin = (kind: 'plan' | 'merge', change: object) => {
    const job = jobOf(`${kind}-${++count}`, kind, change);
    host.state.jobs.push(job);
    return { jobId: job.id };
  };
  const result = { packet, counts, historyId: 'history-1', changed: 1, open: 0, backup: '/b' };
  const host = panelHost({
    startPlan: ({ path }) => begin('plan', { result: { file: path, counts } }),
    planned: () => report,
    startMerge: (input) => {
      noteMerge(input);
      return begin('merge', state === 'done' ? { result } : { state });
    },
  });
  return { host, end: (change: object) => Object.assign(host.state.jobs.at(-1)!, change) };
}

const mask: Mask = {
  key: 'ex-1:1',
  exemptionId: 'ex-1',
  subject: 'passage',
  place: 'summary',
  text: 'Den koster mye.',
  reason: 'trade-secret',
  owner: '',
  until: null,
  mayShow: false,
  isShown: false,
};

describe('the panel', () => {
  it('saves the account of what a public packet masks, before the packet is made', async () => {
    const file = { id: 'r', fileName: 'oversikt.md', mediaType: 'text/markdown', byteLength: 1, masks: [mask] };
    const saved: string[] = [];
    const saveExport = async ({ fileName }: { fileName: string }) => {
      saved.push(fileName);
      return fileName;
    };
    const host = panelHost({ masks: () => [mask], report: () => file }, [{}, { saveExport }]);
    const { user } = renderApp(null, { host, route });
    await user.click(await screen.findByRole('button', { name: 'Lag en pakke' }));
    await user.click(await screen.findByRole('radio', { name: 'Offentlig' }));
    await user.click(await screen.findByRole('button', { name: 'Lagre oversikten …' }));
    await waitFor(() => expect(saved).toEqual(['oversikt.md']));
    expect(host.calls.find(({ path }) => path === 'packets.report')?.input).toMatchObject({
      audience: 'public',
      documentIds: ['doc-1', 'doc-2'],
    });
  });

  it('makes a packet of what is ticked, for whom it is', async () => {
    const made: PacketExport[] = [];
    const save = async () => '/tmp/per.metodebenk';
    const start = (input: PacketExport) => {
      made.push(input);
      return { jobId: 'job-1' };
    };
    const host = panelHost({ export: start }, [{}, { pickLibrary: save }]);
    const { user } = renderApp(null, { host, route });
    await user.click(await screen.findByRole('button', { name: 'Lag en pakke' }));
    await user.type(await screen.findByLabelText('Til hvem'), 'Per');
    const documents = screen.getByRole('group', { name: 'Dokumenter' });
    // Two documents of one title are told apart by their files.
    expect(within(documents).getByText(/^ryggregister\.txt · /)).toBeTruthy();
    await user.click(within(documents).getByRole('checkbox', { name: 'Årsrapport for ryggregisteret' }));
    await user.click(screen.getByRole('checkbox', { name: /^Ta med merker/ }));
    expect(screen.getByText(/^1 dokument og/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lagre pakken …' }));
    await waitFor(() => expect(made).toHaveLength(1));
    expect(made[0]).toMatchObject({
      path: '/tmp/per.metodebenk',
      documentIds: ['doc-1'],
      recipient: 'Per',
      withMarks: false,
      withRecords: false,
    });
  });

  it('shows what a packet would do, asks where both changed a mark, and merges by the choices', async () => {
    const merges: PacketMerge[] = [];
    const { host } = mergeHost((input) => merges.push(input));
    const { user } = renderApp(null, { host, route });
    await user.click(await screen.findByRole('button', { name: 'Flett inn en pakke …' }));
    await user.type(await screen.findByLabelText('Pakken som kom tilbake'), '/tmp/tilbake.metodebenk');
    await user.click(screen.getByRole('button', { name: 'Se hva som er i den' }));
    expect(await screen.findByRole('heading', { name: /^Flett inn pakken for/ })).toBeTruthy();
    expect(screen.getByText('Per Hansen', { selector: 'strong' }).parentElement?.textContent).toBe(
      'Per Hansen 3 merker, 1 vurdering',
    );
    const choices = await screen.findByRole('radiogroup', { name: /elektrode i ryggen/ });
    expect(choices.textContent).toContain('Fra Kari');
    expect(choices.textContent).toContain('Fra Per');
    expect(screen.getByText(/^1 konflikt er ikke avgjort/)).toBeTruthy();
    expect(screen.queryByText('voksne med smerte')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Utelatt 1' }));
    expect(await screen.findByText('Dokumentet er slettet for godt her.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Alle 3' }));
    await user.click(screen.getByRole('radio', { name: 'I pakken' }));
    expect(screen.getByText(/^Først tas en sikkerhetskopi/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Flett inn' }));
    expect(await screen.findByText(/Pakken er flettet inn: 1 nye, 1 endret/)).toBeTruthy();
    expect(merges).toEqual([{ path: '/tmp/tilbake.metodebenk', choices: { 'tag:2': 'theirs' } }]);
    expect(host.state.jobs.map(({ kind }) => kind)).toEqual(['merge']);
    await user.click(screen.getByRole('button', { name: 'Lukk' }));
    await waitFor(() => expect(host.state.jobs).toEqual([]));
  });

  it('keeps the choices where merging is cancelled or refused, and tells why', async () => {
    const { host, end } = mergeHost(() => undefined, 'running');
    const { user } = renderApp(null, { host, route });
    await user.click(await screen.findByRole('button', { name: 'Flett inn en pakke …' }));
    await user.type(await screen.findByLabelText('Pakken som kom tilbake'), '/tmp/tilbake.metodebenk{Enter}');
    const theirs = await screen.findByRole<HTMLInputElement>('radio', { name: 'I pakken' });
    await user.click(theirs);
    await user.click(screen.getByRole('button', { name: 'Flett inn' }));
    expect((await screen.findByRole('contentinfo')).textContent).toContain('Fletting');
    await user.click(within(screen.getByRole('contentinfo')).getByRole('button', { name: 'Avbryt' }));
    expect(await screen.findByText('Avbrutt. Ingenting er flettet inn.')).toBeTruthy();
    expect(theirs.checked).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Flett inn' }));
    end({ state: 'failed', error: { code: 'disk-full', details: { path: '/b' } } });
    expect(await screen.findByText(/\/b/)).toBeTruthy();
    expect(theirs.checked).toBe(true);
  });

  it('finds what was planned again after another screen was shown', async () => {
    const { host } = mergeHost(() => undefined);
    host.state.jobs.push(
      jobOf('plan-0', 'plan', { result: { file: '/tmp/tilbake.metodebenk', counts: report.counts } }),
    );
    renderApp(null, { host, route });
    expect(await screen.findByRole('heading', { name: /^Flett inn pakken for/ })).toBeTruthy();
  });

  it('tells a refused file by name and stays where it was', async () => {
    const error = { code: 'packet-none', details: { path: '/tmp/x.metodebenk' } };
    const startPlan = () => {
      host.state.jobs.push(jobOf('plan-1', 'plan', { state: 'failed', error }));
      return { jobId: 'plan-1' };
    };
    const host = panelHost({ startPlan }, [{}, { pickLibrary: async () => '/tmp/x' }]);
    const { user } = renderApp(null, { host, route });
    await user.click(await screen.findByRole('button', { name: 'Flett inn en pakke …' }));
    expect(await screen.findByText(/\/tmp\/x\.metodebenk er en samling, ikke en pakke/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Panel', level: 1 })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lukk' }));
    await waitFor(() => expect(screen.queryByText(/ikke en pakke/)).toBeNull());
  });

  it('lists what was sent and merged, counts what has not come back, and undoes a merge', async () => {
    const undone: string[] = [];
    const events = [
      event({ id: 'merge-1', kind: 'merged', added: 4, changed: 2 }),
      event({ id: 'sent-2', packetId: 'packet-2', recipient: 'Solveig' }),
      event({}),
    ];
    const undoMerge = (id: string) => {
      undone.push(id);
      return { id, at: '', person: '', projectId: null, action: '', params: {}, undoneAt: null, isBarrier: true };
    };
    const { user } = renderApp(null, { host: panelHost({ list: () => events, undoMerge }), route });
    expect(await screen.findByText(/Flettet inn fra Per: 4 nye, 2 endret/)).toBeTruthy();
    expect((await screen.findByRole('link', { name: /^Panel/ })).textContent).toContain('1');
    await user.click(screen.getByRole('button', { name: /^Angre flettingen fra Per/ }));
    await waitFor(() => expect(undone).toEqual(['merge-1']));
  });

  it('tells of packets only: a copy of the library and a packet of another one are no packets to send', async () => {
    const path = '/home/kari/Ryggmarg.metodebenk';
    const counts = { documents: 1, outcomes: 0, trials: 0, references: 0, marks: 0, searches: 0, decisions: 0 };
    const checked = { pages: 1, chunks: 1, texts: 1 };
    const report = (to: string) => ({ path: to, byteLength: 1, checked, packet, counts, masks: [] });
    const job = (id: string, kind: 'copy' | 'packet', from: string) => {
      const times = { startedAt: '2026-11-20T12:04:00.000Z', phase: null, done: 0, total: 0, error: null };
      return { ...times, id, kind, path: from, state: 'done', result: report(`/tmp/${id}`) } as Job;
    };
    const jobs = [job('hele', 'copy', path), job('fremmed', 'packet', '/x'), job('pakken', 'packet', path)];
    renderApp(null, { host: panelHost({}, [{ jobs }]), route });
    const told = await screen.findAllByText(/^(Pakken er laget|Filen er klar)/);
    expect(told.map((each) => each.textContent)).toEqual([expect.stringContaining('/tmp/pakken')]);
  });

  it('says so while nothing was sent', async () => {
    renderApp(null, { host: panelHost({}), route });
    expect(await screen.findByText('Ingen pakker ennå')).toBeTruthy();
  });

  it('inside a packet tells from whom it is and sends it back', async () => {
    const library = { ...fakeState().library, packet };
    const host = panelHost({}, [{ library }, { pickLibrary: async () => '/tmp/tilbake.metodebenk' }]);
    const { user } = renderApp(null, { host, route, locale: 'en' });
    expect(await screen.findByRole('heading', { name: 'Packet from Kari Nordmann', level: 1 })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Packet from Kari Nordmann' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Send back …' }));
    await waitFor(() =>
      expect(host.calls).toContainEqual({ path: 'care.copy', input: { path: '/tmp/tilbake.metodebenk' } }),
    );
  });
});

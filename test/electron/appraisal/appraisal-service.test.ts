import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAppraisalService } from '../../../electron/appraisal/appraisal-service.ts';
import { createStudyService } from '../../../electron/appraisal/study-service.ts';
import { createToolStore, type ToolStore } from '../../../electron/appraisal/tool-store.ts';
import { openDatabase } from '../../../electron/library/database.ts';
import { type KeptTool, listKeptTools } from '../../../electron/library/kept-tools.ts';
import { makeSchema } from '../../../electron/library/migrations/migrate.ts';
import { createHistoryService } from '../../../electron/library/services/history-service.ts';
import { createProjectService } from '../../../electron/library/services/project-service.ts';
import type { AppraisalSet } from '../../../shared/contract/appraisals.ts';
import { judgedStudy } from '../../../shared/risk-of-bias/judged-study.ts';
import { testLibrary } from '../../helpers/library.ts';
import { toolsOf } from '../../helpers/tools.ts';
import { fictionalTool } from '../../shared/risk-of-bias/fictional-tool.ts';

const bundled = join(import.meta.dirname, '../../../resources/appraisal-tools');
let own: string;
beforeEach(() => {
  own = join(mkdtempSync(join(tmpdir(), 'tools-')), 'own');
});
afterEach(() => rmSync(join(own, '..'), { recursive: true, force: true }));

describe('forms of appraisal tools', () => {
  let test: ReturnType<typeof testLibrary>;
  let tools: ToolStore;
  let appraisals: ReturnType<typeof createAppraisalService>;
  let history: ReturnType<typeof createHistoryService>;
  let key: Pick<AppraisalSet, 'projectId' | 'studyId' | 'outcomeId' | 'tool'>;

  beforeEach(() => {
    test = testLibrary();
    const projects = createProjectService(test.session);
    const projectId = projects.create({ title: 'Rygg', language: 'nb' }).id;
    const outcomeId = projects.addOutcome({ projectId, name: 'Smerte', importance: 8 }).id;
    const studyId = createStudyService(test.session).add({ projectId, name: 'Haugen 2023' }).id;
    tools = toolsOf(test.session, own);
    appraisals = createAppraisalService({ session: test.session, tools });
    history = createHistoryService(test.session);
    key = { projectId, studyId, outcomeId, tool: 'rob-2' };
  });

  const set = (parts: Partial<AppraisalSet> = {}) => appraisals.set({ ...key, ...parts });
  const forms = () => appraisals.list(key.projectId).forms;
  const refused = (work: () => unknown) => {
    try {
      work();
      return null;
    } catch (error) {
      return error as { code: string; details: Record<string, unknown> };
    }
  };

  it('keeps answers, notes and decisions, with what the rules proposed, the reason and the person', () => {
    set({ variant: 'assignment', answers: { '1.1': { answer: 'Y' }, '1.2': { answer: 'N', note: 'Åpen liste.' } } });
    const form = set({ decisions: { '1': { level: 'some', reason: 'Få deltakere.' } } });
    expect(form).toMatchObject({ variant: 'assignment', person: 'Kari', isFinished: false, isHidden: false });
    expect(form.answers['1.2']).toEqual({ answer: 'N', note: 'Åpen liste.', tagIds: [] });
    expect(form.decisions['1']).toEqual({
      ...{ level: 'some', proposal: 'high', reason: 'Få deltakere.' },
      ...{ personId: 'kari', by: 'Kari' },
    });
    expect(set({ answers: { '1.1': { answer: '' } } }).answers).toEqual({ '1.2': form.answers['1.2'] });
  });

  it('takes a decision without a reason, and tells that it is unfinished', () => {
    set({ variant: 'assignment', answers: { '1.2': { answer: 'N' } } });
    const form = set({ decisions: { '1': { level: 'low' } }, isFinished: true });
    expect(judgedStudy(tools.get('rob-2'), [form], undefined)).toMatchObject({
      isFinished: false,
      levels: { 1: 'low' },
    });
  });

  it('makes typing of a note one step of undo, and each answer a step of its own', () => {
    set({ answers: { '1.1': { answer: 'Y' } } });
    set({ answers: { '1.1': { answer: 'PY' } } });
    for (const note of ['Lod', 'Loddtrekning']) set({ answers: { '1.1': { note } } });
    const first = () => forms()[0]?.answers['1.1'];
    history.undo(key.projectId);
    expect(first()).toMatchObject({ answer: 'PY', note: '' });
    history.undo(key.projectId);
    expect(first()).toMatchObject({ answer: 'Y' });
    history.undo(key.projectId);
    expect(forms()).toEqual([]);
    history.redo(key.projectId);
    expect(first()).toMatchObject({ answer: 'Y' });
  });

  it('begins anew where a form was removed, and brings the old one back by undo', () => {
    const { id } = set({ answers: { '1.1': { answer: 'Y' } } });
    appraisals.remove(id);
    expect(forms()).toEqual([]);
    expect(set({ answers: { '1.3': { answer: 'N' } } }).answers).toEqual({ '1.3': expect.anything() });
    history.undo(key.projectId);
    history.undo(key.projectId);
    expect(forms()[0]!.answers).toEqual({ '1.1': expect.anything() });
  });

  it.each<[string, Partial<AppraisalSet>, string]>([
    ['a question', { answers: { '9.9': { answer: 'Y' } } }, 'answers.9.9'],
    ['an answer', { answers: { '3.2': { answer: 'NI' } } }, 'answers.3.2.answer'],
    ['a level', { decisions: { '1': { level: 'moderate' } } }, 'decisions.1.level'],
    ['a domain', { decisions: { '9': { level: 'low' } } }, 'decisions.9'],
    ['a whole', { overall: { level: 'fine' } }, 'overall.level'],
    ['an effect of interest', { variant: 'none' }, 'variant'],
  ])('refuses %s that the tool does not have, by its place', (_, parts, field) => {
    expect(refused(() => set(parts))).toMatchObject({ code: 'invalid-input', details: { field } });
    expect(forms()).toEqual([]);
  });

  it('refuses studies, outcomes and tools that are not there', () => {
    expect(refused(() => set({ studyId: 'none' }))?.code).toBe('not-found');
    expect(refused(() => set({ outcomeId: 'none' }))?.code).toBe('not-found');
    expect(refused(() => set({ tool: 'none' }))?.code).toBe('appraisal-tool-missing');
    expect(refused(() => set({ answers: { '1.1': { tagIds: ['none'] } } }))?.code).toBe('not-found');
  });

  describe('by two', () => {
    const answer = (value: string) => set({ variant: 'assignment', answers: { '1.2': { answer: value } }, note: 'n' });
    const byBoth = () => {
      answer('Y');
      set({ isFinished: true });
      test.as('Ola');
      answer('N');
      set({ isFinished: true });
    };

    it("keeps the other's form hidden until both are finished, in lists and in history", () => {
      answer('Y');
      set({ isFinished: true });
      test.as('Ola');
      expect(forms()).toMatchObject([{ isHidden: true, answers: {}, variant: null, note: '', isFinished: true }]);
      answer('N');
      const told = () =>
        history.list({ projectId: key.projectId, limit: 20 }).flatMap(({ id, person }) => {
          const { changes } = history.changes(id);
          return person === 'Kari' ? changes.filter(({ table }) => table === 'appraisal') : [];
        });
      expect(told()).toEqual([]);
      test.as('Kari');
      expect(forms().find(({ person }) => person === 'Ola')).toMatchObject({ isHidden: true, answers: {} });
      test.as('Ola');
      set({ isFinished: true });
      expect(forms().every(({ isHidden }) => !isHidden)).toBe(true);
      expect(told()).not.toEqual([]);
      expect(told()).toSatisfy((changes: ReturnType<typeof told>) => changes.every(({ tool }) => tool === 'rob-2'));
    });

    it('shows everything at once where one person is enough', () => {
      answer('Y');
      appraisals.choose({ projectId: key.projectId, tool: 'rob-2', people: 1 });
      test.as('Ola');
      expect(forms()).toMatchObject([{ isHidden: false, note: 'n' }]);
    });

    it('changes together only once both are finished, beginning with what they gave alike', () => {
      byBoth();
      expect(refused(() => set({ answers: { '1.2': { answer: 'Y' } } }))?.code).toBe('appraisal-settled');
      const agreed = appraisals.agree(key);
      expect(agreed).toMatchObject({
        personId: null,
        person: 'Ola',
        variant: 'assignment',
        answers: {},
        isFinished: false,
      });
      appraisals.agree({ ...key, answers: { '1.2': { answer: 'N' } }, isFinished: true });
      expect(judgedStudy(tools.get('rob-2'), forms(), undefined)).toMatchObject({
        basis: 'agreed',
        levels: { 1: 'high' },
      });
      expect(appraisals.remove(agreed.id)).toEqual({ removed: 1 });
      history.undo(key.projectId);
      expect(forms()).toHaveLength(3);
      history.undo(key.projectId);
      history.undo(key.projectId);
      expect(forms()).toHaveLength(2);
    });

    it('refuses an agreement that nobody could make, and the form of another', () => {
      answer('Y');
      expect(refused(() => appraisals.agree(key))?.code).toBe('appraisal-not-both');
      const { id } = forms()[0]!;
      test.as('Ola');
      expect(refused(() => appraisals.remove(id))).toMatchObject({
        ...{ code: 'appraisal-of-another', details: { person: 'Kari' } },
      });
    });
  });

  it('keeps the settings of a tool by project, and refuses what the tool has not', () => {
    const choose = (settings: Record<string, string | string[]>) =>
      appraisals.choose({ projectId: key.projectId, tool: 'amstar-2', settings });
    expect(choose({ critical: ['2', '4'] })['amstar-2']).toEqual({ people: 2, settings: { critical: ['2', '4'] } });
    history.undo(key.projectId);
    expect(appraisals.list(key.projectId).choices).toEqual({});
    expect(listKeptTools(test.library.db)).toEqual([]); // those of the app are on every machine
    for (const wrong of [{ none: 'x' }, { critical: ['99'] }, { critical: '2' }]) {
      expect(refused(() => choose(wrong as never))?.code).toBe('invalid-input');
    }
  });

  it('goes by a tool that the code has never seen, from its file to the level', () => {
    const { id } = tools.service.add({ name: 'register.json', text: JSON.stringify(fictionalTool) }).tool;
    const other = { tool: id, variant: 'national' };
    set({ ...other, answers: { dekning: { answer: 'over-90' }, kobling: { answer: 'full' } } });
    const form = set({ tool: id, isFinished: true });
    expect(judgedStudy(tools.get(id), [form], undefined)).toMatchObject({ overall: 'brukbart', isFinished: true });
    expect(storeOf(own).get(id).name).toEqual(fictionalTool.name);
    const elsewhere = toolsOf(test.session, join(own, 'another machine'));
    expect(elsewhere.get(id).name).toEqual(fictionalTool.name);
    tools.service.remove(id);
    const renamed = JSON.parse(JSON.stringify({ ...fictionalTool, version: '2' }).replaceAll('"full"', '"hel"'));
    tools.service.add({ name: 'nyere.json', text: JSON.stringify(renamed) });
    // What was answered with the older one may stay; nothing new is answered with it.
    set({ ...other, answers: { kobling: { answer: 'full', note: 'Etter oppdatering.' } } });
    expect(refused(() => set({ ...other, answers: { kobling: { answer: 'halv' } } }))?.code).toBe('invalid-input');
    expect(elsewhere.get(id).version).toBe('2');
    tools.service.remove(id);
    tools.service.add({ name: 'register.json', text: JSON.stringify(fictionalTool) });
    appraisals.choose({ projectId: key.projectId, tool: id, people: 1 });
    expect(elsewhere.get(id).version).toBe(fictionalTool.version);
    history.undo(key.projectId);
    expect(elsewhere.get(id).version).toBe(fictionalTool.version);
  });
});

const storeOf = (folder: string, tools: KeptTool[] = [], isPacket = false) =>
  createToolStore({ bundled, own: folder, kept: () => ({ tools, isPacket }) });

describe('tools that a library keeps', () => {
  const changed = { ...fictionalTool, version: '9' };
  const content = (tool: object) => JSON.stringify(tool);
  const kept = (tool: object) => [{ id: fictionalTool.id, content: content(tool) }];
  const elsewhere = join(tmpdir(), 'no-tools-here');
  const ofTeam = ({ service }: ToolStore) =>
    service.list().flatMap(({ tool, origin }) => (tool.id === fictionalTool.id ? [[tool.version, origin]] : []));

  it('are there where their file is not, and stay', () => {
    const store = storeOf(elsewhere, kept(fictionalTool));
    expect(ofTeam(store)).toEqual([[fictionalTool.version, 'library']]);
    expect(store.get(fictionalTool.id).name).toEqual(fictionalTool.name);
    expect(() => store.service.remove(fictionalTool.id)).toThrow(
      expect.objectContaining({ code: 'appraisal-tool-kept' }),
    );
  });

  it('give way to the file of the machine at home, and go before it in a packet', () => {
    storeOf(own).service.add({ name: 'eget.json', text: content(changed) });
    expect(ofTeam(storeOf(own, kept(fictionalTool)))).toEqual([['9', 'machine']]);
    expect(ofTeam(storeOf(own, kept(fictionalTool), true))).toEqual([[fictionalTool.version, 'library']]);
  });

  it('are replaced by a file that is read in at home, not in a packet', () => {
    const add = (isPacket: boolean) =>
      storeOf(own, kept(fictionalTool), isPacket).service.add({ name: 'eget.json', text: content(changed) });
    expect(() => add(true)).toThrow(expect.objectContaining({ code: 'appraisal-tool-exists' }));
    expect(add(false)).toMatchObject({ origin: 'machine', tool: { version: '9' } });
  });

  it.each([
    ['no JSON', '{'],
    ['no tool', '{}'],
    ['a tool under the name of another', content({ ...fictionalTool, id: 'annet' })],
  ])('are not offered where they are %s', (_, broken) => {
    const store = storeOf(elsewhere, [{ id: fictionalTool.id, content: broken }]);
    expect(store.list()).toHaveLength(storeOf(elsewhere).list().length);
  });

  it('are none in a library of before', () => {
    const db = openDatabase(':memory:');
    makeSchema(db, 10);
    expect(listKeptTools(db)).toEqual([]);
    db.close();
  });

  it('never stand in the place of a tool of the app', () => {
    const rows = storeOf(elsewhere, [{ id: 'rob-2', content: content({ ...fictionalTool, id: 'rob-2' }) }], true);
    expect(rows.service.list().filter(({ tool }) => tool.id === 'rob-2')).toMatchObject([{ origin: 'app' }]);
    expect(rows.get('rob-2').name).not.toEqual(fictionalTool.name);
  });
});

describe('tools of a team', () => {
  const store = () => storeOf(own).service;
  const add = (change: object) =>
    store().add({ name: 'verktoy.json', text: JSON.stringify({ ...fictionalTool, ...change }) });

  it('stay over a restart, can be handed on and are taken away again', () => {
    const { tool } = add({});
    expect(store().list().at(-1)).toMatchObject({ origin: 'machine', tool: { id: tool.id } });
    const handed = store().text(tool.id);
    expect(store().add({ name: handed.fileName, text: handed.text }).tool).toEqual(tool);
    expect(store().remove(tool.id)).toEqual({ removed: 1 });
    expect(readdirSync(own)).toEqual([]);
  });

  it('read in twice are there once, and a tool of the app is not copied', () => {
    const { add: addTo, list, remove, text } = store();
    const file = { name: 'eget.json', text: JSON.stringify(fictionalTool) };
    const before = list().length;
    addTo({ name: 'rob-2.json', text: text('rob-2').text });
    expect(existsSync(own)).toBe(false);
    addTo(file);
    addTo(file);
    remove(fictionalTool.id);
    expect(list()).toHaveLength(before);
  });

  it('are refused by their place, or by what is there already', () => {
    add({});
    expect(() => add({ version: '0.2' })).toThrow(expect.objectContaining({ code: 'appraisal-tool-exists' }));
    expect(() => add({ id: 'CON' })).toThrow(
      expect.objectContaining({ code: 'appraisal-tool-broken', details: { file: 'verktoy.json', place: 'id: CON' } }),
    );
    expect(() => store().remove('rob-2')).toThrow(expect.objectContaining({ code: 'appraisal-tool-fixed' }));
    expect(() => store().remove('none')).toThrow(expect.objectContaining({ code: 'appraisal-tool-missing' }));
  });

  it('that are broken since are left alone and not offered', () => {
    add({});
    writeFileSync(join(own, 'rest.json'), '{');
    expect(
      store()
        .list()
        .filter(({ origin }) => origin === 'machine'),
    ).toHaveLength(1);
  });
});

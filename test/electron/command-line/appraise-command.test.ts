import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openNodeWorkbench } from '../../../electron/node-workbench.ts';
import { commandLineIn } from '../../helpers/command-line.ts';
import { nodeFolders } from '../../long/node-folders.ts';
import { fictionalTool } from '../../shared/risk-of-bias/fictional-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'appraise-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { run } = commandLineIn(folder);
const library = join(folder, 'a.metodebenk');

function file(name: string, content: object): string {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
}

/** Studies have no command of their own. */
async function addStudy(projectId: string): Promise<string> {
  const workbench = openNodeWorkbench(nodeFolders(join(folder, 'other')));
  await workbench.services.library.open({ path: library });
  const { id } = workbench.services.studies.add({ projectId, name: 'Haugen 2023', design: 'registry' });
  await workbench.close();
  return id;
}

it('fills in a form with a tool of one’s own, and tells what it comes to', async () => {
  await run('new', library);
  const project = (await run('project', library, 'new', '--title', 'Tang')).value.id;
  const studyId = await addStudy(project);
  const tool = (await run('appraise', library, 'add-tool', file('register.json', fictionalTool))).value.tool.id;
  expect((await run('appraise', library, 'tools')).value.map((row: { tool: { id: string } }) => row.tool.id)).toContain(
    tool,
  );
  const answers = { dekning: { answer: 'over-90' }, kobling: { answer: 'full' } };
  const form = file('form.json', { studyId, tool, variant: 'national', answers, isFinished: true });
  expect(await run('appraise', library, 'set', project, '--file', form)).toMatchObject({ exitCode: 0 });
  expect((await run('appraise', library, 'list', project)).value.forms).toMatchObject([
    { studyId, tool, isFinished: true, judged: { overall: 'brukbart', isComplete: true } },
  ]);
  const choices = file('choices.json', { tool, people: 1 });
  expect((await run('appraise', library, 'choose', project, '--file', choices)).value[tool].people).toBe(1);
  expect((await run('appraise', library, 'agreement', project)).value).toEqual([]);
});

it('refuses an agreement of one, and answers that the tool does not have, by name', async () => {
  const [project] = (await run('list', library, 'projects')).value;
  const [{ studyId }] = (await run('appraise', library, 'list', project.id)).value.forms;
  const wrong = file('wrong.json', { studyId, tool: 'amstar-2', answers: { '1': { answer: 'maybe' } } });
  const refused = await run('appraise', library, 'set', project.id, '--file', wrong);
  expect(refused).toMatchObject({ exitCode: 1, value: { error: { code: 'invalid-input' } } });
  const alone = await run(
    'appraise',
    library,
    'agree',
    project.id,
    '--file',
    file('alone.json', { studyId, tool: 'amstar-2' }),
  );
  expect(alone).toMatchObject({ exitCode: 1, value: { error: { code: 'appraisal-not-both' } } });
  expect(await run('appraise', library, 'judge')).toMatchObject({ exitCode: 64 });
});

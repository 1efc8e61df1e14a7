/** The main tasks by keys alone, with the focus in sight at every press (see keyboard.ts). */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { Keyboard } from './keyboard.ts';
import { keyboardDesk } from './keyboard-desk.ts';

const patience = { timeout: 20_000 };

const study = [
  'Knee brace study',
  'Adults with knee pain wore the brace for ninety days.',
  'Adults with knee pain walked further than with usual care.',
  'The brace costs 4200 kroner for each person.',
].join('\n\n');

/** By the palette: a command is found by its name and run. */
const command = async ({ t, press, type, standsOn, sees }: Keyboard, name: string) => {
  await press('Control+k');
  await standsOn('textbox', t('palette.placeholder'));
  await type(`>${name}`);
  await sees(name);
  await press('Enter');
};

export const visit = (person: Keyboard, screen: string) =>
  command(person, person.t('command.go', { screen: person.t(`screen.${screen}` as 'screen.card') }));

async function findAndOpen(person: Keyboard, words: string, title: string): Promise<void> {
  const { t, press, type, tabTo, standsOn, sees, finds } = person;
  await visit(person, 'library');
  await press('Control+f');
  await standsOn('textbox', t('library:filter'));
  await type(words);
  await sees(new RegExp(`^${t('library:shown', { shown: 1, total: '' })}`));
  await tabTo('grid', t('library:noun.documents'));
  await press('Space');
  await sees(t('library:preview.imported'));
  await press('Enter');
  await finds('heading', title);
}

async function tagAndWalk(person: Keyboard, letter: string, words: RegExp): Promise<void> {
  const { t, press, pick, finds, number } = person;
  await press('s');
  await finds('toolbar', t('reader:selection.label'));
  const [suggested, tagged] = [t('reader:margin.suggestion'), t('reader:margin.tag')];
  const had = (await number(tagged)) + 1;
  await press('s', letter);
  await finds('button', words);
  await expect.poll(() => number(tagged), patience).toBe(had);
  const before = await number(suggested);
  await pick(t('reader:margin.filter'), new RegExp(suggested));
  await press('j', 'k', 'j');
  await finds('button', new RegExp(t('reader:margin.accept')));
  await press('Enter');
  await expect.poll(() => number(tagged), patience).toBe(had + 1);
  await press('j');
  await finds('button', new RegExp(t('reader:margin.reject')));
  await press('Backspace');
  await expect.poll(() => number(suggested), patience).toBe(before - 2);
}

async function judge(
  person: Keyboard,
  outcome: string,
  domain: 'imprecision' | 'inconsistency',
  reason: string,
): Promise<void> {
  const { t, turnTo, enter, pick, write, sees } = person;
  await visit(person, 'evidence');
  await turnTo(t('appraisal:tabs.outcomes'));
  await enter('link', new RegExp(outcome));
  await pick(new RegExp(t(`history:domain.${domain}`)), /^(Serious|Alvorlig)/);
  await write(new RegExp(t('appraisal:grade.reasonOf', { name: '' })), reason);
  await sees(reason);
}

/** Takes a proposal and walks two findings to the fields they are about. */
async function fillAndWalk(person: Keyboard): Promise<void> {
  const { t, press, enter, sees } = person;
  await visit(person, 'card');
  await enter('button', new RegExp(t('card:list.create', { name: '' }).trim()));
  await enter('button', new RegExp(t('card:accept.of', { label: '' }).trim()));
  await sees(t('card:status.written'));
  await press('F8', 'F8', 'Shift+F8');
}

/** The ten tasks one after the other, in a home of their own, with the screens in one language. */
export function walkByKeyboard(locale: Locale): void {
  const { home, task } = keyboardDesk('keyboard', locale);
  const out = join(home, 'out');
  mkdirSync(out);

  task('a library is created and closed, and the sample opened', async (person) => {
    const { t, enter, press, type, standsOn, sees, finds } = person;
    await enter('button', t('start:new'));
    await standsOn('textbox', t('start:form.new.label'));
    await type('Knees');
    await press('Enter');
    await sees(t('library:drop.title'));
    await command(person, t('commands:label.close-library'));
    await enter('button', t('start:sample'));
    await finds('tab', new RegExp(`${t('library:noun.references')} 20`));
  });

  task('a file is imported, and its result read', async ({ t, press, withFile, sees, enter }) => {
    const file = join(home, 'knee brace study.txt');
    writeFileSync(file, study);
    await withFile(file, () => press('Control+o'));
    await sees(t('library:result.count.imported', { count: 1 }));
    await enter('button', t('library:result.dismiss'));
  });

  task('a project is made, with its question and outcomes', async (person) => {
    const { t, press, type, standsOn, enter, write, sees, tabTo } = person;
    await command(person, t('commands:label.new-project'));
    await standsOn('textbox', t('project.title'));
    await type('Knee braces');
    await press('Enter');
    for (const [part, word, synonym] of [
      ['population', 'knee pain', 'knesmerte'],
      ['intervention', 'brace', 'skinne'],
    ] as const) {
      await write(t('project:pico.addTermTo', { name: t(`project:pico.${part}`) }), word);
      await press('Enter');
      await enter('button', t('project:pico.addSynonymTo', { term: word }));
      await standsOn('textbox', t('project:pico.addSynonymTo', { term: word }));
      await type(synonym);
      await press('Enter', 'Escape');
      await sees(synonym);
    }
    for (const outcome of ['Pain', 'Walking']) {
      await write(t('project:outcomes.addLabel'), outcome);
      await press('Enter');
      await tabTo('button', t('project:outcomes.remove', { name: outcome }));
    }
  });

  task('a document is found and opened', (person) => findAndOpen(person, 'brace', 'Knee brace study'));

  task('a sentence is tagged, and suggestions are walked, accepted and rejected', async (person) =>
    tagAndWalk(person, 'p', /Adults with knee pain wore/),
  );

  task('trials are left out with a reason, many at a time, and taken in again', async (person) => {
    const { t, press, type, tabTo, standsOn, enter, sees, finds, loses, isInFront } = person;
    await visit(person, 'trials');
    await tabTo('grid', t('library:noun.trials'));
    await press('ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await enter('button', t('library:decide.excluded'));
    await standsOn('textbox', t('library:decide.reason'));
    await type('Other condition');
    await press('Enter');
    await sees(t('library:decided.excluded', { count: 3, project: 'Knee braces' }));
    expect(await isInFront('button', t('help:tour.begin'))).toBe(true);
    await press('Control+z');
    await loses('button', t('list.undo'));
    await tabTo('grid', t('library:noun.trials'));
    await press('Control+a');
    await enter('button', t('library:decide.included'));
    await standsOn('textbox', t('library:decide.reason'));
    await press('Enter');
    await finds('row', new RegExp(t('project:decision.included')));
  });

  task('an outcome is judged, with a reason', (person) => judge(person, 'Pain', 'imprecision', 'Few took part.'));

  task('a card is filled from a proposal, and its findings are walked', fillAndWalk);

  task('a passage is marked as confidential, and card and tables are exported masked', async (person) => {
    const { t, press, write, standsOn, tick, pick, sees, finds, loses, enter, type, tabTo } = person;
    await findAndOpen(person, 'brace', 'Knee brace study');
    await finds('textbox', t('reader:find.label'));
    await press('Control+f');
    await standsOn('textbox', t('reader:find.label'));
    await type('4200');
    await finds('button', t('reader:find.take'));
    await press('Control+Shift+Enter');
    await finds('toolbar', t('reader:selection.label'));
    await press('m');
    // The menu is in sight before it has the focus; a key in between would go to the text, and undo the selection.
    await standsOn('menuitem', t('element.design'));
    await press('End');
    await standsOn('menuitem', t('exemptions:openPassage'));
    await press('Enter');
    await standsOn('combobox', t('exemptions:reason'));
    await write(t('exemptions:owner'), 'Brace Ltd');
    await press('Enter');
    await loses('dialog', t('exemptions:title.passage'));
    await finds('button', /4200/);
    await press('Control+e');
    await enter('button', t('export:all'));
    await pick(t('exemptions:audience.label'), t('exemptions:audience.public'));
    await finds('heading', new RegExp(t('exemptions:masks.heading', { count: 2 }).replace('2', '\\d+')));
    await tabTo('textbox', t('export:folder'));
    await press('Control+a');
    await type(out);
    await tick(t('export:workbook'));
    await enter('button', new RegExp(t('export:saveFiles', { count: 2 }).replace('2', '\\d+')));
    await sees(new RegExp(out));
    expect(readdirSync(out).length).toBeGreaterThan(1);
    await enter('button', t('export:dismiss'));
  });

  task('a packet goes out, is worked in, merged, and the merge undone', async (person) => {
    const { t, press, write, type, standsOn, enter, sees, finds, tabTo } = person;
    const packet = join(out, 'For Kari.metodebenk');
    await visit(person, 'panel');
    await enter('button', t('panel:make.button'));
    await write(t('panel:make.recipient'), 'Kari');
    await enter('button', t('panel:make.submit'));
    await standsOn('textbox', t('panel:make.form.label'));
    await press('Control+a');
    await type(packet);
    await press('Enter');
    await sees(/For Kari/);
    await command(person, t('commands:label.close-library'));
    await enter('button', t('start:open'));
    await standsOn('textbox', t('start:form.open.label'));
    await type(packet);
    await press('Enter');
    await finds('row', /Knee brace study/);
    await judge(person, 'Walking', 'inconsistency', 'They point both ways.');
    await command(person, t('commands:label.close-library'));
    await enter('button', t('start:sample'));
    await finds('row', /Knee brace study/);
    await press('6');
    await enter('button', t('panel:merge.button'));
    await standsOn('textbox', t('panel:merge.form.label'));
    await type(packet);
    await press('Enter');
    await enter('button', t('panel:plan.submit'));
    await sees(/1 .*/);
    await enter('button', new RegExp(t('panel:list.undoName', { recipient: 'Kari', when: '' })));
    await sees(new RegExp(t('panel:list.undone', { when: '' })));
    await tabTo('button', t('panel:make.button'));
    expect(existsSync(packet)).toBe(true);
  });

  task('keys, help, panes, theme and language', async (person) => {
    const { t, press, type, standsOn, pick, finds, loses, sees, write } = person;
    await press('F1');
    await standsOn('textbox', t('help:keys.find'));
    await type('F8');
    await sees(t('help:keys.card.next-finding'));
    await press('Escape', '3');
    await finds('region', t('reader:pane.document'));
    for (const pane of ['contents', 'document', 'margin', 'contents'] as const) {
      await press('F6');
      await standsOn('region', t(`reader:pane.${pane}`));
    }
    await press('Shift+F1');
    await write(t('help:find'), 'tag');
    await press('Escape');
    await loses('textbox', t('help:find'));
    await press('Control+,');
    await finds('heading', t('settings:title'));
    await pick(t('settings:theme'), t('theme.dark'));
    const [other, name] = locale === 'en' ? (['nb', /Norsk/] as const) : (['en', /English/] as const);
    await pick(t('settings:language'), name);
    await expect.poll(() => person.language(), patience).toBe(other);
    expect(await person.hasUsedMouse()).toBe(false);
  });
}

/** Evidence by keys alone, in a window of 1024 × 768 at 200 %: figures, risk of bias, analysis, grade, tables and costs. */
import { costCellName } from '../../../shared/costs/words.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import type { Keyboard } from './keyboard.ts';
import { keyboardDesk } from './keyboard-desk.ts';
import { visit } from './keyboard-tasks.ts';

const size = { width: 512, height: 384 };

export function walkEvidenceByKeyboard(locale: Locale): void {
  const { task, keep } = keyboardDesk('keyboard-evidence', locale, size);
  const cellIn = ({ t }: Keyboard, name: 'events1' | 'total1' | 'events2' | 'total2', study: string) =>
    t('studies:column.cellOf', { cell: t(`studies:cell.${name}`), name: study });

  task('the sample is opened, and the tour put off', async ({ t, enter, finds }) => {
    await enter('button', t('start:sample'));
    await finds('tab', new RegExp(`${t('library:noun.references')} 20`));
    await enter('button', t('help:tour.notNow'));
  });

  task('a study is added with its arms, and its events are typed; a cell with words is named', async (person) => {
    const { t, press, type, turnTo, write, enter, sees, standsOn } = person;
    await visit(person, 'evidence');
    await turnTo(t('appraisal:tabs.studies'));
    await turnTo(t('studies:list.name'));
    await write(t('studies:list.new'), 'Haugen 2023');
    await press('Enter');
    for (const [number, arm] of [
      [1, 'App'],
      [2, 'Usual care'],
    ] as const) {
      await enter('button', t('studies:form.addArm'));
      await write(t('studies:form.armName', { number }), arm);
      await press('Tab');
      await type('120');
    }
    await turnTo(t('studies:figures.name'));
    await enter('button', t('studies:figures.add'));
    await standsOn('combobox', t('studies:column.studyOf', { name: 'Haugen 2023' }));
    await write(cellIn(person, 'events1', 'Haugen 2023'), '12');
    await write(cellIn(person, 'total1', 'Haugen 2023'), '120');
    await write(cellIn(person, 'events2', 'Haugen 2023'), 'many');
    await write(cellIn(person, 'total2', 'Haugen 2023'), '118');
    await press('Tab');
    await sees(t('studies:fault.not-number', { cell: t('studies:cell.events2'), value: 'many' }));
    await write(cellIn(person, 'events2', 'Haugen 2023'), '21');
    await press('Tab');
    await sees(/^RR 0[.,]56 /);
  });

  task('a table is pasted, read again in the preview, added and undone', async (person) => {
    const { t, press, paste, enter, sees, standsOn, loses } = person;
    await enter('button', t('studies:paste.open'));
    await standsOn('textbox', t('studies:paste.label'));
    await paste('Study\tevents\tn\tevents\tn\nLie 2024\t8\t64\t15\t66\nBerg 2022\t4\t50\t9\t51');
    await enter('button', t('studies:paste.take', { count: 2 }));
    await sees(/^RR 0[.,]55 /);
    await press('Control+z');
    await loses('textbox', cellIn(person, 'events1', 'Lie 2024'));
    await press('Control+Shift+z');
    await sees(/^RR 0[.,]55 /);
  });

  task('risk of bias is judged by RoB 2, a level other than proposed with a reason', async (person) => {
    const { t, press, turnTo, pick, enter, sees, finds, write, standsOn, choose } = person;
    await turnTo(t('appraisal:tabs.risk-of-bias'));
    await turnTo(t('bias:list.name'));
    await enter('button', /Haugen 2023/);
    await finds('heading', 'Haugen 2023');
    await standsOn('tabpanel', t('bias:form.name'));
    await keep(person, 'form');
    await choose(t('bias:form.tool'), /^RoB 2/);
    await pick(t('bias:form.variant'), /assign|tildelt/);
    for (const question of [/^1\.1 /, /^1\.2 /]) await pick(question, /^(Yes|Ja)$/);
    await pick(/^1\.3 /, /^(No|Nei)$/);
    await finds('textbox', t('bias:form.note'));
    const whole = t('bias:decision.of', { name: t('bias:form.overall') });
    await pick(whole, /^(High|Høy)/);
    await write(t('bias:decision.reasonOf', { name: t('bias:form.overall') }), 'Nobody was blinded.');
    await press('Tab');
    await turnTo(t('bias:list.name'));
    await sees(/RoB 2 .* · /);
  });

  task('an analysis is made, its model changed, one study left out with a reason, and undone', async (person) => {
    const { t, turnTo, enter, finds, press, unfold, choose, tick, write, sees } = person;
    await turnTo(t('appraisal:tabs.outcomes'));
    await enter('button', new RegExp(`^(${t('synthesis:add')}|${t('synthesis:addAnother')})$`));
    await unfold(t('synthesis:choices'));
    await choose(t('synthesis:choice.model'), t('synthesis:model.fixed'));
    await finds('combobox', t('synthesis:choice.fixedMethod'));
    await press('Control+z');
    await finds('combobox', t('synthesis:choice.tau'));
    await tick(/Haugen 2023/);
    await write(t('synthesis:reasonOf', { name: 'Haugen 2023' }), 'Another dose');
    await sees(/Another dose/);
  });

  task('a proposal is overridden by hand, with a reason, and the history tells it', async (person) => {
    const { t, pick, write, press, sees, unfold } = person;
    await pick(new RegExp(t('history:domain.imprecision')), /^(Very serious|Svært alvorlig)/);
    await write(
      t('appraisal:grade.reasonOf', { name: t('history:domain.imprecision') }),
      'Few took part, and the interval is wide.',
    );
    await press('Tab');
    await sees(/Few took part/);
    await unfold(t('appraisal:grade.history'));
    await keep(person, 'history');
  });

  task('the summary of findings is read, in the other language too, and leads to the export', async (person) => {
    const { t, turnTo, pick, choose, enter, finds } = person;
    await turnTo(t('appraisal:tabs.summary'));
    await pick(t('summary:kind'), t('summary:kinds.evidence-profile'));
    const other = locale === 'en' ? 'nb' : 'en';
    await choose(t('summary:language'), t(`summary:languages.${other}`));
    await finds('heading', other === 'nb' ? /^Evidensprofil/ : /^Evidence profile/);
    await enter('link', t('summary:export'));
    await finds('heading', t('export:evidenceTables'));
  });

  task('a cost is noted with its parts and recomputed', async (person) => {
    const { t, turnTo, enter, write, press, type, standsOn, loses } = person;
    await visit(person, 'evidence');
    await turnTo(t('appraisal:tabs.costs'));
    await enter('button', t('costs:add'));
    // The sample has five.
    const row = t('costs:row.number', { number: 6 });
    await standsOn('textbox', t('costs:cellOf', { cell: t('costs:column.name'), name: row }));
    await type('Home visits');
    await press('Tab', 'Tab');
    await type('1,4 millioner');
    for (const [at, amount] of ['3000', '500'].entries()) {
      await enter('button', t('costs:factors.add'));
      const part = costCellName('cost', at, locale);
      await write(t('costs:cellOf', { cell: t('costs:factors.amount'), name: part }), amount);
    }
    await press('Tab');
    await keep(person, 'costs');
    await enter('button', /^(Use|Bruk) 1[.,]5 million/);
    await loses('button', /^(Use|Bruk) 1[.,]5 million/);
  });

  task('the agreement of raters is worked out', async (person) => {
    const { t, unfold, write, paste, sees } = person;
    await visit(person, 'panel');
    await unfold(t('agreement:title'));
    await write(t('agreement:ratings'), '');
    await paste('A\tB\nyes\tyes\nno\tyes\nno\tno');
    await sees(t('agreement:coefficients'));
  });

  task('help on the screen is read and left again', async (person) => {
    const { t, press, finds, loses } = person;
    await visit(person, 'evidence');
    await press('Shift+F1');
    await finds('textbox', t('help:find'));
    await keep(person, 'help');
    await press('Escape');
    await loses('textbox', t('help:find'));
  });
}

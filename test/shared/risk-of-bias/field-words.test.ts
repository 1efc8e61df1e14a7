import { describe, expect, test } from 'vitest';
import { appraisalToolSchema } from '../../../shared/contract/appraisal-tools.ts';
import { formFieldWords } from '../../../shared/risk-of-bias/field-words.ts';
import { fictionalTool } from './fictional-tool.ts';
import { toolOf } from './tools.ts';

const rob2 = toolOf('rob-2');
const registry = appraisalToolSchema.parse(fictionalTool);

describe('what a field of a form is called', () => {
  test('a question by its number and text, its answer by its word', () => {
    const words = formFieldWords(rob2, 'answers.1.1.answer', 'nb')!;
    const question = rob2.domains[0]!.questions[0]!;
    expect(words.name).toBe(`1.1 ${question.text.nb}`);
    expect(words.value('PY')).toBe(rob2.answers.PY!.name.nb);
    expect(formFieldWords(rob2, 'answers.1.1.answer', 'en')!.value('PY')).toBe('Probably yes');
    const numbered = rob2.domains.flatMap(({ questions }) => questions).find(({ id, number = id }) => number !== id)!;
    expect(formFieldWords(rob2, `answers.${numbered.id}.answer`, 'nb')!.name).toBe(
      `${numbered.number} ${numbered.text.nb}`,
    );
  });

  test('a note is no code', () => {
    expect(formFieldWords(rob2, 'answers.1.1.note', 'en')!.value('PY')).toBeNull();
  });

  test('a domain and the whole by their names, levels by theirs', () => {
    expect(formFieldWords(registry, 'decisions.dekning.level', 'nb')).toMatchObject({ name: 'Dekning' });
    expect(formFieldWords(registry, 'decisions.dekning.level', 'nb')!.value('mangelfull')).toBe('mangelfull');
    expect(formFieldWords(rob2, 'decisions.*.level', 'en')).toMatchObject({ name: '', isWhole: false });
    const [level] = rob2.overall.levels;
    expect(formFieldWords(rob2, 'decisions.*.level', 'en')!.value(level!.id)).toBe(level!.name.en);
    // Levels of the whole may be others than those of domains.
    expect(formFieldWords(registry, 'decisions.*.level', 'nb')!.value('med-forbehold')).toBe('med-forbehold');
    expect(formFieldWords(registry, 'decisions.dekning.level', 'nb')!.value('med-forbehold')).toBeNull();
  });

  test('what is judged, and how a project uses the tool', () => {
    expect(formFieldWords(registry, 'variant', 'en')!.value('national')).toBe('National registry');
    const domains = formFieldWords(registry, 'appraisal_choices.registerkvalitet.settings.key', 'nb')!;
    expect(domains).toMatchObject({ name: 'Registerkvalitet, Avgjørende', isWhole: true });
    expect(domains.value('dekning\nkobling')).toBe('Dekning\nKobling');
    expect(formFieldWords(registry, 'appraisal_choices.registerkvalitet.people', 'en')).toMatchObject({
      name: 'Registry quality',
      isWhole: false,
    });
  });

  test.each([
    'answers.toString.answer',
    'answers.9.9.answer',
    'decisions.constructor.level',
    'appraisal_choices.another.people',
    'note',
  ])('%s is nothing of the tool', (path) => {
    expect(formFieldWords(registry, path, 'nb')).toBeNull();
  });

  test('a code that the tool does not know has no word', () => {
    expect(formFieldWords(registry, 'answers.dekning.answer', 'nb')!.value('toString')).toBeNull();
    expect(formFieldWords(registry, 'decisions.dekning.level', 'nb')!.value('')).toBeNull();
  });
});

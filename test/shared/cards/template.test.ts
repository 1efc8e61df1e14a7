import { expect, test } from 'vitest';
import template2022 from '../../../resources/templates/cards/metodevarsel-2022.json' with { type: 'json' };
import { cardProgress, emptyFields, isEmptyValue, templateFields } from '../../../shared/cards/template-fields.ts';
import { cardTemplateSchema } from '../../../shared/contract/cards.ts';
import { buildCard, template } from './card-builder.ts';

const older = cardTemplateSchema.parse(template2022);

test('the 2025 template has its sections in order, 32 boxes and no certainty', () => {
  expect(template.sections.map((section) => section.number)).toEqual(
    '1 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 2 2.1 2.2 2.3 2.4 3 3.1 4 4.1 4.2 4.3 4.5 6'.split(' '),
  );
  const boxes = templateFields(template).filter(({ field }) => field.type === 'checkboxes');
  expect(boxes.reduce((sum, { field }) => sum + (field.options?.length ?? 0), 0)).toBe(32);
  expect(template.allowsCertainty).toBe(false);
});

test('the 2022 template has 31 boxes and its own last section', () => {
  const boxes = templateFields(older).flatMap(({ field }) =>
    field.type === 'checkboxes' ? (field.options ?? []) : [],
  );
  expect(boxes).toHaveLength(31);
  expect(older.sections.at(-1)?.number).toBe('5');
});

test.each([template, older])(
  '$id: keys are unique, every word is there in both languages, nesting points at an option',
  (each) => {
    const fields = templateFields(each).map(({ field }) => field);
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    for (const field of fields) {
      expect(field.label.nb && field.label.en).not.toBe('');
      for (const option of field.options ?? []) {
        expect(option.label.nb && option.label.en).not.toBe('');
        if (option.under) expect(field.options?.map(({ code }) => code)).toContain(option.under);
      }
    }
  },
);

test('an empty card has every key and nothing done; blank text stays empty', () => {
  const card = buildCard();
  expect(Object.keys(emptyFields(template))).toHaveLength(templateFields(template).length);
  expect(cardProgress(card, template)).toEqual({ fieldCount: templateFields(template).length, doneCount: 0 });
  expect(cardProgress(buildCard({ summary: 'Tekst', population: ' ' }), template).doneCount).toBe(1);
  expect(isEmptyValue([['', ' ']])).toBe(true);
  expect(isEmptyValue([['', 'x']])).toBe(false);
});

import { expect, test } from 'vitest';
import { withholdAppraisals } from '../../../shared/exemptions/withhold-appraisals.ts';
import { answers, buildForm, decided } from '../risk-of-bias/form-builder.ts';

const tag = (id: string, start: number) => ({
  ...{ id, projectId: 'p', documentId: 'd', element: 'O' as const, label: '', comment: '', page: 1 },
  ...{ quote: 'x', prefix: '', suffix: '', start, end: start + 10, createdAt: '', createdBy: '', person: '' },
});
const exemption = {
  ...{ id: 'e', projectId: null, subject: 'passage', itemId: 'd', documentId: 'd', field: '', start: 0, end: 50 },
  ...{ quote: 'x', page: 1, reason: 'trade-secret', owner: '', until: null, note: '', createdAt: '', createdBy: '' },
};
const all = [{ exemption, start: 0, end: 50 }] as never;
const tags = [tag('hidden', 5), tag('open', 500)] as never;
const rests = (tagIds: string[]) =>
  buildForm({
    answers: { ...answers({ '1.1': 'Y' }), '1.2': { answer: 'N', note: 'Hemmelig.', tagIds } },
    ...{ decisions: { 1: decided('some', 'Hemmelig.') }, note: 'Hemmelig.' },
  });
const withhold = (tagIds: string[], studies = new Map<string, string>()) =>
  withholdAppraisals([rests(tagIds)], { all, tags, studies, mask: () => '[unntatt]' })[0]!;

test('an answer that rests on an exempt passage is not told, nor any words of its form', () => {
  const form = withhold(['hidden']);
  expect(Object.keys(form.answers)).toEqual(['1.1']);
  expect(form.decisions['1']).toMatchObject({ level: 'some', reason: '[unntatt]' });
  expect(JSON.stringify(form)).not.toContain('Hemmelig');
});

test('a form that rests on open passages stays as it is, one of an exempt study tells nothing', () => {
  expect(withhold(['open'])).toEqual(rests(['open']));
  const form = withhold(['open'], new Map([['s', '[unntatt]']]));
  expect([form.answers, form.decisions['1']!.level]).toEqual([{}, '']);
  expect(JSON.stringify(form)).not.toContain('Hemmelig');
});

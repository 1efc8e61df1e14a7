import { describe, expect, it } from 'vitest';
import { type MarkState, mergeMark, presence, settledState } from '../../../shared/panel/merge-mark.ts';

const was = { element: 'P', comment: '' };
const changed = { element: 'P', comment: 'Se side 2' };
const other = { element: 'P', comment: 'Uklart' };
const both = { element: 'I', comment: 'Se side 2' };

describe('merging one mark', () => {
  it.each<[string, MarkState, MarkState, MarkState, string, string[], string[]]>([
    ['made in the packet', null, null, changed, 'added', [presence], []],
    ['as it was', was, was, was, 'identical', [], []],
    ['changed here only', was, changed, was, 'identical', [], []],
    ['changed there only', was, was, changed, 'changed', ['comment'], []],
    ['changed alike', was, changed, changed, 'identical', [], []],
    ['changed in two ways', was, changed, other, 'conflicting', [], ['comment']],
    ['one cell here, another there', was, changed, { element: 'I', comment: '' }, 'changed', ['element'], []],
    ['one cell clashes, another is free', was, other, both, 'conflicting', ['element'], ['comment']],
    ['removed there', was, was, null, 'changed', [presence], []],
    ['removed here', was, null, was, 'identical', [], []],
    ['removed there, changed here', was, changed, null, 'conflicting', [], [presence]],
    ['removed here, changed there', was, null, changed, 'conflicting', [], [presence]],
    ['removed by both', was, null, null, 'identical', [], []],
    ['made here', null, was, null, 'identical', [], []],
    ['made by both alike', null, was, was, 'identical', [], []],
    ['made by both differently', null, changed, other, 'conflicting', [], ['comment']],
  ])('%s', (_name, base, ours, theirs, status, take, conflicts) => {
    expect(mergeMark(base, ours, theirs)).toEqual({ status, take, conflicts });
  });

  it('two that were made apart are compared with an untouched one', () => {
    const rules = { untouched: { bias: '0', effect: '' } };
    expect(mergeMark(null, { bias: '-1', effect: '' }, { bias: '0', effect: 'HR 0,8' }, rules)).toEqual({
      status: 'changed',
      take: ['effect'],
      conflicts: [],
    });
  });

  it('judgements made on another design conflict with the new design', () => {
    const rules = { bound: ['design', 'bias', 'dose'] };
    const base = { design: 'rct', bias: '0', dose: '0', effect: '' };
    const here = { ...base, design: 'observational' };
    const there = { ...base, bias: '-2', effect: 'HR 0,8' };
    expect(mergeMark(base, here, there, rules)).toEqual({
      status: 'conflicting',
      take: ['effect'],
      conflicts: ['design', 'bias'],
    });
    expect(mergeMark(base, there, here, rules).conflicts).toEqual(['design', 'bias']);
    expect(mergeMark(base, base, { ...here, bias: '-2' }, rules).status).toBe('changed');
  });

  it('what was settled is the next base, what was left open keeps the old one', () => {
    expect(settledState(was, changed, [])).toEqual(changed);
    expect(settledState(was, null, [])).toBeNull();
    expect(settledState(was, null, [presence])).toEqual(was);
    expect(settledState(was, both, ['comment'])).toEqual({ element: 'I', comment: '' });
    expect(settledState(null, both, ['comment'])).toEqual({ element: 'I' });
  });
});

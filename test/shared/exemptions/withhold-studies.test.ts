import { describe, expect, it } from 'vitest';
import type { Study, StudyList } from '../../../shared/contract/studies.ts';
import { withholdStudies } from '../../../shared/exemptions/withhold-studies.ts';
import { bodyOfEvidence } from '../../../shared/grade/body-of-evidence.ts';
import { resultsOfOutcome } from '../../../shared/synthesis/results-of-outcome.ts';
import { buildTag } from '../cards/card-builder.ts';
import { choose, counts } from '../synthesis/synthesis-builder.ts';
import { buildWithheld } from './exemption-builder.ts';

const study = (id: string, sources: Study['sources']): Study => ({
  ...{
    id,
    projectId: 'p',
    name: `Studie ${id}`,
    year: 2024,
    design: 'rct',
    note: 'Notat',
    updatedAt: '',
    updatedBy: '',
  },
  arms: [{ id: 'a', name: 'Lapp', participants: 50 }],
  sources,
});
const tag = buildTag({ id: 't1', documentId: 'doc', start: 20, end: 40 });
const mask = () => '[unntatt]';
const passage = buildWithheld('62 av 338');
const report = buildWithheld('', { subject: 'document', itemId: 'report' });

describe('studies whose sources are exempt', () => {
  it('lose the figures that stand in an exempt passage, and what is pooled of them changes', () => {
    const secret = counts([12, 100, 30, 100], {
      studyId: 's1',
      sources: [{ kind: 'tag', id: 't1' }],
      note: 'Fra tilbudet',
    });
    const open = counts([10, 100, 20, 100], { studyId: 's2' });
    const list = { studies: [study('s1', []), study('s2', [])], results: [secret, open] };
    const found = withholdStudies(list, { all: [passage], tags: [tag], mask });
    expect(found.results[0]).toMatchObject({
      note: '[unntatt]',
      numbers: { events1: '[unntatt]', total2: '[unntatt]' },
    });
    expect(found.results[1]).toEqual(open);
    expect(found.studies).toEqual(list.studies);
    const body = (from: StudyList) =>
      bodyOfEvidence({
        results: resultsOfOutcome(from, { id: 'o1', unit: '', better: '' }),
        studies: from.studies,
        choices: choose({ model: 'fixed' }),
      });
    expect(body(list).participants).toBe(400);
    expect(body(found)).toMatchObject({ studies: 1, participants: 200 });
    expect(body(found).effect!.estimate).toBeCloseTo(0.5, 12);
  });

  it('are withheld themselves where all that tells of them is exempt, with their figures', () => {
    const ofReport = study('s1', [{ kind: 'document', id: 'report' }]);
    const alsoElsewhere = study('s2', [
      { kind: 'document', id: 'report' },
      { kind: 'trial', id: 'nct' },
    ]);
    const list = {
      studies: [ofReport, alsoElsewhere],
      results: [counts([1, 50, 2, 50], { studyId: 's1' }), counts([1, 50, 2, 50], { studyId: 's2' })],
    };
    const found = withholdStudies(list, { all: [report], tags: [], mask });
    expect(found.studies[0]).toMatchObject({ name: '[unntatt]', year: null, note: '[unntatt]' });
    expect(found.studies[0]!.arms).toEqual([{ id: 'a', name: '[unntatt]', participants: null }]);
    expect(found.results[0]!.numbers.events1).toBe('[unntatt]');
    expect([found.studies[1], found.results[1]]).toEqual([alsoElsewhere, list.results[1]]);
  });

  it('stay as they are where nothing is exempt, also with a source that is gone', () => {
    const list = {
      studies: [study('s1', [])],
      results: [counts([1, 50, 2, 50], { studyId: 's1', sources: [{ kind: 'tag', id: 'gone' }] })],
    };
    expect(withholdStudies(list, { all: [passage, report], tags: [tag], mask })).toEqual(list);
  });
});

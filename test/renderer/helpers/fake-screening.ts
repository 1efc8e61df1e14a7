/** A queue of three references, screened by the rules of the app itself. */
import type { Services } from '../../../shared/contract/services.ts';
import { prismaFlow } from '../../../shared/screening/prisma-flow.ts';
import { stateOf, type Votes } from '../../../shared/screening/state-of.ts';
import { buildSearch } from '../../helpers/build-search.ts';
import { type FakeProject, projectHost } from './fake-project.ts';

const titles = ['Kronisk smerte og tang', 'Tare ved hodepine', 'Fisk og langvarig smerte'];
type Vote = Votes['votes'][number];

/** `others`: what a second person decided, by the place of the reference. */
export function screeningHost(persons: 1 | 2 = 1, others: Record<number, Vote['decision']> = {}) {
  const ids = titles.map((_, at) => `r${at + 1}`);
  const mine = new Map<string, Vote>();
  const votes = (id: string): Votes => {
    const theirs = others[ids.indexOf(id)];
    const told = [mine.get(id) ?? [], theirs ? { personId: 'ola', decision: theirs, reason: '' } : []].flat();
    return { votes: told, agreed: null, isMissing: false };
  };
  const rowOf = (id: string) => ({ id, ...stateOf(votes(id), { stage: 'title', persons, personId: 'kari' }) });
  const screening: Partial<Services['screening']> = {
    setup: (projectId) => ({ projectId, persons, reasons: ['Feil populasjon', 'Feil utfall'], studies: null }),
    reasonUses: ({ reasons }) => ({
      uses: reasons.map((reason) => ({ reason, count: reason === 'Feil populasjon' ? 12 : 0 })),
      mayBeMore: persons === 2,
    }),
    update: (input) => ({ projectId: input.projectId, persons, reasons: input.reasons ?? [], studies: null }),
    page: ({ stage }) => ({ rows: stage === 'title' ? ids.map(rowOf) : [], next: null }),
    find: ({ query }) => ({ rows: ids.filter((_, at) => titles[at]!.toLowerCase().includes(query)), next: null }),
    get: ({ referenceId }) => ({
      row: rowOf(referenceId),
      reference: {
        ...{ id: referenceId, type: 'article-journal', identifiers: {} },
        title: titles[ids.indexOf(referenceId)]!,
        abstract: 'Pasienter med kronisk smerte fikk tang.',
      },
      searches: ['MEDLINE'],
      votes: votes(referenceId)
        .votes.filter(({ personId }) => personId === 'kari' || votes(referenceId).votes.length > 1)
        .map((vote) => ({ ...vote, by: vote.personId === 'kari' ? 'Kari' : 'Ola', at: '2026-11-20T09:00:00.000Z' })),
      agreed: null,
      fullText: null,
      proposals: [],
    }),
    decide({ referenceIds, decision, reason }) {
      for (const id of referenceIds) mine.set(id, { personId: 'kari', decision, reason });
      return { decided: referenceIds.length, rows: referenceIds.map(rowOf) };
    },
    flow: async () =>
      prismaFlow({
        searches: [buildSearch({ files: 1, records: 3 })],
        ...{ unique: 3, title: { included: 1, excluded: 1 }, fullText: {}, reasons: new Map(), studies: null },
      }),
    agreement: () => [],
  };
  const rows = titles.map((title, at) => ({
    ...{
      id: ids[at]!,
      type: 'article-journal',
      title,
      authors: ['Hansen'],
      year: 2024,
      journal: '',
      doi: '',
      pmid: '',
    },
    ...{ hasAbstract: true, files: ['a.ris'] },
  }));
  const more = { screening, references: { page: () => ({ rows, next: null }) } };
  return projectHost({} satisfies Partial<FakeProject>, {}, more as unknown as Partial<Services>);
}

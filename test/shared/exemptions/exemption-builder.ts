import type { Exemption } from '../../../shared/contract/exemptions.ts';
import type { Withheld } from '../../../shared/exemptions/withheld.ts';

export function buildExemption(patch: Partial<Exemption> = {}): Exemption {
  return {
    id: 'ex-1',
    projectId: 'p',
    subject: 'passage',
    itemId: 'doc',
    field: '',
    start: 10,
    end: 60,
    quote: '',
    reason: 'trade-secret',
    note: '',
    owner: 'Lappverket AS',
    until: null,
    title: 'Pristilbud',
    createdAt: '2026-01-05T09:00:00.000Z',
    createdBy: 'Kari',
    ...patch,
  };
}

export function buildWithheld(text: string, patch: Partial<Exemption> = {}, more: Partial<Withheld> = {}): Withheld {
  return { exemption: buildExemption({ quote: text, ...patch }), texts: [text], titles: [], identifiers: [], ...more };
}

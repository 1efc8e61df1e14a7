import type { Exemption } from '../../../shared/contract/exemptions.ts';

export const expiryStates = ['open', 'running', 'soon', 'expired'] as const;
export type ExpiryState = (typeof expiryStates)[number];

const soonDays = 30;

/** How long a mark is meant to stand yet, by the days of this clock. */
export function expiryOf({ until }: Pick<Exemption, 'until'>, today: Date): ExpiryState {
  if (until === null) return 'open';
  const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate());
  const days = (new Date(`${until}T00:00:00`).getTime() - midnight.getTime()) / 86_400_000;
  if (days < 0) return 'expired';
  return days <= soonDays ? 'soon' : 'running';
}

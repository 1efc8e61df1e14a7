/** --public, and what it masked. */
import type { Audience, Mask } from '../../shared/contract/exemptions.ts';
import { reasonLabel } from '../../shared/exemptions/reasons.ts';
import type { CommandContext } from './context.ts';

export function audienceOption({ options }: CommandContext): Audience {
  return options.public === true ? 'public' : 'internal';
}

/** One line a mask; the masked words are in --json, for who may see them. */
export function maskLines(masks: readonly Mask[]): string[] {
  return masks.map(({ place, reason, owner }) => ['masked', place, reasonLabel(reason, 'en'), owner].join('\t'));
}

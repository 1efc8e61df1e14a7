/** What the parts of a structure are drawn from, and the two things they ask of the screen. */
import { createContext, useContext } from 'react';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import type { Review, Reviewed } from './use-review.ts';

export interface ReviewParts {
  reviewed: Reviewed;
  canCorrect: boolean;
  isShown(value: ReviewedValue): boolean;
  save: Review['save'];
  takeBack(ids: string[]): void;
  /** Corrections of an earlier version hold here too. */
  accept(ids: string[]): void;
  /** Shows a place of the text on the page, lit where its end is told. */
  onPlace(start: number, end?: number): void;
  /** Lights words on the page where it is in sight beside the structure. */
  onLight(start: number, end?: number): void;
}

export const ReviewContext = createContext<ReviewParts | null>(null);

export function useReviewParts(): ReviewParts {
  const parts = useContext(ReviewContext);
  if (!parts) throw new Error('A value stands in a review.');
  return parts;
}

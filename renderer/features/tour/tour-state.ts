/** How far a person has come on the tour of the sample. */
import { useCallback } from 'react';
import type { Tour } from '../../../shared/contract/settings.ts';
import { tourSteps } from '../../../shared/settings/choices.ts';
import { useMemory } from '../../app/memory.tsx';

export type TourStep = Tour['step'];

const fresh: Tour = { state: 'offered', step: tourSteps[0] };

export function useTour() {
  const { isLoading, tour = fresh, remember } = useMemory();
  const setTour = useCallback((change: Partial<Tour>) => remember({ tour: { ...tour, ...change } }), [tour, remember]);
  return { ...tour, isLoading, setTour };
}

/** A window too narrow for things side by side: 1280 pixels at 200 %, as the styles count it too. */
import { useMediaQuery } from '@mantine/hooks';

const narrow = '(max-width: 820px)';

export function useIsNarrow(): boolean {
  return useMediaQuery(narrow, window.matchMedia(narrow).matches) ?? false;
}

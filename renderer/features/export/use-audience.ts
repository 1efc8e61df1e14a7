/** Whom the files of a project were last made for; undefined where nobody has chosen. */
import type { Audience } from '../../../shared/contract/exemptions.ts';
import { usePreferences } from '../../app/preferences.tsx';

export function useAudience(projectId: string | undefined): Audience | undefined {
  const exports = usePreferences().settings?.exports;
  return projectId === undefined ? undefined : exports?.[projectId]?.audience;
}

/** The screens, with numbers where something is kept or waits. */
import { VisuallyHidden } from '@mantine/core';
import {
  IconBook2,
  IconFileExport,
  IconFileText,
  IconFolders,
  IconHistory,
  IconScale,
  IconTargetArrow,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type RailScreen, railScreens } from '../../shared/commands/app-commands.ts';
import { needsLook, useWaitingMarks } from '../features/versions/version-data.ts';
import { useFormat } from '../ui/format.ts';
import { useCurrentProject } from './current-project.tsx';
import classes from './frame.module.css';
import { useLibraryState } from './library-state.ts';
import { useWaitingPackets } from './packets.ts';
import { hashFromRoute, isLibraryRoute, type Route } from './routes.ts';

const icons = {
  library: IconFolders,
  project: IconTargetArrow,
  reader: IconBook2,
  evidence: IconScale,
  card: IconFileText,
  panel: IconUsersGroup,
  export: IconFileExport,
  history: IconHistory,
} as const;

function useCounts(): Partial<Record<RailScreen, number>> {
  const library = useLibraryState().data;
  const panel = useWaitingPackets();
  const project = (useWaitingMarks(useCurrentProject().project?.id ?? null).data ?? []).filter(needsLook).length;
  if (!library) return {};
  const { documents, trials, references, cards } = library.counts;
  return { library: documents + trials + references, card: cards, panel, project };
}

export function Rail({ route }: { route: Route }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { project } = useCurrentProject();
  const counts = useCounts();
  return (
    <nav className={classes.rail} aria-label={t('frame.rail')}>
      {[...railScreens, 'history' as const].map((screen, index) => {
        const Icon = icons[screen];
        const count = screen === 'history' ? undefined : counts[screen];
        const needsProject = screen === 'evidence' || screen === 'card' || screen === 'panel' || screen === 'export';
        return [
          screen === 'history' ? <span key="space" className={classes.railSpace} /> : null,
          <a
            key={screen}
            className={classes.railLink}
            href={hashFromRoute({ screen })}
            aria-current={(screen === 'library' ? isLibraryRoute(route) : route.screen === screen) ? 'page' : undefined}
            aria-keyshortcuts={screen === 'history' ? undefined : String(index + 1)}
            data-muted={(needsProject && !project) || undefined}
          >
            <Icon size={22} stroke={1.5} aria-hidden />
            {t(`screen.${screen}`)}
            {count ? (
              <span className={classes.railCount}>
                <span aria-hidden>{count > 999 ? '999+' : count}</span>
                <VisuallyHidden>{number(count)}</VisuallyHidden>
              </span>
            ) : null}
          </a>,
        ];
      })}
    </nav>
  );
}

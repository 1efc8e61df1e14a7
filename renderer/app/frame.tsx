/** Title bar, rail, screen and status line. Without an open library only the start screen is shown. */
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LibraryTrouble } from '../../shared/contract/library.ts';
import { HelpBeside } from '../features/help/help-beside.tsx';
import { OpenedOutside } from '../features/start/opened-outside.tsx';
import { TourRow } from '../features/tour/tour-row.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { useAppCommands } from './app-commands.ts';
import { ConnectionLine } from './connection-line.tsx';
import { DesktopLink } from './desktop-link.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import classes from './frame.module.css';
import { GlobalKeys } from './global-keys.tsx';
import { useHeldKeys } from './held-keys.ts';
import { InterruptedImport } from './interrupted-import.tsx';
import { useJobs, useReadAgainWhenJobsEnd } from './jobs.ts';
import { useKeptFocus } from './keep-focus.ts';
import { useLibraryState } from './library-state.ts';
import { OpenLibraryWatch } from './open-library-watch.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { RestoringState } from './restoring-state.tsx';
import { useRoomBelow } from './room-below.ts';
import { hashFromRoute, type Route, type ScreenName, useRoute } from './routes.ts';
import { CurrentScreen, TroubleScreen } from './screens.tsx';
import { StatusLine } from './status-line.tsx';
import { TitleBar } from './title-bar.tsx';
import { TroubleWatch } from './trouble-watch.tsx';
import { useWindowTitle } from './window-title.ts';

/** Screens that do not print a heading in all their states; screen readers are told where they are. */
const untitled = new Set<ScreenName>([
  ...(['library', 'trials', 'references', 'project'] as const),
  ...(['reader', 'evidence', 'card', 'export'] as const),
]);

export function Frame() {
  const { t } = useTranslation();
  const library = useLibraryState();
  const wanted = useRoute();
  const trouble = library.data?.trouble ?? null;
  const isOpen = trouble === null && (library.data?.path ?? null) !== null;
  const route: Route = isOpen || wanted.screen === 'settings' ? wanted : { screen: 'start' };
  const commands = useAppCommands(isOpen);
  useWindowTitle(route.screen);
  const { jobs } = useJobs();
  useReadAgainWhenJobsEnd(jobs);
  useKeptFocus();
  useHeldKeys();
  useRoomBelow();
  return (
    <div className={classes.frame} data-open={isOpen}>
      <button type="button" className={classes.skip} onClick={focusMain}>
        {t('frame.skip')}
      </button>
      <TitleBar isOpen={isOpen} />
      <ConnectionLine />
      {isOpen ? <Rail route={route} /> : null}
      <main className={classes.main} id="main" tabIndex={-1}>
        {untitled.has(route.screen) || !library.data ? (
          <VisuallyHidden component="h1">{t(`screen.${route.screen}`)}</VisuallyHidden>
        ) : null}
        {library.isPending ? <LoadingState label={t('loading')} /> : null}
        {library.error ? <ErrorNote sentence={t('frame.noService')} /> : null}
        {library.data ? (
          <ErrorBoundary resetKey={hashFromRoute(route)}>
            <MainScreen route={route} trouble={trouble} isBeingRestored={library.data.isBeingRestored} />
          </ErrorBoundary>
        ) : null}
      </main>
      <HelpBeside screen={trouble ? 'recovery' : route.screen} />
      {isOpen ? <TourRow screen={route.screen} /> : null}
      <StatusLine />
      {isOpen ? <Palette commands={commands} /> : null}
      <GlobalKeys commands={commands} />
      <DesktopLink commands={commands} />
      <OpenedOutside />
      <OpenLibraryWatch />
      <InterruptedImport />
      <TroubleWatch />
    </div>
  );
}

interface MainScreenProps {
  route: Route;
  trouble: LibraryTrouble | null;
  isBeingRestored: boolean;
}

function MainScreen({ route, trouble, isBeingRestored }: MainScreenProps) {
  if (trouble) return <TroubleScreen trouble={trouble} />;
  return isBeingRestored ? <RestoringState /> : <CurrentScreen route={route} />;
}

/** A button and no link: the hash is the route. */
function focusMain() {
  document.getElementById('main')?.focus();
}

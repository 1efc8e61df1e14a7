/** The screen of a route; each is loaded on first use. */
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTrouble } from '../../shared/contract/library.ts';
import { assertNever } from '../../shared/model/assert-never.ts';
import { LoadingState } from '../ui/loading-state.tsx';
import type { Route } from './routes.ts';

const StartScreen = lazy(async () => ({ default: (await import('../features/start/start-screen.tsx')).StartScreen }));
const LibraryScreen = lazy(async () => ({
  default: (await import('../features/library/library-screen.tsx')).LibraryScreen,
}));
const ReaderScreen = lazy(async () => ({
  default: (await import('../features/reader/reader-screen.tsx')).ReaderScreen,
}));
const ProjectScreen = lazy(async () => ({
  default: (await import('../features/project/project-screen.tsx')).ProjectScreen,
}));
const EvidenceScreen = lazy(async () => ({
  default: (await import('../features/appraisal/evidence-screen.tsx')).EvidenceScreen,
}));
const CardScreen = lazy(async () => ({ default: (await import('../features/card/card-screen.tsx')).CardScreen }));
const PanelScreen = lazy(async () => ({ default: (await import('../features/panel/panel-screen.tsx')).PanelScreen }));
const ExportScreen = lazy(async () => ({
  default: (await import('../features/export/export-screen.tsx')).ExportScreen,
}));
const HistoryScreen = lazy(async () => ({
  default: (await import('../features/history/history-screen.tsx')).HistoryScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
}));
const CareScreen = lazy(async () => ({ default: (await import('../features/care/care-screen.tsx')).CareScreen }));

const RecoveryScreen = lazy(async () => ({
  default: (await import('../features/recovery/recovery-screen.tsx')).RecoveryScreen,
}));

function screenOf(route: Route) {
  switch (route.screen) {
    case 'start':
      return <StartScreen />;
    case 'library':
    case 'trials':
    case 'references':
      return <LibraryScreen route={route} />;
    case 'reader':
      return <ReaderScreen />;
    case 'project':
      return <ProjectScreen />;
    case 'evidence':
      return <EvidenceScreen />;
    case 'card':
      return <CardScreen />;
    case 'panel':
      return <PanelScreen />;
    case 'export':
      return <ExportScreen />;
    case 'history':
      return <HistoryScreen />;
    case 'care':
      return <CareScreen />;
    case 'settings':
      return <SettingsScreen part={route.part} />;
    default:
      return assertNever(route);
  }
}

/** In the place of every screen while a library does not open. */
export function TroubleScreen({ trouble }: { trouble: LibraryTrouble }) {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<LoadingState label={t('loading')} />}>
      <RecoveryScreen key={trouble.path} trouble={trouble} />
    </Suspense>
  );
}

export function CurrentScreen({ route }: { route: Route }) {
  const { t } = useTranslation();
  return <Suspense fallback={<LoadingState label={t('loading')} />}>{screenOf(route)}</Suspense>;
}

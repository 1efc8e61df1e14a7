/** What the library holds and the way in: documents, trial records and references. */
import { Button, Tabs } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onImportFiles } from '../../app/import-files.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { ListFilter } from '../../app/lists/list-filter.tsx';
import { goTo, type LibraryRoute } from '../../app/routes.ts';
import { useFormat } from '../../ui/format.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { DuplicatesView } from '../references/duplicates/duplicates-view.tsx';
import { ReferenceList } from '../references/reference-list.tsx';
import { TrialList } from '../trials/trial-list.tsx';
import { DocumentList } from './document-list.tsx';
import { DropArea } from './drop-area.tsx';
import importClasses from './import.module.css';
import { ImportResults } from './import-results.tsx';
import { ImportSearch } from './import-search.tsx';
import { itemNouns } from './item-nouns.ts';
import classes from './library.module.css';
import { useImport } from './use-import.ts';

export function LibraryScreen({ route }: { route: LibraryRoute }) {
  const { t } = useTranslation('library');
  const { t: tc } = useTranslation();
  const { number } = useFormat();
  const library = useLibraryState();
  const noun = route.screen === 'library' ? 'documents' : route.screen;
  const isList = !('view' in route && route.view);
  const [query, setQuery] = useState('');
  const openRef = useRef<() => void>(null);
  const files = useImport();
  const choose = () => (files.pick ? files.pick() : openRef.current?.());
  const latest = useRef(choose);
  latest.current = choose;

  const counts = library.data?.counts;
  const isReadOnly = library.data?.isReadOnly ?? false;
  const isThere = counts !== undefined;
  // Files are chosen in what is drawn then.
  useEffect(() => (isThere ? onImportFiles(() => latest.current()) : undefined), [isThere]);
  if (!isThere) return <NotLoaded of={[library]} />;
  const isEmpty = counts.documents + counts.trials + counts.references === 0;
  return (
    <div className={classes.screen}>
      <Dropzone.FullScreen
        active={!isReadOnly}
        withinPortal={false}
        onDrop={files.importFiles}
        inputProps={{ 'aria-label': t('import'), tabIndex: -1 }}
        classNames={{ root: importClasses.dropOver, inner: importClasses.dropInner }}
      >
        <IconFileImport size={40} stroke={1.2} aria-hidden />
        <p className={importClasses.dropText}>{t('drop.release')}</p>
      </Dropzone.FullScreen>
      <ImportResults />
      <DropArea
        isLarge={isEmpty}
        isReadOnly={isReadOnly}
        openRef={openRef}
        onFiles={files.importFiles}
        onChoose={choose}
        progress={files.progress}
      />
      {isEmpty ? null : (
        <Tabs
          className={classes.tabs}
          value={noun}
          onChange={(value) => goTo({ screen: value === 'trials' || value === 'references' ? value : 'library' })}
        >
          <div className={classes.toolbar}>
            <Tabs.List aria-label={tc('screen.library')}>
              {itemNouns.map((each) => (
                <Tabs.Tab key={each} value={each}>
                  {t(`noun.${each}`)} <span className={classes.count}>{number(counts[each])}</span>
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {isList ? <ListFilter query={query} onChange={setQuery} /> : null}
            {files.project && !isReadOnly ? (
              <ImportSearch projectId={files.project.id} searchId={files.searchId} onChange={files.setSearch} />
            ) : null}
            <Button
              mb={4}
              leftSection={<IconFileImport size={16} aria-hidden />}
              onClick={choose}
              loading={files.isStarting}
              disabled={isReadOnly}
            >
              {t('import')}
            </Button>
          </div>
          <Tabs.Panel value={noun} className={classes.panel}>
            <ListOf route={route} query={query} />
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  );
}

function ListOf({ route, query }: { route: LibraryRoute; query: string }) {
  if (route.screen === 'trials') return <TrialList query={query} trialId={route.trialId} />;
  if (route.screen === 'references' && route.view) return <DuplicatesView />;
  if (route.screen === 'references') return <ReferenceList query={query} referenceId={route.referenceId} />;
  return <DocumentList query={query} />;
}

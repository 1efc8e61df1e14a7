/** A library that does not open: what is wrong with it, what of it can still be read, and the ways on. */
import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LibraryTrouble } from '../../../shared/contract/library.ts';
import { useApiQuery } from '../../api/queries.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { focusWhenLost } from '../../ui/focus-when-lost.ts';
import { useFormat } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { CopyPath } from './copy-path.tsx';
import { PlaceList } from './place-list.tsx';
import { ReadableList } from './readable-list.tsx';
import classes from './recovery.module.css';
import { useWayOut } from './use-way-out.ts';
import { useWrongSentence } from './use-wrong-sentence.ts';
import { WayList } from './way-list.tsx';

export function RecoveryScreen({ trouble }: { trouble: LibraryTrouble }) {
  const { t } = useTranslation('recovery');
  const { locale } = useFormat();
  const wrong = useWrongSentence();
  const found = useApiQuery(['care', 'inspection', trouble.path], (api) =>
    api.care.inspect.query({ path: trouble.path }),
  );
  const way = useWayOut(trouble.path);
  if (found.isPending) {
    return (
      <div className={classes.screen}>
        <Text>{t('looking')}</Text>
        <LoadingState label={t('looking')} />
      </div>
    );
  }
  return (
    <div className={classes.screen}>
      {found.error ? <ErrorNote sentence={found.error.sentence(locale)} /> : null}
      {found.data ? (
        <>
          <Title order={1} ref={focusWhenLost} tabIndex={-1}>
            {t(`title.${found.data.kind}`)}
          </Title>
          <CopyPath path={trouble.path} />
          <Text className={classes.wrong}>{wrong(found.data)}</Text>
          <Text className={classes.dim}>{t('nothingChanged')}</Text>
          {found.data.kind === 'damaged' ? <PlaceList places={found.data.places} /> : null}
          {found.data.kind === 'foreign' || found.data.kind === 'missing' ? null : (
            <ReadableList content={found.data.content} />
          )}
          <div aria-live="polite">
            {way.working ? <Text className={classes.working}>{t(`working.${way.working}`)}</Text> : null}
            {way.saved ? <Text className={classes.working}>{t('saved', { path: way.saved })}</Text> : null}
            {way.isCancelled ? <Text className={classes.working}>{t('cancelled')}</Text> : null}
            {way.failed ? <ErrorNote sentence={way.failed.sentence(locale)} /> : null}
          </div>
          <WayList found={found.data} way={way} />
        </>
      ) : null}
      <Group mt="lg">
        <Button variant="default" disabled={way.isBusy} onClick={way.leave}>
          {t('other')}
        </Button>
      </Group>
    </div>
  );
}

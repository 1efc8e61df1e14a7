/** The reader: which document, and what to say when there is none. */
import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { useLibraryMemory } from '../../app/memory.tsx';
import { goTo, useRoute } from '../../app/routes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { ErasedDocument } from '../erasure/erased-document.tsx';
import { ReaderDesk } from './reader-desk.tsx';
import { useReader } from './use-reader.ts';

export function ReaderScreen() {
  const route = useRoute();
  const { t } = useTranslation('reader');
  const { t: tc } = useTranslation();
  const asked = route.screen === 'reader' ? route.documentId : undefined;
  const documents = useApiQuery(['documents'], (api) => api.documents.list.query());
  const { isLoading, remembered, remember } = useLibraryMemory(useLibraryState().data?.path ?? null);
  const lastRead = documents.data?.find((row) => row.id === remembered.documentId);
  const documentId = asked ?? lastRead?.id ?? documents.data?.[0]?.id;
  useEffect(() => {
    if (asked) remember({ documentId: asked });
  }, [asked, remember]);
  if (!asked && isLoading) return <LoadingState label={tc('loading')} />;
  if (documentId) return <OpenDocument key={documentId} documentId={documentId} />;
  if (!documents.data) return <NotLoaded of={[documents]} />;
  return (
    <EmptyState
      icon={<IconBook2 size={40} stroke={1.2} />}
      title={t('none.title')}
      text={t('none.text')}
      action={<Button onClick={() => goTo({ screen: 'library' })}>{t('none.action')}</Button>}
    />
  );
}

function OpenDocument({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const reader = useReader(documentId);
  const error = reader.detail.error ?? reader.text.error;
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  const { data: detail } = reader.detail;
  const { data: text } = reader.text;
  if (!detail || text === undefined) return <LoadingState label={t('loading')} />;
  if (detail.erasedAt) return <ErasedDocument erasedAt={detail.erasedAt} sha256={detail.sha256} />;
  return <ReaderDesk reader={reader} detail={detail} text={text} />;
}

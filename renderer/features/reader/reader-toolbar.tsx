/** Title, the three views of the place, page, zoom and find. */
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconMinus, IconPlus, IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../shared/contract/documents.ts';
import { useFormat } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { isPressedFor } from '../../ui/pressed.ts';
import { ExemptionButton } from '../exemptions/exemption-button.tsx';
import classes from './reader.module.css';

export const readerViews = ['page', 'structure', 'text'] as const;
export type ReaderView = (typeof readerViews)[number];

export interface ReaderToolbarProps {
  detail: DocumentDetail;
  view: ReaderView;
  onView(view: ReaderView): void;
  pageIndex: number;
  zoom: number;
  onZoom(zoom: number): void;
  find: { query: string; count: number; at: number; ref: Ref<HTMLInputElement> };
  onFind(query: string): void;
  onFindStep(step: 1 | -1): void;
  /** Selects the hit, or its whole sentence, to be tagged; null where nothing can be tagged. */
  onFindTake: ((isWhole: boolean) => void) | null;
}

export function ReaderToolbar(props: ReaderToolbarProps) {
  const { detail, view, pageIndex, zoom, find } = props;
  const { t } = useTranslation('reader');
  const { number } = useFormat();
  return (
    <div className={classes.toolbar}>
      <SegmentedControl
        size="xs"
        aria-label={t('view.label')}
        value={view}
        onChange={(value) => props.onView(readerViews.find((each) => each === value) ?? 'page')}
        data={readerViews.map((value) => ({ value, label: t(`view.${value}`) }))}
      />
      <h1 className={classes.docTitle} title={detail.title}>
        {detail.title}
      </h1>
      <ExemptionButton target={{ subject: 'document', itemId: detail.id }} name={detail.title} isQuiet isCommand />
      {view === 'structure' ? null : (
        <span className={classes.pageCount}>
          {t('pageOf', { page: number(pageIndex + 1), total: number(detail.pageCount) })}
        </span>
      )}
      {view === 'page' && detail.format === 'pdf' ? (
        <span className={classes.zoom}>
          <IconButton label={t('zoom.out')} size={24} disabled={zoom <= 0.4} onClick={() => props.onZoom(zoom / 1.2)}>
            <IconMinus size={14} aria-hidden />
          </IconButton>
          <IconButton label={t('zoom.in')} size={24} disabled={zoom >= 4} onClick={() => props.onZoom(zoom * 1.2)}>
            <IconPlus size={14} aria-hidden />
          </IconButton>
        </span>
      ) : null}
      {view === 'structure' ? null : (
        <TextInput
          className={classes.find}
          ref={find.ref}
          size="xs"
          aria-label={t('find.label')}
          placeholder={t('find.label')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={find.query}
          onChange={(event) => props.onFind(event.currentTarget.value)}
          onKeyDown={(event) => {
            const isWhole = isPressedFor(event, 'reader', 'take-sentence');
            const isLeaving = event.key === 'Escape' && find.at >= 0;
            const isTaking = isWhole || isPressedFor(event, 'reader', 'take-hit') || isLeaving;
            if (isTaking && find.count > 0) props.onFindTake?.(isWhole || (isLeaving && event.shiftKey));
            else if (event.key === 'Enter') props.onFindStep(event.shiftKey ? -1 : 1);
            else if (event.key === 'Escape') props.onFind('');
          }}
        />
      )}
      {view !== 'structure' && find.query ? (
        <span className={classes.findHits}>
          <span role="status">
            {find.count ? t('find.at', { at: find.at + 1, count: find.count }) : t('find.none')}
          </span>
          <IconButton label={t('find.previous')} size={22} disabled={!find.count} onClick={() => props.onFindStep(-1)}>
            <IconChevronUp size={14} aria-hidden />
          </IconButton>
          <IconButton label={t('find.next')} size={22} disabled={!find.count} onClick={() => props.onFindStep(1)}>
            <IconChevronDown size={14} aria-hidden />
          </IconButton>
          {find.count && props.onFindTake ? (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-keyshortcuts="Control+Enter"
              title={t('find.takeHelp')}
              onClick={(event) => props.onFindTake?.(event.shiftKey)}
            >
              {t('find.take')}
            </Button>
          ) : null}
        </span>
      ) : null}
    </div>
  );
}

/** Contents, the document in one of its views, and the margin; and the keys that work on marks. */
import { VisuallyHidden } from '@mantine/core';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../shared/contract/documents.ts';
import type { TagElement } from '../../../shared/model/vocabulary.ts';
import { useCommandTarget } from '../../app/command-targets.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { Panes } from '../../app/panes.tsx';
import { useRoute } from '../../app/routes.ts';
import { showMainPane } from '../../app/show-pane.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { SourcesDialog } from '../bindings/sources-dialog.tsx';
import { useDocumentSources } from '../bindings/use-document-sources.ts';
import { ExemptionDialog } from '../exemptions/exemption-dialog.tsx';
import { OcrNote } from '../ocr/ocr-note.tsx';
import { ReviewDesk, type ReviewDeskProps } from '../review/review-desk.tsx';
import { PlacingBar } from '../versions/placing-bar.tsx';
import { VersionBar } from '../versions/version-bar.tsx';
import { Contents } from './contents.tsx';
import { Margin, type MarginFilter } from './margin.tsx';
import { type MarginMark, nextMark } from './marks.ts';
import classes from './reader.module.css';
import { ReaderToolbar, type ReaderView } from './reader-toolbar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { TextPages } from './text-pages.tsx';
import { useExemptPassages } from './use-exempt-passages.ts';
import { useFind } from './use-find.ts';
import { useMarkKeys } from './use-mark-keys.ts';
import { usePassage } from './use-passage.ts';
import { usePointed } from './use-pointed.ts';
import type { Reader } from './use-reader.ts';
import { useTrialNumbers } from './use-trial-numbers.ts';
import type { Jump, ViewProps } from './view-props.ts';

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }));

export function ReaderDesk({ reader, detail, text }: { reader: Reader; detail: DocumentDetail; text: string }) {
  const { t } = useTranslation('reader');
  const { t: tc } = useTranslation();
  const isReadOnly = useLibraryState().data?.isReadOnly ?? false;
  const route = useRoute();
  const [view, setView] = useState<ReaderView>((route.screen === 'reader' && route.view) || 'page');
  const [zoom, setZoom] = useState(1);
  const [pageIndex, setPageIndex] = useState(0);
  const [chosenId, setActiveId] = useState<string | null | undefined>(undefined);
  const [filter, setFilter] = useState<MarginFilter>('all');
  const asked = route.screen === 'reader' ? route.start : undefined;
  const placing = route.screen === 'reader' ? route.placing : undefined;
  // Until the person chooses, the mark that the link pointed at is the active one.
  const linked = asked === undefined ? undefined : reader.marks.find((mark) => mark.start === asked);
  const activeId = chosenId === undefined ? (linked?.id ?? null) : chosenId;
  const [jump, setJump] = useState<Jump | null>(asked === undefined ? null : { start: asked });
  const pageStart = detail.pages[pageIndex]?.start ?? 0;
  const go = (start: number, isGentle = false) => {
    showMainPane();
    setJump({ start, isGentle });
  };
  const placeOfPage = (index: number): Jump => ({ start: detail.pages[index]?.start ?? 0, pageIndex: index });
  const chosen = usePassage({ text, pages: detail.pages, pageIndex, show: (start) => go(start, true) });
  const { passage } = chosen;
  const room = useRef<HTMLDivElement>(null);
  const focusDocument = () =>
    room.current?.querySelector<HTMLElement>('[data-document]')?.focus({ preventScroll: true });
  const isByKeys = chosen.mark !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another passage or another view takes the focus again
  useEffect(() => {
    if (isByKeys) focusDocument();
  }, [passage, view, isByKeys]);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current && asked !== undefined) {
      setJump({ start: asked });
      setActiveId(undefined);
    }
    isFirst.current = false;
  }, [asked]);

  const canMark = reader.project !== null && !isReadOnly;
  const find = useFind(text, pageStart, go);
  const exempt = useExemptPassages(detail.id);
  const numbers = useTrialNumbers(detail.id);
  const cited = useDocumentSources(detail.id, reader.project?.id);
  const pointed = usePointed();
  const shown = filter === 'all' ? reader.marks : reader.marks.filter((mark) => mark.kind === filter);
  const drawn = useMemo(
    () => [
      ...cited.marks,
      ...numbers.marks,
      ...exempt.marks,
      ...reader.marks,
      ...find.marks,
      ...(chosen.mark ? [chosen.mark] : []),
      ...(pointed.mark ? [pointed.mark] : []),
    ],
    [cited.marks, numbers.marks, exempt.marks, reader.marks, find.marks, chosen.mark, pointed.mark],
  );
  const active = reader.marks.find((mark) => mark.id === activeId) ?? null;
  const showMark = (mark: MarginMark) => {
    chosen.clear();
    pointed.clear();
    setActiveId(mark.id);
    go(mark.start);
  };
  /** After a decision on the active mark, the next one is shown. */
  const decide = (mark: MarginMark, run: () => void) => {
    const after = nextMark(shown, mark.id, 1, pageStart);
    run();
    setActiveId(after && after.id !== mark.id ? after.id : null);
    if (after && after.id !== mark.id) setJump({ start: after.start });
  };
  const leave = () => {
    chosen.clear();
    focusDocument();
  };
  const tag = (element: TagElement, more?: { label?: string; comment?: string }) => {
    if (passage) {
      reader.tagPassage(passage, element, more);
      leave();
    } else if (active?.kind === 'tag') reader.change(active.id, { element });
    else if (active) decide(active, () => reader.accept(active, element));
  };
  useMarkKeys({
    step: (step) => {
      const mark = nextMark(shown, activeId, step, pageStart);
      if (mark) showMark(mark);
    },
    citation: (step) => {
      const mark = nextMark(cited.marks, activeId, step, pageStart);
      if (!mark) return;
      chosen.clear();
      setActiveId(mark.id);
      go(mark.start);
      focusDocument();
    },
    accept: () => {
      if (passage || (activeId !== null && cited.follow(activeId))) return;
      if (active?.kind === 'suggestion' && !isReadOnly) decide(active, () => reader.accept(active));
    },
    drop: () => !passage && active && decide(active, () => reader.drop(active)),
    tag,
    isReadOnly,
    isOff: view === 'structure',
    leave: () => {
      if (passage) return leave();
      setActiveId(null);
      pointed.clear();
      find.setQuery('');
    },
    sentence: chosen.walk,
    stretch: chosen.stretch,
  });
  useCommandTarget('find', () => {
    if (view === 'structure') flushSync(() => switchTo('page'));
    find.focus();
  });

  const views = {
    detail,
    text,
    marks: drawn,
    activeId: chosen.mark?.id ?? find.activeId ?? activeId,
    jump,
    onPage: setPageIndex,
    onSelect: chosen.set,
    onMark: (id: string) => {
      if (!numbers.follow(id) && !cited.follow(id)) setActiveId(id);
    },
  };
  const switchTo = (next: ReaderView) => {
    chosen.clear();
    const isNear = active && Math.abs(active.start - pageStart) < 6000;
    setJump(isNear ? { start: active.start } : placeOfPage(pageIndex));
    setView(next);
  };
  const takeHit = (isWhole: boolean) => {
    const hit = find.take();
    if (hit) chosen.choose(hit, isWhole);
  };
  const toolbar = (
    <ReaderToolbar
      detail={detail}
      view={view}
      onView={switchTo}
      pageIndex={pageIndex}
      zoom={zoom}
      onZoom={setZoom}
      find={find}
      onFind={find.setQuery}
      onFindStep={find.step}
      onFindTake={canMark ? takeHit : null}
    />
  );
  const showStructure = () => {
    showMainPane();
    switchTo('structure');
  };
  const contents: ReviewDeskProps['contents'] = (onGo, onJump) => (
    <Contents
      recognised={detail.recognised}
      numbers={numbers.numbers}
      sources={cited.sources}
      onSources={cited.openAll}
      place={pageStart}
      onGo={onGo}
      onPage={(index) => onJump(placeOfPage(index))}
      onStructure={showStructure}
    />
  );
  const page = (shown: ViewProps, scale: number) =>
    detail.format === 'pdf' ? (
      <Suspense fallback={<LoadingState label={tc('loading')} />}>
        <PdfPages {...shown} zoom={scale} />
      </Suspense>
    ) : (
      <TextPages {...shown} isSheet />
    );
  if (view === 'structure')
    return (
      <ReviewDesk
        detail={detail}
        text={text}
        toolbar={toolbar}
        contents={contents}
        page={(shown) => page({ ...views, ...shown, onMark: () => undefined }, 1)}
        start={placeOfPage(pageIndex)}
      />
    );
  const main = (
    <div className={classes.main} ref={room}>
      {toolbar}
      <VersionBar documentId={detail.id} onStructure={showStructure} />
      {placing ? (
        <PlacingBar documentId={detail.id} reviewId={placing} passage={passage} onPlaced={chosen.clear} />
      ) : null}
      <OcrNote detail={detail} />
      {view === 'text' ? <TextPages {...views} isSheet={false} /> : page(views, zoom)}
      {passage && canMark ? (
        <SelectionBar passage={passage} onTag={tag} onExempt={() => exempt.open(passage)} onLeave={leave} />
      ) : null}
      <SourcesDialog cited={cited} detail={detail} isReadOnly={isReadOnly} onGo={go} />
      <ExemptionDialog target={exempt.target} onClose={exempt.close} />
      <VisuallyHidden role="status">
        {passage && isByKeys
          ? t('selection.chosen', { words: text.slice(passage.start, passage.end) })
          : cited.told(activeId, text)}
      </VisuallyHidden>
    </div>
  );
  return (
    <Panes
      name="reader"
      panes={[
        {
          label: t('pane.contents'),
          initial: 20,
          content: contents(
            (start, end) => {
              pointed.point(start, end);
              go(start);
            },
            (place) => {
              pointed.clear();
              showMainPane();
              setJump(place);
            },
          ),
        },
        { label: t('pane.document'), initial: 54, min: 30, content: main },
        {
          label: t('pane.margin'),
          initial: 26,
          min: 16,
          content: (
            <Margin
              reader={reader}
              exemptions={exempt.exemptions}
              onExemption={exempt.change}
              onPlace={go}
              marks={shown}
              activeId={activeId}
              filter={filter}
              onFilter={setFilter}
              onMark={showMark}
            />
          ),
        },
      ]}
    />
  );
}

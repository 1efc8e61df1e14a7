/** The structure beside the page as printed: what was recognised is looked at in its place, and set right. */
import { Button, Checkbox } from '@mantine/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../shared/contract/documents.ts';
import { isUncertain } from '../../../shared/corrections/is-uncertain.ts';
import { Panes } from '../../app/panes.tsx';
import { bringForward } from '../../app/show-pane.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { OcrNote } from '../ocr/ocr-note.tsx';
import type { Mark } from '../reader/marks.ts';
import { usePointed } from '../reader/use-pointed.ts';
import type { Jump, ViewProps } from '../reader/view-props.ts';
import { AddDialog } from './add-dialog.tsx';
import { createEditedValue, EditedValueContext } from './edited-value.ts';
import { PlaceDialog, type PlaceTask } from './place-dialog.tsx';
import { RereadButton } from './reread-button.tsx';
import classes from './review.module.css';
import { ReviewBar } from './review-bar.tsx';
import { ReviewContext } from './review-context.ts';
import { shownPlace } from './shown-place.ts';
import { Structure } from './structure.tsx';
import { useDrag } from './use-drag.ts';
import { usePageWords } from './use-page-words.ts';
import { useReview } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { idOfKey } from './value-ids.ts';

export interface ReviewDeskProps {
  detail: DocumentDetail;
  text: string;
  toolbar: ReactNode;
  contents(go: (start: number, end?: number) => void, jump: (place: Jump) => void): ReactNode;
  /** The page as printed, with a place shown on it. */
  page(shown: Pick<ViewProps, 'marks' | 'activeId' | 'jump' | 'onPage' | 'onSelect'>): ReactNode;
  /** Where the reader stood before. */
  start: Jump;
}

export function ReviewDesk({ detail, text, toolbar, contents, page, start }: ReviewDeskProps) {
  const { t } = useTranslation(['review', 'reader']);
  const documentId = detail.id;
  const review = useReview(documentId);
  const { reviewed, canCorrect, save, takeBack, accept, change } = review;
  const [isOnlyUnsure, setOnlyUnsure] = useState(false);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [jump, setJump] = useState<Jump>(start);
  const [task, setTask] = useState<PlaceTask | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [edited] = useState(createEditedValue);
  const root = useRef<HTMLElement>(null);
  const pageRoom = useRef<HTMLDivElement>(null);
  const shownValue = (id: string) => {
    const value = reviewed?.byId.get(id);
    return value && reviewed && { ...value, place: shownPlace(value, reviewed.asRead, text) };
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found changes with what was reviewed
  const active = useMemo(() => (activeId !== null && shownValue(activeId)) || null, [activeId, reviewed, text]);
  const showPlace = (place: Jump) => {
    setJump(place);
    if (pageRoom.current) bringForward(pageRoom.current);
  };
  const showPage = (at: number) => showPlace({ start: at });
  const pointed = usePointed();
  const light = (at: number, end?: number) => {
    pointed.point(at, end);
    setJump({ start: at });
  };
  const pointAt = (at: number, end?: number) => {
    pointed.point(at, end);
    showPage(at);
  };
  const activate = (id: string) => {
    setActiveId(id);
    pointed.clear();
    const start = shownValue(id)?.place.start;
    if (start !== undefined) setJump({ start });
  };
  const chosen = usePageWords({ detail, text, active, show: (at) => setJump({ start: at, isGentle: true }) });
  const act = useReviewKeys({
    root,
    active,
    activeId,
    canCorrect,
    edited,
    activate,
    review,
    setTask,
    add: () => setAdding(true),
    page: chosen,
    leave: () => setActiveId(null),
  });
  const drag = useDrag((target, to) => change({ target, change: { do: 'move', to } }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is saved and shown changes with what was reviewed
  const parts = useMemo(
    () =>
      reviewed && {
        reviewed,
        canCorrect,
        isShown: (value: Parameters<typeof isUncertain>[0]) => !isOnlyUnsure || isUncertain(value),
        save,
        takeBack,
        accept,
        onPlace: pointAt,
        onLight: light,
      },
    [reviewed, canCorrect, isOnlyUnsure],
  );
  const marks = useMemo(
    () => [
      ...(active && !pointed.mark ? marksOf(active) : []),
      ...(chosen.mark ? [chosen.mark] : []),
      ...(pointed.mark ? [pointed.mark] : []),
    ],
    [active, chosen.mark, pointed.mark],
  );
  const main = (
    <div className={classes.main}>
      {toolbar}
      <OcrNote detail={detail} />
      <div className={classes.head}>
        <Checkbox
          size="xs"
          checked={isOnlyUnsure}
          onChange={(event) => setOnlyUnsure(event.currentTarget.checked)}
          label={t('onlyUnsure', { count: reviewed?.waiting ?? 0 })}
        />
        {canCorrect ? (
          <Button size="compact-xs" variant="default" onClick={act.add}>
            {t('addItem')}
          </Button>
        ) : null}
        {canCorrect ? <RereadButton documentId={documentId} /> : null}
      </div>
      {parts ? (
        <ReviewContext value={parts}>
          <EditedValueContext value={edited}>
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the values are buttons, which keys press */}
            <section
              ref={root}
              className={classes.structure}
              aria-label={t('values')}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
              tabIndex={0}
              data-review
              onClick={(event) => act.press(event.target as Element)}
              {...drag}
            >
              <Structure isOnlyUnsure={isOnlyUnsure} />
            </section>
          </EditedValueContext>
          <ReviewBar value={active} words={chosen.words} act={act} onPage={showPage} />
          <PlaceDialog task={task} onClose={() => setTask(null)} onChange={change} />
          <AddDialog
            isOpen={isAdding}
            place={chosen.passage && { start: chosen.passage.start, end: chosen.passage.end }}
            words={chosen.words}
            onClose={() => setAdding(false)}
            onChange={(asked) => {
              change(asked);
              chosen.clear();
            }}
          />
        </ReviewContext>
      ) : (
        <NotLoaded of={[review.asRead]} />
      )}
    </div>
  );
  return (
    <Panes
      name="review"
      panes={[
        { label: t('reader:pane.contents'), initial: 16, content: contents(pointAt, showPlace) },
        { label: t('reader:view.structure'), initial: 46, min: 30, content: main },
        {
          label: t('reader:view.page'),
          initial: 38,
          min: 20,
          content: (
            <div className={classes.main} ref={pageRoom}>
              {page({
                marks,
                activeId: active ? idOfKey(active.key) : null,
                jump,
                onPage: chosen.setPageIndex,
                onSelect: chosen.set,
              })}
            </div>
          ),
        },
      ]}
    />
  );
}

function marksOf({
  key,
  place: { start, end },
}: {
  key: Parameters<typeof idOfKey>[0];
  place: { start?: number | undefined; end?: number | undefined };
}): Mark[] {
  if (start === undefined || end === undefined) return [];
  return [{ kind: 'selection', id: idOfKey(key), element: null, start, end }];
}

/** Footnotes of a table: a mark in a cell leads to its note, and the note back to the cell that one came from. */
import { type RefObject, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecognisedTableNote } from '../../../shared/contract/recognised.ts';
import { notesOf } from '../../../shared/figures/note-marks.ts';
import { PlaceLink } from '../reader/place-link.tsx';
import classes from './note-marks.module.css';
import { useReviewParts } from './review-context.ts';

interface NumberedNote extends RecognisedTableNote {
  index: number;
}

export interface TableNotes {
  all: readonly NumberedNote[];
  of(row: number | null, column: number): NumberedNote[];
  /** Around the table and its notes. */
  room: RefObject<HTMLDivElement | null>;
  /** The mark that one came from last. */
  from: RefObject<HTMLElement | null>;
}

export function useTableNotes(notes: readonly RecognisedTableNote[] = []): TableNotes {
  const room = useRef<HTMLDivElement>(null);
  const from = useRef<HTMLElement>(null);
  const all = notes.map((note, index) => ({ ...note, index }));
  return { all, of: (row, column) => notesOf(all, row, column), room, from };
}

export interface NoteMarksProps {
  notes: TableNotes | undefined;
  row: number | null;
  column: number;
}

export function NoteMarks({ notes, row, column }: NoteMarksProps) {
  const { t } = useTranslation('review');
  const { onLight } = useReviewParts();
  return notes?.of(row, column).map(({ index, mark, start, end }) => (
    <button
      key={index}
      type="button"
      className={classes.mark}
      data-note-mark={index}
      aria-label={t('note', { mark })}
      onClick={({ currentTarget }) => {
        notes.from.current = currentTarget;
        notes.room.current?.querySelector<HTMLElement>(`[data-note="${index}"]`)?.focus();
        if (start !== undefined) onLight(start, end);
      }}
    >
      {mark}
    </button>
  ));
}

export function NotesBelow({ notes }: { notes: TableNotes }) {
  const { t } = useTranslation('review');
  const { onPlace } = useReviewParts();
  if (notes.all.length === 0) return null;
  const back = (index: number) => {
    const [from, own] = [notes.from.current, `[data-note-mark="${index}"]`];
    const mark = from?.matches(own) ? from : notes.room.current?.querySelector<HTMLElement>(own);
    mark?.focus();
  };
  return (
    <ul className={classes.notes} aria-label={t('notes')}>
      {notes.all.map(({ index, mark, text, ...place }) => (
        <li key={index} data-note={index} tabIndex={-1}>
          <button
            type="button"
            className={classes.mark}
            aria-label={t('noteBack', { mark })}
            onClick={() => back(index)}
          >
            {mark}
          </button>
          <span>
            <PlaceLink place={place} onGo={(start) => onPlace(start, place.end)}>
              {text}
            </PlaceLink>
          </span>
        </li>
      ))}
    </ul>
  );
}

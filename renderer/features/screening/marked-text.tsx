/** A title or an abstract with the words of the project's PICO marked: by colour, by the line under them, and by letter. */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermMark } from '../../../shared/screening/mark-terms.ts';
import classes from './screening.module.css';

export function MarkedText({ text, marks }: { text: string; marks: readonly TermMark[] }) {
  const { t } = useTranslation();
  return (
    <>
      {marks.map(({ start, end, element, label }, at) => (
        <Fragment key={start}>
          {text.slice(marks[at - 1]?.end ?? 0, start)}
          <mark className={classes.mark} data-element={element} title={`${t(`element.${element}`)}: ${label}`}>
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}

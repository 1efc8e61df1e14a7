/** The mark of a tag element: its letter (or short word) on its colour; the colour never stands alone. */
import type { TagElement } from '../../shared/model/vocabulary.ts';
import classes from './element-letter.module.css';

export function ElementLetter({ element, name, label }: { element: TagElement; name: string; label?: string }) {
  return (
    <span className={classes.letter} data-element={element} title={label ?? name}>
      {element.length === 1 ? element : name}
    </span>
  );
}

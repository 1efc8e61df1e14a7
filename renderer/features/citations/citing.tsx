/** Citing in the card's form: the command, the dialog, and the box that the citation goes back to. */
import { useEffect, useRef, useState } from 'react';
import type { CitedItem } from '../../../shared/citations/tokens.ts';
import { useCommandTarget } from '../../app/command-targets.ts';
import { useReadOnly } from '../../ui/read-only.tsx';
import { useCardEditing } from '../card/card-context.tsx';
import { type CiteBox, type CitePlace, citingTypes, isCiteBox, writeCitation } from './cite-box.ts';
import { CiteDialog } from './cite-dialog.tsx';

/** Mounted once in the form. The command is there while a field that can cite has the cursor. */
export function Citing() {
  const { template, focused, citing } = useCardEditing();
  const isReadOnly = useReadOnly();
  const lastBox = useLastBox();
  const [place, setPlace] = useState<CitePlace | null>(null);
  const [cited, setCited] = useState<(CitedItem & { place: CitePlace }) | null>(null);
  const type = template.sections.flatMap(({ fields }) => fields).find(({ key }) => key === focused)?.type;
  const open = () => {
    const block = focused === null ? null : document.querySelector(`[data-field="${CSS.escape(focused)}"]`);
    const first = block?.querySelector('textarea, input') ?? null;
    const box = lastBox.current && block?.contains(lastBox.current) ? lastBox.current : first;
    if (isCiteBox(box)) setPlace({ box, at: box.selectionStart ?? box.value.length });
  };
  // The box reads the name back to its reference: it is written once the boxes know it too.
  useEffect(() => {
    if (!cited) return;
    setCited(null);
    const { id, locator } = cited;
    // Once the dialog has let go of the focus.
    setTimeout(() => writeCitation(cited.place, { id: citing.names.get(id) ?? id, locator }));
  }, [cited, citing.names]);
  useCommandTarget('cite', !isReadOnly && type && citingTypes.has(type) ? open : null);
  return (
    <CiteDialog
      isOpen={place !== null}
      onClose={() => {
        setPlace(null);
        place?.box.focus();
      }}
      onCite={(row, locator) => {
        setPlace(null);
        citing.nameCited(row);
        if (place) setCited({ place, id: row.id, locator });
      }}
    />
  );
}

/** The box that was written in last: a button or the palette takes the cursor from it. */
function useLastBox() {
  const box = useRef<CiteBox | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && isCiteBox(target) && target.closest('[data-field]')) box.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  return box;
}

/** The field that a value is typed in; it saves itself. */
import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useContext, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import { formOfDetail } from '../../../shared/corrections/detail-values.ts';
import { isFittingText } from '../../../shared/corrections/fitting-text.ts';
import { useAutosave } from '../project/use-autosave.ts';
import { EditedValueContext } from './edited-value.ts';
import { useReviewParts } from './review-context.ts';
import { elementOfValue, idOfKey } from './value-ids.ts';
import { useValueName } from './value-name.ts';

export function ValueEditor({ value }: { value: ReviewedValue }) {
  const { t } = useTranslation('review');
  const { save } = useReviewParts();
  const edited = useContext(EditedValueContext);
  const name = useValueName()(value);
  const { value: kept, change, flush } = useAutosave(value.text, (text) => save(value.key, text));
  /** What cannot stand there is not saved. */
  const [unfit, setUnfit] = useState<string | null>(null);
  const type = (text: string) => {
    const isFit = isFittingText(value.key, text);
    setUnfit(isFit ? null : text);
    if (isFit) change(text);
  };
  const finish = () => {
    if (kept !== kept.trim() && isFittingText(value.key, kept.trim())) change(kept.trim());
    flush();
    edited.set(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    flushSync(finish);
    elementOfValue(idOfKey(value.key))?.focus();
  };
  const kind = unfitKind(value.key);
  return (
    <Textarea
      size="xs"
      autosize
      minRows={1}
      autoFocus
      aria-label={name}
      error={unfit === null ? null : t(`unfit.${kind}`)}
      value={unfit ?? kept}
      onFocus={({ currentTarget }) => currentTarget.setSelectionRange(kept.length, kept.length)}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  );
}

/** Which sentence tells what can stand there. */
function unfitKind({ kind, path }: ReviewedValue['key']): 'number' | 'figure' | 'date' | 'link' | 'text' {
  if (kind === 'link') return 'link';
  const form = kind === 'detail' ? formOfDetail(path) : null;
  if (kind === 'trial' || form === 'count-or-none') return 'number';
  if (form === 'count' || form === 'figure') return 'figure';
  return kind === 'date' || form === 'date' ? 'date' : 'text';
}

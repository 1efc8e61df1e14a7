import { Textarea, TextInput } from '@mantine/core';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { shownValue, storedValue } from '../citations/shown-value.ts';
import { useAutosave } from '../project/use-autosave.ts';
import { useCardEditing } from './card-context.tsx';
import { useCardChanges } from './card-data.ts';
import type { CardField, CardFieldTemplate, CardValue } from './card-types.ts';
import { CheckboxesField } from './checkboxes-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { ListField } from './list-field.tsx';
import { TrialsField } from './trials-field.tsx';
import { listOf, rowsOf, textOf } from './values.ts';
import { VersionLog } from './version-log.tsx';

export interface FieldEditorProps {
  field: CardFieldTemplate;
  stored: CardField;
  labelId: string;
  controlId: string;
}

/** The control that fits the field's type; what is typed saves itself, what is ticked saves at once. */
export function FieldEditor({ field, stored, labelId, controlId }: FieldEditorProps) {
  const {
    card,
    language,
    citing: { names },
  } = useCardEditing();
  const { setField } = useCardChanges();
  const saved = useAutosave<CardValue>(stored.value, (next) =>
    setField.mutateAsync({ id: card.id, field: field.key, value: next }),
  );
  const { flush } = saved;
  const isCoded = field.type === 'choice' || field.type === 'checkboxes';
  const value = isCoded ? saved.value : shownValue(saved.value, names);
  const change = (next: CardValue) => saved.change(isCoded ? next : storedValue(next, names));
  const choose = (next: CardValue) => {
    change(next);
    flush();
  };
  const shared = { id: controlId, lang: language, onBlur: flush };
  switch (field.type) {
    case 'line':
      return <TextInput {...shared} value={textOf(value)} onChange={(event) => change(event.currentTarget.value)} />;
    case 'text':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          value={textOf(value)}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'bullets':
    case 'references':
      return (
        <ListField
          id={controlId}
          labelId={labelId}
          isNumbered={field.type === 'references'}
          lines={listOf(value)}
          onType={change}
          onChange={choose}
          onRest={flush}
        />
      );
    case 'choice':
      return <ChoiceField labelId={labelId} options={field.options ?? []} value={textOf(value)} onChange={choose} />;
    case 'checkboxes':
      return (
        <CheckboxesField labelId={labelId} options={field.options ?? []} codes={listOf(value)} onChange={choose} />
      );
    case 'trials-table':
      return <TrialsField labelId={labelId} rows={rowsOf(value)} onType={change} onChange={choose} onRest={flush} />;
    case 'version-log':
      return <VersionLog />;
    default:
      return assertNever(field.type);
  }
}

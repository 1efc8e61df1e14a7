import { Button, Textarea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCardEditing } from './card-context.tsx';
import classes from './list-field.module.css';

export interface ListFieldProps {
  id: string;
  labelId: string;
  isNumbered: boolean;
  lines: string[];
  onType: (lines: string[]) => void;
  onChange: (lines: string[]) => void;
  onRest: () => void;
}

/** Points or references, one a line: Enter begins the next, Backspace in an empty one removes it, Alt+arrows move it. */
export function ListField({ id, labelId, isNumbered, lines, onType, onChange, onRest }: ListFieldProps) {
  const { t } = useTranslation('card');
  const { language } = useCardEditing();
  const list = useRef<HTMLOListElement>(null);
  const shown = lines.length > 0 ? lines : [''];
  const goTo = (index: number) =>
    queueMicrotask(() => list.current?.querySelectorAll<HTMLElement>('textarea')[Math.max(0, index)]?.focus());
  const insert = (at: number, added: string[]) => {
    onChange([...shown.slice(0, at), ...added, ...shown.slice(at)]);
    requestAnimationFrame(() => goTo(at + added.length - 1));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      insert(index + 1, ['']);
    } else if (event.key === 'Backspace' && shown[index] === '' && shown.length > 1) {
      event.preventDefault();
      onChange(shown.filter((_, at) => at !== index));
      goTo(index - 1);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      const to = index + (event.key === 'ArrowUp' ? -1 : 1);
      if (to < 0 || to >= shown.length) return;
      onChange(shown.map((line, at) => (at === index ? shown[to]! : at === to ? shown[index]! : line)));
      goTo(to);
    }
  };
  const onPaste = (event: ClipboardEvent, index: number) => {
    const pasted = event.clipboardData
      .getData('text/plain')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
    if (pasted.length < 2 || shown[index] !== '') return;
    event.preventDefault();
    onChange([...shown.slice(0, index), ...pasted, ...shown.slice(index + 1)]);
  };
  return (
    <>
      <ol ref={list} className={classes.list} data-numbered={isNumbered || undefined} aria-labelledby={labelId}>
        {shown.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <li key={index}>
            <Textarea
              id={index === 0 ? id : undefined}
              lang={language}
              variant="unstyled"
              autosize
              minRows={1}
              classNames={{ input: classes.line }}
              aria-label={t('list.line', { number: index + 1 })}
              value={line}
              onChange={(event) => onType(shown.map((other, at) => (at === index ? event.currentTarget.value : other)))}
              onKeyDown={(event) => onKeyDown(event, index)}
              onPaste={(event) => onPaste(event, index)}
              onBlur={onRest}
            />
          </li>
        ))}
      </ol>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconPlus size={12} aria-hidden />}
        onClick={() => insert(shown.length, [''])}
      >
        {t(isNumbered ? 'list.addReference' : 'list.addPoint')}
      </Button>
    </>
  );
}

/**
 * A day, typed as the language of the screen writes it. The browser's own field follows the language of the browser, and
 * takes the day and the month for each other where the two differ.
 */
import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromText, textFromDay } from '../../shared/text/written-day.ts';
import { useLocale } from './format.ts';

export interface DayFieldProps extends Pick<TextInputProps, 'label' | 'description' | 'size' | 'w' | 'disabled'> {
  /** An ISO day, or '' for none. */
  value: string;
  /** A text that is no day changes nothing: the field says so, and its form is not sent. */
  onChange(day: string): void;
}

export function DayField({ value, onChange, ...rest }: DayFieldProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [wasLeft, setLeft] = useState(false);
  const day = typed === null ? value : dayFromText(typed);
  const isWrong = day === null;
  // A form that is emptied takes the typed text with it.
  const text = typed !== null && (isWrong || day === value) ? typed : textFromDay(value, locale);
  const sentence = isWrong ? t('day.wrong') : '';
  useEffect(() => input.current?.setCustomValidity(sentence), [sentence]);
  return (
    <TextInput
      {...rest}
      ref={input}
      autoComplete="off"
      placeholder={t('day.form')}
      maxLength={40}
      value={text}
      error={wasLeft && sentence}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        const read = dayFromText(next);
        if (read !== null) onChange(read);
      }}
      onBlur={() => {
        setLeft(isWrong);
        if (!isWrong) setTyped(null);
      }}
    />
  );
}

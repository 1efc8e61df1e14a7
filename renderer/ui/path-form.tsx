/** Asks for a path by typing, where the host has no file dialog. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './states.module.css';

export interface PathFormProps {
  words: { label: string; help: string; example: string; submit: string };
  initial?: string;
  isBusy?: boolean;
  onSubmit(path: string): void;
}

export function PathForm({ words, initial = '', isBusy = false, onSubmit }: PathFormProps) {
  const [path, setPath] = useState(initial);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim()) onSubmit(path.trim());
      }}
    >
      <TextInput
        autoFocus
        flex={1}
        label={words.label}
        description={words.help}
        placeholder={words.example}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" disabled={!path.trim()} loading={isBusy}>
        {words.submit}
      </Button>
    </form>
  );
}

/** A button that asks for a file: by the system's dialog, or by typing its path where there is none. */
import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '../../api/host-context.tsx';
import { PathForm } from '../../ui/path-form.tsx';
import classes from './panel.module.css';

export interface FileButtonProps extends Pick<ButtonProps, 'variant' | 'disabled' | 'loading' | 'leftSection'> {
  children: ReactNode;
  mode: 'open' | 'new';
  /** Proposed for a new file. */
  name?: string;
  /** Whose words ask for the path. */
  asks: 'make' | 'merge' | 'inside';
  onFile(path: string): void;
}

export function FileButton({ children, mode, name = '', asks, onFile, ...button }: FileButtonProps) {
  const { t } = useTranslation('panel');
  const host = useHost();
  const [isAsking, setAsking] = useState(false);
  const choose = async () => {
    if (!host.pickLibrary) return setAsking(!isAsking);
    const path = await host.pickLibrary(mode, name);
    if (path) onFile(path);
  };
  const take = (path: string) => {
    setAsking(false);
    onFile(path);
  };
  const words = {
    label: t(`${asks}.form.label`),
    help: t(`${asks}.form.help`),
    example: t(`${asks}.form.example`),
    submit: t(`${asks}.form.submit`),
  };
  return (
    <>
      <Button {...button} aria-expanded={host.pickLibrary ? undefined : isAsking} onClick={choose}>
        {children}
      </Button>
      {isAsking ? (
        <div className={classes.asking}>
          <PathForm words={words} initial={name} onSubmit={take} />
        </div>
      ) : null}
    </>
  );
}

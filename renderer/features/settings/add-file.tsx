/** Brings one more in from a file that the person chooses. */
import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';

export interface AddFileProps {
  label: string;
  /** Endings and media types that the dialog offers. */
  accept: string;
  isAdding: boolean;
  onFile(file: File): void;
}

export function AddFile({ label, accept, isAdding, onFile }: AddFileProps) {
  return (
    <FileButton accept={accept} onChange={(file) => file && onFile(file)}>
      {(props) => (
        <Button {...props} variant="default" leftSection={<IconFileImport size={16} aria-hidden />} loading={isAdding}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}

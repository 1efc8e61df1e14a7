/** Fields and buttons that change the library: dead where it is open to read only, so that nobody writes what is not kept. */
import type { ReactNode } from 'react';
import { useLibraryState } from './library-state.ts';

export function WhereWritable({ children }: { children: ReactNode }) {
  const isReadOnly = useLibraryState().data?.isReadOnly ?? false;
  if (!isReadOnly) return children;
  return (
    <fieldset disabled style={{ display: 'contents' }}>
      {children}
    </fieldset>
  );
}

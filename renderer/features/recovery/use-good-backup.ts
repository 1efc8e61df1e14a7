/** Proves the backups of a library one after the other, the newest first, until one is whole. */
import type { LibraryBackup } from '../../../shared/contract/care.ts';
import { useApiQuery } from '../../api/queries.ts';

export interface GoodBackup {
  /** Null while none is proven, and where none is good. */
  backup: LibraryBackup | null;
  isProving: boolean;
  /** Paths of newer ones that are not whole. */
  unsound: readonly string[];
}

export function useGoodBackup(backups: readonly LibraryBackup[]): GoodBackup {
  const paths = backups.map(({ path }) => path);
  const { data, isPending } = useApiQuery(
    ['care', 'proof', ...paths],
    async (api) => {
      const unsound: string[] = [];
      for (const path of paths) {
        const { isSound } = await api.care.proveBackup.query({ path });
        if (isSound) return { good: path, unsound };
        unsound.push(path);
      }
      return { good: null, unsound };
    },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  return {
    backup: backups.find(({ path }) => path === data?.good) ?? null,
    isProving: isPending,
    unsound: data?.unsound ?? [],
  };
}

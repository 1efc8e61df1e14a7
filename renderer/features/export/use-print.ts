/** Printing is showing the PDF that an export makes, in the program that the system has for it: never the screen itself. */
import { useTranslation } from 'react-i18next';
import type { ExportCreate } from '../../../shared/contract/exports.ts';
import { useHost } from '../../api/host-context.tsx';
import { useApiMutation } from '../../api/queries.ts';
import { useCommandTarget } from '../../app/command-targets.ts';
import { tell } from '../../app/notices.tsx';
import { isOwnCancel, useMakeExport } from './use-make-export.ts';

export interface Printing {
  print(): void;
  isBusy: boolean;
}

/** Answers the print command while the component is mounted; null: there is nothing to print. */
export function usePrint(wanted: ExportCreate | null): Printing {
  const { t } = useTranslation('export');
  const host = useHost();
  const make = useMakeExport();
  const print = useApiMutation(async (api, input: ExportCreate) => host.openExport(await make(api, input)), {
    invalidates: [['history']],
    isTold: isOwnCancel,
    onSuccess: (_, { audience }) => audience && tell({ kind: 'done', message: t(`printed.${audience}`) }),
  });
  const start = () => {
    if (wanted && !print.isPending) print.mutate(wanted);
  };
  useCommandTarget('print', wanted ? start : null);
  return { print: start, isBusy: print.isPending };
}

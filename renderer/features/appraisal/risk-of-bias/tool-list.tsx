/** The appraisal tools there are, how the project uses each, and tools of the team's own. */
import { useTranslation } from 'react-i18next';
import type { AppraisalList, AppraisalToolRow } from '../../../../shared/contract/appraisals.ts';
import { useApiMutation } from '../../../api/queries.ts';
import { useLibraryState } from '../../../app/library-state.ts';
import { tell } from '../../../app/notices.tsx';
import { useLocale } from '../../../ui/format.ts';
import { AddFile } from '../../settings/add-file.tsx';
import classes from './risk-of-bias.module.css';
import { ToolItem } from './tool-item.tsx';

export interface ToolListProps {
  projectId: string;
  rows: readonly AppraisalToolRow[];
  choices: AppraisalList['choices'];
}

export function ToolList({ projectId, rows, choices }: ToolListProps) {
  const { t } = useTranslation('bias');
  const locale = useLocale();
  const packet = useLibraryState().data?.packet;
  const invalidates = [['appraisalTools'], ['appraisals']];
  const add = useApiMutation(
    async (api, file: File) => api.appraisalTools.add.mutate({ name: file.name, text: await file.text() }),
    {
      invalidates,
      onSuccess: ({ tool }) => tell({ kind: 'done', message: t('tools.added', { name: tool.name[locale] }) }),
    },
  );
  const remove = useApiMutation(
    async (api, { tool: { id } }: AppraisalToolRow) => {
      const { fileName, text } = await api.appraisalTools.text.query({ id });
      await api.appraisalTools.remove.mutate({ id });
      return new File([text], fileName);
    },
    {
      invalidates,
      onSuccess: (file, { tool }) =>
        tell({
          kind: 'done',
          message: t('tools.removed', { name: tool.name[locale] }),
          action: { label: t('tools.undo'), run: () => add.mutate(file) },
        }),
    },
  );
  return (
    <div className={classes.page}>
      <h2>{t('tools.title')}</h2>
      {packet && <p className={classes.hint}>{t('tools.inPacket', { person: packet.madeBy })}</p>}
      <ul className={classes.tools}>
        {rows.map((row) => (
          <ToolItem
            key={row.tool.id}
            projectId={projectId}
            row={row}
            choices={choices[row.tool.id]}
            onRemove={() => remove.mutate(row)}
          />
        ))}
      </ul>
      <p className={classes.hint}>{t('tools.ownHint')}</p>
      <AddFile
        label={t('tools.add')}
        accept="application/json,.json"
        isAdding={add.isPending}
        onFile={(file) => add.mutate(file)}
      />
    </div>
  );
}

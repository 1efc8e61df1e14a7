/** References as a file for other reference managers. */
import { Button, Menu } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReferenceExport, ReferenceFormat } from '../../../shared/contract/reference-exports.ts';
import { useHost } from '../../api/host-context.tsx';
import { useApiMutation } from '../../api/queries.ts';
import { tell } from '../../app/notices.tsx';

const formats = ['ris', 'bibtex', 'csl-json', 'nbib'] as const satisfies readonly ReferenceFormat[];

export interface ReferenceFileMenuProps {
  /** All of the library where nothing is said. */
  of: Omit<ReferenceExport, 'format'>;
  label: string;
  /** Over or under a list. */
  isCompact?: boolean;
}

export function ReferenceFileMenu({ of, label, isCompact = false }: ReferenceFileMenuProps) {
  const { t } = useTranslation('citations');
  const host = useHost();
  const save = useApiMutation(
    async (api, format: ReferenceFormat) => host.saveExport(await api.exports.references.mutate({ ...of, format })),
    { invalidates: [], onSuccess: (where) => where && tell({ kind: 'done', message: t('file.saved', { where }) }) },
  );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          mb={isCompact ? 0 : 4}
          variant={isCompact ? 'subtle' : 'default'}
          size={isCompact ? 'compact-xs' : 'sm'}
          loading={save.isPending}
          leftSection={<IconFileExport size={isCompact ? 14 : 16} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => save.mutate(format)}>
            {t(`file.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

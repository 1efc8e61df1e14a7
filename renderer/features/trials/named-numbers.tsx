/** The registry numbers that documents name and the library has no trial of: a list to take to the registries. */
import { Button, Group, Modal } from '@mantine/core';
import { IconCopy, IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedNumber } from '../../../shared/contract/trials.ts';
import { addressOfTrial } from '../../../shared/record-addresses.ts';
import { useApiQuery } from '../../api/queries.ts';
import { AddressLink } from '../../app/address-link.tsx';
import { hashFromRoute } from '../../app/routes.ts';
import { useFormat } from '../../ui/format.ts';
import { useSaveExport } from '../export/use-save-export.ts';
import classes from './trials.module.css';

export function MissingNumbers({ projectId }: { projectId: string }) {
  const { t } = useTranslation('trials');
  const { t: tc } = useTranslation();
  const { number } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { data: missing } = useApiQuery(['trials', 'numbers', projectId], (api) =>
    api.trials.numbers.query({ projectId, missingOnly: true }),
  );
  if (!missing || missing.length === 0) return null;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconListSearch size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('numbers.open', { count: missing.length, number: number(missing.length) })}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="xl"
        title={t('numbers.title')}
        closeButtonProps={{ 'aria-label': tc('close') }}
      >
        <NumberList missing={missing} projectId={projectId} />
      </Modal>
    </>
  );
}

function NumberList({ missing, projectId }: { missing: readonly NamedNumber[]; projectId: string }) {
  const { t } = useTranslation('trials');
  const { t: te } = useTranslation('export');
  const { number, locale } = useFormat();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(missing.map((each) => each.number).join('\n'));
    setCopied(true);
  };
  const save = useSaveExport();
  const saved = save.data?.where;
  return (
    <>
      <p className={classes.explained}>{t('numbers.about')}</p>
      <Group mb="sm" gap="xs">
        <Button size="xs" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
          {t('numbers.copy')}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={save.isPending}
          onClick={() => save.mutate({ projectId, kind: 'missing-trials', format: 'csv', language: locale })}
        >
          {t('numbers.save')}
        </Button>
        <span role="status">
          {saved
            ? te('saved', { where: saved })
            : isCopied
              ? t('numbers.copied', { number: number(missing.length) })
              : ''}
        </span>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div className={classes.scroll} tabIndex={0}>
        <table className={classes.sides}>
          <thead>
            <tr>
              <th scope="col">{t('numbers.number')}</th>
              <th scope="col">{t('numbers.registry')}</th>
              <th scope="col">{t('numbers.documents')}</th>
              <th scope="col">{t('numbers.first')}</th>
            </tr>
          </thead>
          <tbody>
            {missing.map(({ number: own, registry, documents, first }) => (
              <tr key={own}>
                <th scope="row">
                  {addressOfTrial(own) ? <AddressLink address={addressOfTrial(own)}>{own}</AddressLink> : own}
                </th>
                <td>{registry}</td>
                <td>{number(documents)}</td>
                <td>
                  <a href={hashFromRoute({ screen: 'reader', documentId: first.documentId, start: first.start })}>
                    {t('numbers.place', { title: first.title, page: first.page })}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

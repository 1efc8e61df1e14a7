/** Packets that were sent and merged, newest first; a merge can be taken back here. */
import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PacketEvent } from '../../../shared/contract/packets.ts';
import { usePacketEvents } from '../../app/packets.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import classes from './panel.module.css';
import { useUndoMerge } from './panel-data.ts';

export function PacketList({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useTranslation('panel');
  const { t: tc } = useTranslation();
  const { moment, locale } = useFormat();
  const { data, error, isPending } = usePacketEvents();
  const undo = useUndoMerge();
  const what = ({ kind, recipient, added, changed }: PacketEvent) =>
    kind === 'sent'
      ? t(recipient ? 'list.sent' : 'list.sentAnyone', { recipient })
      : t(recipient ? 'list.merged' : 'list.mergedAnyone', { recipient, added, changed });
  return (
    <section aria-labelledby="packets">
      <Title order={2} id="packets" mt="xl">
        {t('list.title')}
      </Title>
      {isPending ? <LoadingState label={tc('loading')} /> : null}
      {error ? <ErrorNote sentence={error.sentence(locale)} /> : null}
      {data?.length === 0 ? <EmptyState title={t('list.none')} text={t('list.noneHelp')} /> : null}
      <ul className={classes.packets}>
        {data?.map((event) => (
          <li key={event.id} data-undone={event.undoneAt !== null || undefined}>
            <time dateTime={event.at}>{moment(event.at)}</time>
            <span>
              {what(event)} <span className={classes.dim}>{event.person}</span>
            </span>
            {event.undoneAt ? (
              <span className={classes.dim}>{t('list.undone', { when: moment(event.undoneAt) })}</span>
            ) : null}
            {event.kind === 'merged' && !event.undoneAt ? (
              <Button
                variant="subtle"
                size="compact-xs"
                disabled={isReadOnly}
                loading={undo.isPending && undo.variables === event.id}
                aria-label={t('list.undoName', { recipient: event.recipient, when: moment(event.at) })}
                onClick={() => undo.mutate(event.id)}
              >
                {t('list.undo')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What changed between two versions, paragraph by paragraph; those that are the same are told by their number. */
import { Anchor, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComparedParagraph, DocumentVersion } from '../../../shared/contract/versions.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { ChangedText } from '../history/changed-text.tsx';
import { useComparison } from './version-data.ts';
import classes from './versions.module.css';

export interface CompareDialogProps {
  before: DocumentVersion;
  after: DocumentVersion;
  onClose(): void;
}

export function CompareDialog({ before, after, onClose }: CompareDialogProps) {
  const { t } = useTranslation('versions');
  const { t: tc } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('compare.title', { from: before.number, to: after.number })}
      closeButtonProps={{ 'aria-label': tc('close') }}
    >
      <Compared before={before.id} after={after.id} onGo={onClose} />
    </Modal>
  );
}

function Compared({ before, after, onGo }: { before: string; after: string; onGo(): void }) {
  const { t } = useTranslation('versions');
  const { t: tr } = useTranslation('reader');
  const comparison = useComparison(after, before);
  if (!comparison.data) return <NotLoaded of={[comparison]} />;
  const count = (kind: ComparedParagraph['kind']) => comparison.data.filter((each) => each.kind === kind).length;
  const [changed, added, removed] = [count('changed'), count('added'), count('removed')];
  if (changed + added + removed === 0) return <p className={classes.hint}>{t('compare.same')}</p>;
  return (
    <>
      <p className={classes.hint}>{t('compare.counts', { changed, added, removed })}</p>
      <ul className={classes.compared}>
        {withoutSame(comparison.data).map((part) =>
          part.kind === 'same' ? (
            <li key={part.key} data-kind="same">
              <span />
              {t('compare.skipped', { count: part.count })}
            </li>
          ) : (
            <li key={part.key} data-kind={part.kind}>
              <span className={classes.state}>
                {t(`compare.${part.kind}`)}{' '}
                <Anchor
                  size="xs"
                  href={hashFromRoute({ screen: 'reader', documentId: part.place.documentId, start: part.place.start })}
                  onClick={onGo}
                >
                  {tr('pageShort', { page: part.place.page })}
                </Anchor>
              </span>
              <ChangedText before={part.before} after={part.after} />
            </li>
          ),
        )}
      </ul>
    </>
  );

  /** Paragraphs that are the same, one after another, become their number. */
  function withoutSame(all: readonly ComparedParagraph[]) {
    const parts: Part[] = [];
    for (const { kind, before: was, after: is } of all) {
      const last = parts.at(-1);
      const at = is ?? was!;
      if (kind !== 'same') {
        const place = { documentId: is ? after : before, start: at.start, page: at.page };
        parts.push({ kind, key: `${kind}:${at.start}`, before: was?.quote ?? null, after: is?.quote ?? null, place });
      } else if (last?.kind === 'same') last.count += 1;
      else parts.push({ kind, key: `same:${at.start}`, count: 1 });
    }
    return parts;
  }
}

type Part =
  | { kind: 'same'; key: string; count: number }
  | {
      kind: 'changed' | 'added' | 'removed';
      key: string;
      before: string | null;
      after: string | null;
      place: { documentId: string; start: number; page: number };
    };

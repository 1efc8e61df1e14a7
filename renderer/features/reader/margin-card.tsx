/** One suggestion or tag in the margin. */
import { Button, Group, Textarea, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../shared/contract/documents.ts';
import { WhereWritable } from '../../app/where-writable.tsx';
import { ElementLetter } from '../../ui/element-letter.tsx';
import { useFormat } from '../../ui/format.ts';
import { ExemptionButton } from '../exemptions/exemption-button.tsx';
import { useAutosave } from '../project/use-autosave.ts';
import classes from './margin.module.css';
import type { MarginMark } from './marks.ts';
import type { Reader } from './use-reader.ts';

export interface MarginCardProps {
  mark: MarginMark;
  isActive: boolean;
  reader: Reader;
  onMark(): void;
}

export function MarginCard({ mark, isActive, reader, onMark }: MarginCardProps) {
  const { t } = useTranslation('reader');
  const { t: tc } = useTranslation();
  const { moment } = useFormat();
  const quote = mark.kind === 'tag' ? mark.tag.quote : mark.suggestion.quote;
  const page = mark.kind === 'tag' ? mark.tag.page : mark.suggestion.page;
  const isOcr = standsOnOcr(reader.detail.data, mark);
  const name = mark.kind === 'tag' && mark.tag.label ? mark.tag.label : tc(`element.${mark.element}`);
  return (
    <li className={classes.card} data-mark={mark.id} data-kind={mark.kind} data-active={isActive || undefined}>
      <UnstyledButton className={classes.cardButton} aria-current={isActive || undefined} onClick={onMark}>
        <ElementLetter element={mark.element} name={name} label={name} />
        <span className={classes.quote}>{quote}</span>
      </UnstyledButton>
      <p className={classes.why}>
        {mark.kind === 'suggestion'
          ? t('margin.why', { terms: mark.suggestion.reason, page })
          : t('margin.by', { who: mark.tag.createdBy, when: moment(mark.tag.createdAt), page })}
        {isOcr ? ` · ${t('margin.ocr')}` : ''}
      </p>
      {mark.kind === 'tag' && (isActive || mark.tag.comment) ? (
        <Comment mark={mark.tag} isOpen={isActive} onSave={(comment) => reader.saveComment(mark.id, comment)} />
      ) : null}
      {isActive ? (
        <Group gap={4} mt={4}>
          <WhereWritable>
            {mark.kind === 'suggestion' ? (
              <Button size="compact-xs" onClick={() => reader.accept(mark)} aria-keyshortcuts="Enter">
                {t('margin.accept')} ↵
              </Button>
            ) : null}
            <Button size="compact-xs" variant="default" onClick={() => reader.drop(mark)} aria-keyshortcuts="Backspace">
              {t(mark.kind === 'suggestion' ? 'margin.reject' : 'margin.remove')} ⌫
            </Button>
          </WhereWritable>
          {mark.kind === 'tag' && mark.tag.comment ? (
            <ExemptionButton
              target={{ subject: 'tag', itemId: mark.id, field: 'comment' }}
              name={mark.tag.comment.slice(0, 60)}
              isQuiet
            />
          ) : null}
        </Group>
      ) : null}
    </li>
  );
}

/** Also where only a part of it stands on a page that was read so. */
function standsOnOcr(detail: DocumentDetail | undefined, { start, end }: MarginMark): boolean {
  const read = detail?.recognised.ocr?.pages ?? [];
  return read.some(({ page }) => {
    const place = detail?.pages[page - 1];
    return place !== undefined && place.start < end && place.end > start;
  });
}

interface CommentProps {
  mark: { comment: string };
  isOpen: boolean;
  onSave(comment: string): Promise<unknown>;
}

/** Saves itself. */
function Comment({ mark, isOpen, onSave }: CommentProps) {
  const { t } = useTranslation('reader');
  const { value, change, flush } = useAutosave(mark.comment, onSave);
  if (!isOpen) return <p className={classes.comment}>{mark.comment}</p>;
  return (
    <WhereWritable>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        mt={4}
        aria-label={t('margin.comment')}
        placeholder={t('margin.comment')}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={flush}
      />
    </WhereWritable>
  );
}

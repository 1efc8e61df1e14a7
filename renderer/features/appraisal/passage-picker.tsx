import { Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Tag } from '../../../shared/contract/tags.ts';
import { ElementLetter } from '../../ui/element-letter.tsx';
import classes from './pick-list.module.css';
import { PickList } from './pick-list.tsx';

export interface PassagePickerProps {
  tags: Tag[];
  titleOf: (documentId: string) => string;
  isChosen: (tag: Tag) => boolean;
  onToggle: (tagId: string) => void;
}

/** What a popover holds: the project's tagged passages to choose from, found by their words or their document. */
export function PassagePicker({ tags, titleOf, isChosen, onToggle }: PassagePickerProps) {
  const { t } = useTranslation('appraisal');
  if (tags.length === 0) {
    return (
      <Popover.Dropdown>
        <p className={classes.none}>{t('passages.none')}</p>
      </Popover.Dropdown>
    );
  }
  return (
    <PickList
      rows={tags}
      keyOf={(tag) => tag.id}
      textOf={(tag) => `${tag.quote} ${tag.comment} ${titleOf(tag.documentId)}`}
      isChosen={isChosen}
      onToggle={(tag) => onToggle(tag.id)}
      words={{ filter: t('passages.filter'), list: t('passages.list'), noMatch: t('passages.noMatch') }}
    >
      {(tag) => (
        <>
          <ElementLetter element={tag.element} name={tag.label || t(`elements.${tag.element}`)} />
          <span className={classes.quote}>{tag.quote}</span>
          <span className={classes.where}>
            {t('grade.where', { document: titleOf(tag.documentId), page: tag.page })}
          </span>
        </>
      )}
    </PickList>
  );
}

/** Words of a recognised item; where the item has a place in the text, pressing them goes there. */
import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './place-link.module.css';

export interface PlaceLinkProps {
  place: { start?: number | undefined; page?: number | undefined };
  onGo(start: number): void;
  children: ReactNode;
}

export function PlaceLink({ place, onGo, children }: PlaceLinkProps) {
  const { t } = useTranslation('reader');
  const { start, page } = place;
  if (start === undefined) return children;
  return (
    <UnstyledButton className={classes.placeLink} onClick={() => onGo(start)}>
      {children} {page ? <span className={classes.placePage}>{t('pageShort', { page })}</span> : null}
    </UnstyledButton>
  );
}

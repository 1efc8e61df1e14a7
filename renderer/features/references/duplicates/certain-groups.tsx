/** What is certainly one publication, to be looked at before it is merged; whoever knows better takes one out. */
import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceRow } from '../../../../shared/contract/references.ts';
import { hashFromRoute } from '../../../app/routes.ts';
import { NotLoaded } from '../../../ui/not-loaded.tsx';
import { authorsOf } from '../reference-words.ts';
import { groupsAPage, useCertainGroups } from './duplicate-data.ts';
import classes from './duplicates.module.css';

export interface CertainGroupsProps {
  /** How many there are. */
  groups: number;
  isReadOnly: boolean;
  onApart(firstId: string, secondId: string): void;
}

export function CertainGroups({ groups, isReadOnly, onApart }: CertainGroupsProps) {
  const { t } = useTranslation('duplicates');
  const [isOpen, setOpen] = useState(false);
  const [count, setCount] = useState(groupsAPage);
  const shown = useCertainGroups(Math.min(count, groups), isOpen);
  return (
    <details className={classes.groups} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('groups.show')}</summary>
      {!isOpen ? null : !shown.data ? (
        <NotLoaded of={[shown]} />
      ) : (
        <>
          <p className={classes.hint}>{t('groups.hint')}</p>
          <ol>
            {shown.data.map(({ references: [main, ...others] }) =>
              main ? (
                <li key={main.id}>
                  <GroupLine reference={main} />
                  <ul>
                    {others.map((other) => (
                      <li key={other.id}>
                        <GroupLine reference={other} />{' '}
                        <Button
                          size="compact-xs"
                          variant="subtle"
                          disabled={isReadOnly}
                          aria-label={`${t('action.apart')}: ${other.title ?? ''}, ${fileOf(other)}`}
                          onClick={() => onApart(main.id, other.id)}
                        >
                          {t('action.apart')}
                        </Button>
                      </li>
                    ))}
                  </ul>
                </li>
              ) : null,
            )}
          </ol>
          {count < groups ? (
            <Button size="compact-xs" variant="default" onClick={() => setCount(count + groupsAPage)}>
              {t('groups.more')}
            </Button>
          ) : null}
        </>
      )}
    </details>
  );
}

const fileOf = ({ sources }: ReferenceRow) => sources.map(({ file }) => file).join(', ');

function GroupLine({ reference }: { reference: ReferenceRow }) {
  const { t } = useTranslation('duplicates');
  const authors = (reference.author ?? []).map(({ family, literal }) => family ?? literal ?? '');
  const year = reference.issued?.['date-parts']?.[0]?.[0];
  const parts = [authorsOf({ authors }), reference['container-title'], year, reference.volume, reference.page];
  return (
    <>
      <Anchor inherit display="block" href={hashFromRoute({ screen: 'references', referenceId: reference.id })}>
        {reference.title || t('groups.untitled')}
      </Anchor>
      <span className={classes.groupFacts}>
        {[...parts, reference.DOI, fileOf(reference)].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

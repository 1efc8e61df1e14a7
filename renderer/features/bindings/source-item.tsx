/** One source: as the document lists it, the reference it is or may be, and what can be said of it. */
import { Button, type ButtonProps, UnstyledButton } from '@mantine/core';
import { type Ref, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoundReference, DocumentSource } from '../../../shared/contract/bindings.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { useFormat } from '../../ui/format.ts';
import classes from './bindings.module.css';
import type { Binding } from './use-binding.ts';

export interface SourceItemProps {
  source: DocumentSource;
  /** Null where nothing can be written. */
  binding: Binding | null;
  /** Whether a reference was just looked for here: the focus comes back. */
  isReturned: boolean;
  onFind(): void;
  onGo(start: number): void;
}

export function SourceItem({ source, binding, isReturned, onFind, onGo }: SourceItemProps) {
  const { t } = useTranslation('bindings');
  const { number } = useFormat();
  const find = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isReturned) find.current?.focus();
  }, [isReturned]);
  const { marker, words, state, reference, candidates, cited, firstCited } = source;
  const isDecided = state === 'bound' || state === 'parted' || state === 'waiting';
  const name = t('name', { marker });
  const choices = state === 'waiting' && reference ? [reference] : state === 'bound' ? [] : candidates;
  return (
    <li className={classes.source} aria-label={name}>
      <div className={classes.head}>
        <b className={classes.marker}>{marker}</b>
        <span className={classes.state} data-state={state}>
          {t(`state.${state}`)}
        </span>
        {firstCited === null ? (
          <span className={classes.quiet}>{t('notCited')}</span>
        ) : (
          <UnstyledButton className={classes.place} onClick={() => onGo(firstCited)}>
            {t('cited', { count: cited, number: number(cited) })}
          </UnstyledButton>
        )}
      </div>
      <p className={classes.words}>{words ?? <span className={classes.quiet}>{t('notListed')}</span>}</p>
      {reference && state !== 'waiting' ? <ReferenceLine reference={reference} /> : null}
      {binding && state !== 'certain'
        ? choices.map((choice) => (
            <div key={choice.id} className={classes.choice}>
              <ReferenceLine reference={choice} />
              <Button
                size="compact-xs"
                variant="light"
                disabled={binding.isBusy}
                aria-label={t('acceptFor', { marker, title: choice.title })}
                onClick={() => binding.bind(marker, choice.id)}
              >
                {t('accept')}
              </Button>
            </div>
          ))
        : null}
      {binding ? (
        <div className={classes.actions}>
          <Act act="choose" name={name} ref={find} onClick={onFind} />
          {words !== null && reference === null ? (
            <Act act="add" name={name} disabled={binding.isBusy} onClick={() => binding.add(marker, words)} />
          ) : null}
          {state === 'parted' ? null : (
            <Act act="part" name={name} disabled={binding.isBusy} onClick={() => binding.bind(marker, null)} />
          )}
          {isDecided ? (
            <Act
              act="release"
              name={name}
              variant="subtle"
              disabled={binding.isBusy}
              onClick={() => binding.release(marker)}
            />
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

interface ActProps extends ButtonProps {
  act: 'choose' | 'add' | 'part' | 'release';
  /** Of the source. */
  name: string;
  onClick(): void;
  ref?: Ref<HTMLButtonElement>;
}

function Act({ act, name, ...button }: ActProps) {
  const { t } = useTranslation('bindings');
  return (
    <Button size="compact-xs" variant="default" aria-label={`${t(act)}: ${name}`} {...button}>
      {t(act)}
    </Button>
  );
}

function ReferenceLine({ reference }: { reference: BoundReference }) {
  const { t } = useTranslation('bindings');
  const { t: tp } = useTranslation('project');
  const { id, title, authors, year, journal, decision, fullTextId } = reference;
  return (
    <div className={classes.reference}>
      <a href={hashFromRoute({ screen: 'references', referenceId: id })}>{title || '–'}</a>
      <small>
        {[authors, year, journal].filter(Boolean).join(' · ')}
        {decision ? ` · ${tp(`decision.${decision}`)}` : ''}
      </small>
      {fullTextId ? <a href={hashFromRoute({ screen: 'reader', documentId: fullTextId })}>{t('fullText')}</a> : null}
    </div>
  );
}

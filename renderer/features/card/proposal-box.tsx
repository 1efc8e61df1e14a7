import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReferenceTitles } from '../citations/reference-titles.ts';
import { useCardEditing } from './card-context.tsx';
import { useCardChanges } from './card-data.ts';
import type { CardFieldTemplate, CardProposal } from './card-types.ts';
import classes from './proposal-box.module.css';
import { SourceItem } from './source-item.tsx';
import { valueLines } from './values.ts';

export interface ProposalBoxProps {
  field: CardFieldTemplate;
  proposal: CardProposal;
  label: string;
}

const shownLines = 8;

/** What the project can put into the field, with the quote it rests on. Nothing is written until it is accepted. */
export function ProposalBox({ field, proposal, label }: ProposalBoxProps) {
  const { t } = useTranslation('card');
  const { card, language } = useCardEditing();
  const { setField } = useCardChanges();
  const titles = useReferenceTitles(proposal);
  const lines = valueLines(proposal.value, field, language).map((line) => titles(line));
  const [first, ...others] = proposal.sources;
  const accept = () =>
    setField.mutate({
      id: card.id,
      field: field.key,
      value: proposal.value,
      sources: proposal.sources,
      status: 'written',
    });
  return (
    <div className={classes.box}>
      <div className={classes.head}>
        <span>{t('proposal.heading')}</span>
        <Button
          size="compact-xs"
          variant="light"
          loading={setField.isPending}
          aria-label={t('accept.of', { label })}
          onClick={accept}
        >
          {t('accept.button')}
        </Button>
      </div>
      <div className={classes.value} lang={language}>
        {lines.slice(0, shownLines).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {lines.length > shownLines && <p>{t('proposal.more', { count: lines.length - shownLines })}</p>}
      </div>
      <p className={classes.reason}>{proposal.reason}</p>
      {first && (
        <ul className={classes.sources}>
          <SourceItem source={first} />
        </ul>
      )}
      {others.length > 0 && <p className={classes.reason}>{t('proposal.moreSources', { count: others.length })}</p>}
    </div>
  );
}

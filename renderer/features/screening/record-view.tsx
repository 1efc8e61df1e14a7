/** One reference as it is screened: what to decide, the title and the abstract with the project's PICO marked. */

import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreeningRecord, ScreeningSetup } from '../../../shared/contract/screening.ts';
import type { ScreeningStage } from '../../../shared/model/screening.ts';
import { picoElements } from '../../../shared/model/vocabulary.ts';
import { addressOfDoi, addressOfPmid } from '../../../shared/record-addresses.ts';
import type { termMarker } from '../../../shared/screening/mark-terms.ts';
import { AddressLink } from '../../app/address-link.tsx';
import { WhereWritable } from '../../app/where-writable.tsx';
import { ElementLetter } from '../../ui/element-letter.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useLocale } from '../../ui/format.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { DecideButtons, type DecideButtonsProps } from './decide-buttons.tsx';
import { FullTextPart } from './full-text-part.tsx';
import { MarkedText } from './marked-text.tsx';
import classes from './screening.module.css';
import { useRecord } from './screening-data.ts';
import { VoteList } from './vote-list.tsx';

export interface RecordViewProps {
  projectId: string;
  stage: ScreeningStage;
  referenceId: string;
  setup: ScreeningSetup;
  marker: ReturnType<typeof termMarker>;
  onDecide(...told: [...Parameters<DecideButtonsProps['onDecide']>, isForBoth: boolean]): void;
}

export function RecordView(props: RecordViewProps) {
  const { projectId, stage, referenceId, setup } = props;
  const { t: tc } = useTranslation();
  const locale = useLocale();
  const { data, error } = useRecord(projectId, stage, referenceId);
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  if (!data) return <LoadingState label={tc('loading')} />;
  const record = data as ScreeningRecord;
  const isForBoth = setup.persons === 2 && (record.votes.length > 1 || record.agreed !== null);
  return (
    <article className={classes.record} aria-label={record.reference.title ?? '–'}>
      <WhereWritable>
        <DecideButtons
          row={record.row}
          stage={stage}
          reasons={setup.reasons}
          isForBoth={isForBoth}
          onDecide={(decision, reason) => props.onDecide(decision, reason, isForBoth)}
        />
      </WhereWritable>
      <VoteList record={record} persons={setup.persons} />
      <Publication record={record} marker={props.marker} />
      {stage === 'full-text' ? <FullTextPart projectId={projectId} record={record} /> : null}
    </article>
  );
}

function Publication({ record, marker }: { record: ScreeningRecord; marker: RecordViewProps['marker'] }) {
  const { t } = useTranslation('screening');
  const { t: tc } = useTranslation();
  const { reference } = record;
  const { title = '', abstract = '', DOI, PMID } = reference;
  const marks = useMemo(() => ({ title: marker(title), abstract: marker(abstract) }), [marker, title, abstract]);
  const authors = (reference.author ?? []).map(({ family, literal }) => family ?? literal ?? '').join(', ');
  const year = reference.issued?.['date-parts']?.[0]?.[0] ?? reference.issued?.raw;
  return (
    <>
      <Title order={2} className={classes.title}>
        <MarkedText text={title || '–'} marks={marks.title} />
      </Title>
      <Text className={classes.source}>
        {[authors, reference['container-title'], year].filter(Boolean).join(' · ')}
        {DOI ? (
          <>
            {' · '}
            <AddressLink address={addressOfDoi(DOI)}>{DOI}</AddressLink>
          </>
        ) : PMID ? (
          <>
            {' · '}
            <AddressLink address={addressOfPmid(PMID)}>{`PMID ${PMID}`}</AddressLink>
          </>
        ) : null}
      </Text>
      <Text className={classes.abstract}>
        {abstract ? <MarkedText text={abstract} marks={marks.abstract} /> : t('noAbstract')}
      </Text>
      <ul className={classes.legend} aria-label={t('legend')}>
        {picoElements.map((element) => (
          <li key={element}>
            <ElementLetter element={element} name={tc(`element.${element}`)} />{' '}
            <span className={classes.mark} data-element={element}>
              {tc(`element.${element}`)}
            </span>
          </li>
        ))}
      </ul>
      <Text className={classes.source}>{t('foundIn', { searches: record.searches.join(', ') })}</Text>
    </>
  );
}

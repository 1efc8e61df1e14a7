/** What was recognised, part by part, with what was corrected in it. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { BoxParts } from './box-parts.tsx';
import { FactParts, PicoPart } from './fact-parts.tsx';
import { KindParts } from './kind-parts.tsx';
import { ListParts } from './list-parts.tsx';
import { PrintedTables } from './printed-table.tsx';
import { QuestionParts, TrayPart } from './question-parts.tsx';
import { useReviewParts } from './review-context.ts';
import { IndicatorPart, TrialPart } from './table-parts.tsx';
import { OutcomePart, TextParts } from './text-parts.tsx';
import { UnplacedParts } from './unplaced-parts.tsx';

/** Drawn anew only when what it shows changed, as it can be very long. */
export const Structure = memo(function Structure({ isOnlyUnsure }: { isOnlyUnsure: boolean }) {
  const { t } = useTranslation('review');
  const { reviewed } = useReviewParts();
  return (
    <>
      {isOnlyUnsure ? null : <FactParts />}
      {isOnlyUnsure && reviewed.waiting === 0 ? <p>{t('allSure')}</p> : null}
      <TrayPart isAlways={!isOnlyUnsure} />
      <UnplacedParts />
      {isOnlyUnsure ? null : <PicoPart />}
      <TextParts />
      <BoxParts />
      <QuestionParts />
      {isOnlyUnsure ? null : (
        <>
          <KindParts />
          <TrialPart />
          <OutcomePart />
          <IndicatorPart />
          <PrintedTables />
          <ListParts />
        </>
      )}
    </>
  );
});

/** Questions with their answers, and the tray of text that found no question. */
import { useTranslation } from 'react-i18next';
import type { ReviewedValue } from '../../../shared/corrections/apply-corrections.ts';
import { isUncertain } from '../../../shared/corrections/is-uncertain.ts';
import { useFormat } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { Part, useValueAt, useValues } from './part.tsx';
import classes from './review.module.css';
import { useReviewParts } from './review-context.ts';
import { BoxValue, Value } from './value.tsx';
import { idOfKey, listKey } from './value-ids.ts';

export function QuestionParts() {
  const { t } = useTranslation(['review', 'reader']);
  const { reviewed } = useReviewParts();
  const at = useValueAt();
  const shown = (reviewed.asRead.questions ?? []).flatMap((question, index) => {
    const answer = at('questions', index, 'answer');
    return answer ? [{ question, index, answer }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <Part title={t('reader:found.questions')}>
      <ol className={classes.questions}>
        {shown.map(({ question, index, answer }) => (
          <li key={idOfKey(answer.key)} value={question.number} data-drop={idOfKey(answer.key)}>
            <span className={classes.prompt}>{question.prompt || t('reader:structure.noPrompt')}</span>
            <Confidence answer={answer} />
            <div className={classes.answer}>
              <Value value={answer} />
            </div>
            {question.yesNo?.length ? (
              <div className={classes.list}>
                {keyed(question.yesNo, ({ label }) => label).map(({ key, item }, box) => {
                  const value = at('questions', index, 'yesNo', box, 'value');
                  return value ? <BoxValue key={key} value={value} label={item.label} /> : null;
                })}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** In words and as weight; what a person wrote is theirs. */
function Confidence({ answer }: { answer: ReviewedValue }) {
  const { t } = useTranslation(['review', 'reader']);
  const { number } = useFormat();
  if (answer.corrections.length > 0 || answer.confidence === null) return null;
  const percent = t('reader:structure.confidence', { percent: number(answer.confidence * 100) });
  return (
    <span className={classes.confidence}>
      {isUncertain(answer) ? <strong className={classes.unsure}>{t('uncertain')}</strong> : null} {percent}
    </span>
  );
}

/** Words are put back here too, so it stands also where it is empty. */
export function TrayPart({ isAlways }: { isAlways: boolean }) {
  const { t } = useTranslation(['review', 'reader']);
  const { reviewed } = useReviewParts();
  const values = useValues('unassigned');
  const hasQuestions = (reviewed.asRead.questions?.length ?? 0) > 0;
  if (values.length === 0 && !(isAlways && hasQuestions)) return null;
  return (
    <Part title={t('tray')}>
      <div className={classes.tray} data-drop={idOfKey(listKey('unassigned'))}>
        <p className={classes.dim}>{values.length === 0 ? t('trayEmpty') : t('trayHelp')}</p>
        <ul className={classes.plain}>
          {values.map((value) => (
            <li key={idOfKey(value.key)}>
              <Value value={value} />
            </li>
          ))}
        </ul>
      </div>
    </Part>
  );
}

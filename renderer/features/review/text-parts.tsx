/** Texts of a document: its recommendation, labelled fields, numbered paragraphs and outcomes. */
import { useTranslation } from 'react-i18next';
import { outcomeNames } from '../../../shared/corrections/recognised-values.ts';
import { Part, useValues } from './part.tsx';
import classes from './review.module.css';
import { Value } from './value.tsx';
import { idOfKey, listKey } from './value-ids.ts';

export function TextParts() {
  const { t } = useTranslation(['review', 'reader']);
  const [recommendation] = useValues('recommendation');
  const fields = useValues('field');
  const paragraphs = useValues('paragraph');
  return (
    <>
      {recommendation ? (
        <Part title={t('reader:structure.recommendation')}>
          <Value value={recommendation} />
        </Part>
      ) : null}
      {fields.length > 0 ? (
        <Part title={t('reader:structure.fields')}>
          <dl className={classes.fields}>
            {fields.map((value) => (
              <div key={idOfKey(value.key)} data-drop={idOfKey(value.key)}>
                <dt>
                  <span className={classes.number}>{value.key.path[0]}</span> {value.key.path[1]}
                </dt>
                <dd>
                  <Value value={value} />
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
      {paragraphs.length > 0 ? (
        <Part title={t('paragraphs')}>
          <dl className={classes.fields}>
            {paragraphs.map((value) => (
              <div key={idOfKey(value.key)}>
                <dt>{value.key.path[0]}</dt>
                <dd>
                  <Value value={value} />
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
    </>
  );
}

export function OutcomePart() {
  const { t } = useTranslation(['review', 'reader']);
  const values = useValues('outcome');
  if (values.length === 0) return null;
  return (
    <Part title={t('outcomes')}>
      <dl className={classes.fields}>
        {outcomeNames.map((name) => (
          <div key={name} data-drop={idOfKey(listKey('outcome', name))}>
            <dt>{t(`outcome.${name}`)}</dt>
            <dd className={classes.list}>
              {values
                .filter(({ key }) => key.path[0] === name)
                .map((value) => (
                  <Value key={idOfKey(value.key)} value={value} />
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

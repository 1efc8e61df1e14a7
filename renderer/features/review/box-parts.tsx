/** Boxes of a form, group by group. */
import { useTranslation } from 'react-i18next';
import { Part, useValues } from './part.tsx';
import classes from './review.module.css';
import { BoxValue } from './value.tsx';
import { idOfKey } from './value-ids.ts';

export function BoxParts() {
  const { t } = useTranslation(['review', 'reader']);
  const groups = Map.groupBy(useValues('checkbox'), ({ key }) => `${key.path[0]} ${key.path[1]}`.trim());
  if (groups.size === 0) return null;
  return (
    <Part title={t('reader:found.checkboxes')}>
      {[...groups].map(([group, values]) => (
        <div key={group}>
          <h3>{group || t('reader:structure.noGroup')}</h3>
          <ul className={classes.plain}>
            {values.map((value) => (
              <li key={idOfKey(value.key)}>
                <BoxValue value={value} label={value.key.path[2]!} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Part>
  );
}

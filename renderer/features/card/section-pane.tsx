import { useTranslation } from 'react-i18next';
import { cardProgress } from '../../../shared/cards/template-fields.ts';
import { useCardEditing } from './card-context.tsx';
import type { CardCheck } from './card-types.ts';
import { FindingList } from './finding-list.tsx';
import classes from './section-pane.module.css';
import { sectionState } from './section-state.ts';
import { showField, showSection } from './show-field.ts';
import { StatusGlyph } from './status-glyph.tsx';

export interface SectionPaneProps {
  check: CardCheck | undefined;
  current: number | null;
  onGo: (index: number) => void;
}

/** The card's sections with their states, how much is done, and what the check found. */
export function SectionPane({ check, current, onGo }: SectionPaneProps) {
  const { t } = useTranslation('card');
  const { card, template, language } = useCardEditing();
  const { doneCount, fieldCount } = cardProgress(card, template);
  return (
    <div className={classes.pane}>
      <ul className={classes.sections}>
        {template.sections.map((section) => {
          const state = sectionState(section, card);
          const first = section.fields[0]?.key;
          return (
            <li key={section.number}>
              <button
                type="button"
                data-level={section.level}
                onClick={() => (first ? showField(first) : showSection(section.number))}
              >
                <span className={classes.number}>{section.number}</span>
                <span className={classes.title} lang={language}>
                  {section.title[language]}
                </span>
                {state && <StatusGlyph status={state} />}
              </button>
            </li>
          );
        })}
      </ul>
      <p className={classes.progress}>{t('progress', { done: doneCount, count: fieldCount })}</p>
      {check && <FindingList check={check} current={current} onGo={onGo} />}
    </div>
  );
}

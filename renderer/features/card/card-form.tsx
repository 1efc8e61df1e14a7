import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { WhereWritable } from '../../app/where-writable.tsx';
import { ReadOnly } from '../../ui/read-only.tsx';
import { Citing } from '../citations/citing.tsx';
import { useCardEditing } from './card-context.tsx';
import classes from './card-form.module.css';
import { FieldBlock } from './field-block.tsx';
import { useSteadyFocus } from './use-steady-focus.ts';

/** The template as a form, section by section. A frozen card is read only. */
export function CardForm() {
  const { card, template, language } = useCardEditing();
  const form = useRef<HTMLFormElement>(null);
  const steady = useSteadyFocus(form);
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => event.preventDefault()} {...steady}>
      <WhereChangeable isFrozen={card.state === 'frozen'}>
        <Citing />
        {template.sections.map((section) => {
          const Heading = section.level === 1 ? 'h2' : 'h3';
          return (
            <section key={section.number} data-section={section.number} className={classes.section}>
              <Heading lang={language}>
                <span className={classes.number}>{section.number}</span> {section.title[language]}
              </Heading>
              {section.fields.map((field) => (
                <FieldBlock key={field.key} field={field} sectionTitle={section.title[language]} />
              ))}
            </section>
          );
        })}
      </WhereChangeable>
    </form>
  );
}

function WhereChangeable({ isFrozen, children }: { isFrozen: boolean; children: ReactNode }) {
  const { t } = useTranslation('card');
  if (isFrozen) return <ReadOnly because={t('frozen')}>{children}</ReadOnly>;
  return <WhereWritable>{children}</WhereWritable>;
}

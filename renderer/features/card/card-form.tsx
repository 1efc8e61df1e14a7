import { useRef } from 'react';
import { useLibraryState } from '../../app/library-state.ts';
import { useCardEditing } from './card-context.tsx';
import classes from './card-form.module.css';
import { FieldBlock } from './field-block.tsx';
import { useSteadyFocus } from './use-steady-focus.ts';

/** The template as a form, section by section. A frozen card is read only. */
export function CardForm() {
  const { card, template, language } = useCardEditing();
  const isReadOnly = useLibraryState().data?.isReadOnly ?? false;
  const form = useRef<HTMLFormElement>(null);
  const steady = useSteadyFocus(form);
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => event.preventDefault()} {...steady}>
      <fieldset disabled={card.state === 'frozen' || isReadOnly}>
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
      </fieldset>
    </form>
  );
}

import { useCardEditing } from './card-context.tsx';
import classes from './card-form.module.css';
import { FieldBlock } from './field-block.tsx';

/** The template as a form, section by section. A frozen card is read only. */
export function CardForm() {
  const { card, template, language, focus } = useCardEditing();
  return (
    <form
      className={classes.form}
      onSubmit={(event) => event.preventDefault()}
      onFocus={(event) => {
        const key = event.target.closest<HTMLElement>('[data-field]')?.dataset.field;
        if (key) focus(key);
      }}
    >
      <fieldset disabled={card.state === 'frozen'}>
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

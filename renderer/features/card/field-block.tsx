import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyValue } from '../../../shared/cards/template-fields.ts';
import { citingTypes } from '../citations/cite-box.ts';
import { CitedHere } from '../citations/cited-here.tsx';
import { PrintedReferences } from '../citations/printed-references.tsx';
import { ExemptionButton } from '../exemptions/exemption-button.tsx';
import { useCardEditing } from './card-context.tsx';
import classes from './card-form.module.css';
import type { CardFieldTemplate } from './card-types.ts';
import { FieldEditor } from './field-editor.tsx';
import { FieldSources } from './field-sources.tsx';
import { FieldStatus } from './field-status.tsx';
import { ProposalBox } from './proposal-box.tsx';

export interface FieldBlockProps {
  field: CardFieldTemplate;
  sectionTitle: string;
}

/** One field: its name and state, the box to write in, what is proposed, and the sources while it has the cursor. */
export function FieldBlock({ field, sectionTitle }: FieldBlockProps) {
  const { t } = useTranslation('card');
  const { card, language, proposals, focused } = useCardEditing();
  const id = useId();
  const stored = card.fields[field.key] ?? { value: emptyValue(field.type), status: 'empty', sources: [] };
  const label = field.label[language];
  const proposal = stored.status === 'empty' ? proposals.get(field.key) : undefined;
  const isLog = field.type === 'version-log';
  return (
    <div
      className={classes.field}
      data-field={field.key}
      data-focused={focused === field.key || undefined}
      tabIndex={-1}
    >
      <div className={classes.fieldHead}>
        <label id={id} htmlFor={`${id}-control`} lang={language} data-quiet={label === sectionTitle || undefined}>
          {label}
        </label>
        {field.required && <span className={classes.required}>{t('required')}</span>}
        {!isLog && (
          <ExemptionButton
            target={{ subject: 'card-field', itemId: card.id, field: field.key }}
            name={label}
            isQuiet
            isCommand={focused === field.key}
          />
        )}
        {!isLog && <FieldStatus fieldKey={field.key} label={label} status={stored.status} />}
      </div>
      {field.help && <p className={classes.help}>{field.help[language]}</p>}
      <FieldEditor field={field} stored={stored} labelId={id} controlId={`${id}-control`} />
      {field.type === 'references' && <PrintedReferences />}
      {focused === field.key && field.type !== 'references' && <CitedHere fieldKey={field.key} label={label} />}
      {proposal && <ProposalBox field={field} proposal={proposal} label={label} />}
      {!isLog && (
        <FieldSources
          fieldKey={field.key}
          label={label}
          sources={stored.sources}
          isOpen={focused === field.key}
          canCite={citingTypes.has(field.type)}
        />
      )}
    </div>
  );
}

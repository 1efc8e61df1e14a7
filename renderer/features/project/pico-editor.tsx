import { useTranslation } from 'react-i18next';
import type { Pico } from '../../../shared/contract/projects.ts';
import { type Locale, picoElements } from '../../../shared/model/vocabulary.ts';
import classes from './pico.module.css';
import { PicoColumn } from './pico-column.tsx';

export interface PicoEditorProps {
  pico: Pico;
  /** The project's. */
  language: Locale;
  onChange: (pico: Pico) => void;
}

/** Four columns, one a letter, each a list of terms with their synonyms. */
export function PicoEditor({ pico, language, onChange }: PicoEditorProps) {
  const { t } = useTranslation('project');
  return (
    <section aria-labelledby="pico-heading">
      <h2 id="pico-heading" className={classes.heading}>
        {t('pico.heading')}
      </h2>
      <p className={classes.hint}>{t('pico.hint')}</p>
      <div className={classes.columns}>
        {picoElements.map((element) => (
          <PicoColumn key={element} element={element} pico={pico} language={language} onChange={onChange} />
        ))}
      </div>
    </section>
  );
}

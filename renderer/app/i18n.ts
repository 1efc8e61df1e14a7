/** Words of the screens: one namespace a feature, both languages loaded with the app. */
import i18next, { type FormatterModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import enAgreement from '../../resources/locales/en/agreement.json';
import enAppraisal from '../../resources/locales/en/appraisal.json';
import enBias from '../../resources/locales/en/bias.json';
import enBindings from '../../resources/locales/en/bindings.json';
import enCard from '../../resources/locales/en/card.json';
import enCare from '../../resources/locales/en/care.json';
import enCitations from '../../resources/locales/en/citations.json';
import enCommands from '../../resources/locales/en/commands.json';
import enCommon from '../../resources/locales/en/common.json';
import enCosts from '../../resources/locales/en/costs.json';
import enDuplicates from '../../resources/locales/en/duplicates.json';
import enErasure from '../../resources/locales/en/erasure.json';
import enErrors from '../../resources/locales/en/errors.json';
import enExemptions from '../../resources/locales/en/exemptions.json';
import enExport from '../../resources/locales/en/export.json';
import enHelp from '../../resources/locales/en/help.json';
import enHistory from '../../resources/locales/en/history.json';
import enLibrary from '../../resources/locales/en/library.json';
import enPanel from '../../resources/locales/en/panel.json';
import enProject from '../../resources/locales/en/project.json';
import enReader from '../../resources/locales/en/reader.json';
import enRecovery from '../../resources/locales/en/recovery.json';
import enReferences from '../../resources/locales/en/references.json';
import enReview from '../../resources/locales/en/review.json';
import enScreening from '../../resources/locales/en/screening.json';
import enSettings from '../../resources/locales/en/settings.json';
import enStart from '../../resources/locales/en/start.json';
import enStudies from '../../resources/locales/en/studies.json';
import enSummary from '../../resources/locales/en/summary.json';
import enSynthesis from '../../resources/locales/en/synthesis.json';
import enTrials from '../../resources/locales/en/trials.json';
import enVersions from '../../resources/locales/en/versions.json';
import nbAgreement from '../../resources/locales/nb/agreement.json';
import nbAppraisal from '../../resources/locales/nb/appraisal.json';
import nbBias from '../../resources/locales/nb/bias.json';
import nbBindings from '../../resources/locales/nb/bindings.json';
import nbCard from '../../resources/locales/nb/card.json';
import nbCare from '../../resources/locales/nb/care.json';
import nbCitations from '../../resources/locales/nb/citations.json';
import nbCommands from '../../resources/locales/nb/commands.json';
import nbCommon from '../../resources/locales/nb/common.json';
import nbCosts from '../../resources/locales/nb/costs.json';
import nbDuplicates from '../../resources/locales/nb/duplicates.json';
import nbErasure from '../../resources/locales/nb/erasure.json';
import nbErrors from '../../resources/locales/nb/errors.json';
import nbExemptions from '../../resources/locales/nb/exemptions.json';
import nbExport from '../../resources/locales/nb/export.json';
import nbHelp from '../../resources/locales/nb/help.json';
import nbHistory from '../../resources/locales/nb/history.json';
import nbLibrary from '../../resources/locales/nb/library.json';
import nbPanel from '../../resources/locales/nb/panel.json';
import nbProject from '../../resources/locales/nb/project.json';
import nbReader from '../../resources/locales/nb/reader.json';
import nbRecovery from '../../resources/locales/nb/recovery.json';
import nbReferences from '../../resources/locales/nb/references.json';
import nbReview from '../../resources/locales/nb/review.json';
import nbScreening from '../../resources/locales/nb/screening.json';
import nbSettings from '../../resources/locales/nb/settings.json';
import nbStart from '../../resources/locales/nb/start.json';
import nbStudies from '../../resources/locales/nb/studies.json';
import nbSummary from '../../resources/locales/nb/summary.json';
import nbSynthesis from '../../resources/locales/nb/synthesis.json';
import nbTrials from '../../resources/locales/nb/trials.json';
import nbVersions from '../../resources/locales/nb/versions.json';
import type { Locale } from '../../shared/model/vocabulary.ts';
import { formatNumber } from '../ui/format.ts';

export const namespaces = {
  nb: {
    common: nbCommon,
    bias: nbBias,
    bindings: nbBindings,
    citations: nbCitations,
    commands: nbCommands,
    start: nbStart,
    library: nbLibrary,
    reader: nbReader,
    review: nbReview,
    history: nbHistory,
    help: nbHelp,
    errors: nbErrors,
    project: nbProject,
    agreement: nbAgreement,
    appraisal: nbAppraisal,
    card: nbCard,
    exemptions: nbExemptions,
    export: nbExport,
    panel: nbPanel,
    care: nbCare,
    recovery: nbRecovery,
    costs: nbCosts,
    duplicates: nbDuplicates,
    erasure: nbErasure,
    studies: nbStudies,
    summary: nbSummary,
    synthesis: nbSynthesis,
    trials: nbTrials,
    versions: nbVersions,
    references: nbReferences,
    screening: nbScreening,
    settings: nbSettings,
  },
  en: {
    common: enCommon,
    bias: enBias,
    bindings: enBindings,
    citations: enCitations,
    commands: enCommands,
    start: enStart,
    library: enLibrary,
    reader: enReader,
    review: enReview,
    history: enHistory,
    help: enHelp,
    errors: enErrors,
    project: enProject,
    agreement: enAgreement,
    appraisal: enAppraisal,
    card: enCard,
    exemptions: enExemptions,
    export: enExport,
    panel: enPanel,
    care: enCare,
    recovery: enRecovery,
    costs: enCosts,
    duplicates: enDuplicates,
    erasure: enErasure,
    studies: enStudies,
    summary: enSummary,
    synthesis: enSynthesis,
    trials: enTrials,
    versions: enVersions,
    references: enReferences,
    screening: enScreening,
    settings: enSettings,
  },
};

/** How many there are is written as the language writes numbers; years and numbers of pages are no counts. */
const writtenCounts: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value, _format, language, options) =>
    options?.interpolationkey === 'count' && typeof value === 'number'
      ? formatNumber(value, language === 'en' ? 'en' : 'nb')
      : value,
};

/** Called once by main.tsx and by tests; later calls change the language. A missing key is printed as ⟦key⟧. */
export function initI18n(locale: Locale): i18n {
  if (i18next.isInitialized) {
    void i18next.changeLanguage(locale);
    return i18next;
  }
  void i18next
    .use(initReactI18next)
    .use(writtenCounts)
    .init({
      lng: locale,
      fallbackLng: false,
      supportedLngs: ['nb', 'en'],
      resources: namespaces,
      defaultNS: 'common',
      initAsync: false,
      interpolation: { escapeValue: false, alwaysFormat: true },
      parseMissingKeyHandler: (key) => `⟦${key}⟧`,
      react: { useSuspense: false },
    });
  return i18next;
}

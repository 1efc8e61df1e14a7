/** The kind of a document as an icon with a name. */
import {
  IconBell,
  IconBooks,
  IconClipboardText,
  IconFile,
  IconFlask,
  IconGavel,
  IconReportAnalytics,
  IconReportMedical,
  IconStethoscope,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../shared/model/vocabulary.ts';
import classes from './library.module.css';

const icons: Record<DocumentKind, typeof IconFile> = {
  'method-alert': IconBell,
  'assessment-proposal': IconClipboardText,
  'registry-report': IconReportAnalytics,
  'interventional-guidance': IconStethoscope,
  guideline: IconGavel,
  'hta-report': IconReportMedical,
  'systematic-review': IconBooks,
  'trial-report': IconFlask,
  other: IconFile,
};

export function KindIcon({ kind, isNamed = false }: { kind: DocumentKind; isNamed?: boolean }) {
  const { t } = useTranslation('library');
  const Icon = icons[kind];
  return (
    <span title={t(`kind.${kind}`)} className={classes.kind}>
      <Icon
        size={16}
        stroke={1.5}
        aria-hidden={isNamed}
        aria-label={isNamed ? undefined : t(`kind.${kind}`)}
        role={isNamed ? undefined : 'img'}
      />
    </span>
  );
}

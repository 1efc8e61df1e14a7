/** What a field of a record is called on the screen; one that has no name here keeps its own. */
import { useTranslation } from 'react-i18next';

export function useFieldName(): (field: string) => string {
  const { t, i18n } = useTranslation('trials');
  return (field) => (i18n.exists(`field.${field}`, { ns: 'trials' }) ? t(`field.${field as 'status'}`) : field);
}

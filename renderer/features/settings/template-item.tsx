/** One template: what it is, and what can be done with it. */
import { Badge, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '../../../shared/contract/templates.ts';
import { useLocale } from '../../ui/format.ts';

export interface TemplateItemProps {
  template: TemplateRow;
  /** Offered first for a new card. */
  isFirst: boolean;
  onFirst(): void;
  onHandOn(): void;
  onRemove(): void;
}

export function TemplateItem({ template, isFirst, onFirst, onHandOn, onRemove }: TemplateItemProps) {
  const { t } = useTranslation('settings');
  const locale = useLocale();
  const name = template.name[locale];
  return (
    <li>
      <div>
        <b>{name}</b> {isFirst ? <Badge variant="light">{t('templateFirst')}</Badge> : null}
        <small>
          {t('templateFacts', {
            issuer: template.issuer,
            version: template.version,
            fields: template.fields,
            id: template.id,
          })}
          {template.isOwn ? ` · ${t('templateOwn')}` : ''}
        </small>
      </div>
      <Group gap={4} wrap="nowrap">
        {isFirst ? null : (
          <Button variant="subtle" size="compact-xs" aria-label={t('templateMakeFirstOf', { name })} onClick={onFirst}>
            {t('templateMakeFirst')}
          </Button>
        )}
        <Button variant="subtle" size="compact-xs" aria-label={t('templateHandOnOf', { name })} onClick={onHandOn}>
          {t('templateHandOn')}
        </Button>
        {template.isOwn ? (
          <Button
            variant="subtle"
            color="red"
            size="compact-xs"
            aria-label={t('templateRemoveOf', { name })}
            onClick={onRemove}
          >
            {t('templateRemove')}
          </Button>
        ) : null}
      </Group>
    </li>
  );
}

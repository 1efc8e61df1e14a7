import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Audience } from '../../../shared/contract/exemptions.ts';

const audiences = ['internal', 'public'] as const satisfies readonly Audience[];

export interface AudienceChoiceProps {
  audience: Audience;
  onChange(audience: Audience): void;
}

/** Whom a file is for: as it stands, or masked. */
export function AudienceChoice({ audience, onChange }: AudienceChoiceProps) {
  const { t } = useTranslation('exemptions');
  const heading = useId();
  return (
    <div>
      <h2 id={heading}>{t('audience.label')}</h2>
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-labelledby={heading}
        value={audience}
        onChange={onChange}
        data={audiences.map((value) => ({ value, label: t(`audience.${value}`) }))}
      />
    </div>
  );
}

import { Radio, Stack } from '@mantine/core';
import { useCardEditing } from './card-context.tsx';
import type { CardOption } from './card-types.ts';

export interface ChoiceFieldProps {
  labelId: string;
  options: CardOption[];
  value: string;
  onChange: (code: string) => void;
}

export function ChoiceField({ labelId, options, value, onChange }: ChoiceFieldProps) {
  const { language } = useCardEditing();
  return (
    <Radio.Group aria-labelledby={labelId} value={value} onChange={onChange}>
      <Stack gap={6}>
        {options.map((option) => (
          <Radio key={option.code} size="xs" lang={language} value={option.code} label={option.label[language]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

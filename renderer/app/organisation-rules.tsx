/** What the organisation has decided for this machine, told where the person would look for it. */
import { Alert, Stack, Text, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Policy } from '../../shared/contract/policy.ts';
import { errorSentence } from '../../shared/errors.ts';
import { useLocale } from '../ui/format.ts';
import { tell } from './notices.tsx';
import { usePreferences } from './preferences.tsx';

/** In the settings: each rule as a field that cannot be changed. */
export function OrganisationRules() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { t: ts } = useTranslation('settings');
  const policy = usePreferences().settings?.policy;
  if (!policy) return <Text>{ts('noRules')}</Text>;
  const { rules, problem } = policy;
  if (problem) {
    return (
      <Alert mt="md" color="yellow">
        {errorSentence(problem.code, problem.details, locale)}
      </Alert>
    );
  }
  const places = (['networkFolders', 'syncedFolders', 'externalLinks'] as const).flatMap((name) => {
    const rule = rules[name];
    return rule && rule !== 'ask' ? [[name, t(`organisation.rule.${rule}`)] as const] : [];
  });
  const folders = (['libraryFolder', 'backupsFolder'] as const).flatMap((name) =>
    rules[name] ? [[name, rules[name]] as const] : [],
  );
  const language = isLanguageFixed(policy) ? [['language', t(`organisation.in.${locale}`)] as const] : [];
  return (
    <Stack mt="md" gap="sm">
      {[...language, ...folders, ...places].map(([name, value]) => (
        <TextInput
          key={name}
          label={t(`organisation.${name}`)}
          description={t('organisation.decided')}
          value={value}
          disabled
        />
      ))}
    </Stack>
  );
}

/** Told once in a session where the rules are broken, because they may be ones that people count on. */
export function BrokenRules() {
  const locale = useLocale();
  const problem = usePreferences().settings?.policy?.problem;
  useEffect(() => {
    if (!problem) return;
    const message = errorSentence(problem.code, problem.details, locale);
    tell({ id: problem.code, kind: 'warning', message });
  }, [problem, locale]);
  return null;
}

export function isLanguageFixed(policy: Policy | undefined): boolean {
  return policy?.rules.locked?.includes('language') ?? false;
}

/** What the organisation's policy changes: where things are put, the language, and which settings a person may change. */
import type { Policy } from '../../shared/contract/policy.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/model/vocabulary.ts';
import type { SettingsStore } from './settings-service.ts';

/** Options of the workbench with the policy's folders and language in them. */
export function underPolicy<T extends { libraryFolder: string; defaults: { locale: Locale } }>(
  options: T,
  policy: Policy | null,
): T & { policy: Policy | null } {
  const { libraryFolder = options.libraryFolder, language = options.defaults.locale } = policy?.rules ?? {};
  return { ...options, policy, libraryFolder, defaults: { ...options.defaults, locale: language } };
}

/** Settings that tell the policy with them, and hold what it fixes. Throws `setting-fixed` where that is changed. */
export function fixedSettings(store: SettingsStore, policy: Policy | null): SettingsStore {
  if (!policy) return store;
  const locale = policy.rules.locked?.includes('language') ? policy.rules.language : undefined;
  const fixed = (settings: ReturnType<SettingsStore['get']>) => ({ ...settings, ...(locale && { locale }), policy });
  return {
    ...store,
    get: () => fixed(store.get()),
    proposeLocale: (proposed) => policy.rules.language ?? store.proposeLocale(proposed),
    update(input) {
      if (locale && input.locale && input.locale !== locale) throw new AppError('setting-fixed', { path: policy.path });
      return fixed(store.update(input));
    },
  };
}

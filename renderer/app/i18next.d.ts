import 'i18next';
import type { namespaces } from './i18n.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof namespaces)['nb'];
  }
}

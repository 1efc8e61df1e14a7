/** Draws a screen with everything around it that it needs, at a route. */
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createQueryClient } from '../../../renderer/api/query-client.ts';
import { App, Providers } from '../../../renderer/app/app.tsx';
import { initI18n } from '../../../renderer/app/i18n.ts';
import { hashFromRoute, type Route } from '../../../renderer/app/routes.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { type FakeHost, fakeHost } from './fake-host.ts';

export interface RenderOptions {
  host?: FakeHost;
  route?: Route;
  locale?: Locale;
}

/** The whole app where no children are given. */
export function renderApp(children: ReactNode | null, { host = fakeHost(), route, locale = 'nb' }: RenderOptions = {}) {
  initI18n(locale);
  host.state.settings.locale = locale;
  window.location.hash = hashFromRoute(route ?? { screen: 'library' });
  const around = { host, queryClient: createQueryClient(), env: 'test' as const };
  const view = render(children === null ? <App {...around} /> : <Providers {...around}>{children}</Providers>);
  return { ...view, host, user: userEvent.setup() };
}

/** Mounts the screens: finds the host, hands the style nonce on, and says so when the service cannot be reached. */
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dropzone/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './app/theme.css';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { spokenLocale } from '../shared/text/spoken-locale.ts';
import { connectHost } from './api/connect-host.ts';
import { createQueryClient } from './api/query-client.ts';
import { App } from './app/app.tsx';
import { initI18n } from './app/i18n.ts';
import { NoHost } from './app/no-host.tsx';

const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
if (styleNonce) setNonce(styleNonce);
initI18n(spokenLocale(navigator.languages));

const root = createRoot(document.getElementById('root')!);
try {
  const host = await connectHost();
  root.render(<App host={host} queryClient={createQueryClient()} styleNonce={styleNonce} />);
} catch (error) {
  root.render(<NoHost error={error} styleNonce={styleNonce} />);
}

/** A link out of the app, opened by the host the screens run in; words that turn the writing around end with it. */
import type { ReactNode } from 'react';
import { useHost } from '../api/host-context.tsx';
import { OutsideLink } from '../ui/outside-link.tsx';
import { usePreferences } from './preferences.tsx';

export function AddressLink({ address, children }: { address: string; children: ReactNode }) {
  const { openAddress } = useHost();
  const rule = usePreferences().settings?.policy?.rules.externalLinks;
  return (
    <OutsideLink address={address} onOpen={openAddress} isRefused={rule === 'refuse'}>
      <bdi>{children}</bdi>
    </OutsideLink>
  );
}

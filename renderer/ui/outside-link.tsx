/** A link out of the app: nothing opens before the whole address was shown and confirmed. */
import { Alert, Anchor, Button, Code, CopyButton, Group, Modal, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outsideAddress } from '../../shared/outside-address.ts';
import { IconButton } from './icon-button.tsx';

export interface OutsideLinkProps {
  /** As a document or record gives it; what is no address of the web or of mail is shown as text. */
  address: string;
  children: ReactNode;
  /** The desktop app asks in a dialog of its own; in the browser it is asked here. */
  onOpen?: ((address: string) => void) | undefined;
  /** Where the organisation says so: the address can be copied, and is not opened. */
  isRefused?: boolean;
}

export function OutsideLink({ address, children, onOpen, isRefused = false }: OutsideLinkProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const outside = outsideAddress(URL.canParse(address) ? new URL(address) : null);
  if (!outside) return <>{children}</>;
  if (isRefused) {
    return (
      <>
        {children}
        <CopyAddress address={outside.address} />
      </>
    );
  }
  const close = () => setOpen(false);
  return (
    <>
      <Anchor
        component="button"
        type="button"
        inherit
        ta="left"
        onClick={() => (onOpen ? onOpen(outside.address) : setOpen(true))}
      >
        {children}
      </Anchor>
      <Modal opened={isOpen} onClose={close} title={t('outside.title')} closeButtonProps={{ 'aria-label': t('close') }}>
        <Text size="sm">{t('outside.text')}</Text>
        <Code block my="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {outside.address}
        </Code>
        {outside.traps.map((trap) => (
          <Alert key={trap} color="orange" mb="sm">
            {t(`outside.${trap}`)}
          </Alert>
        ))}
        <Group justify="flex-end" gap="sm">
          <CopyButton value={outside.address}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('outside.copied') : t('outside.copy')}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" data-autofocus onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            onClick={() => {
              window.open(outside.address, '_blank', 'noopener,noreferrer');
              close();
            }}
          >
            {t('outside.open')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

function CopyAddress({ address }: { address: string }) {
  const { t } = useTranslation();
  return (
    <CopyButton value={address}>
      {({ copied, copy }) => (
        <IconButton
          label={copied ? t('outside.copied') : t('outside.copyOf', { address })}
          variant="subtle"
          size="xs"
          mx={4}
          onClick={copy}
        >
          {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
        </IconButton>
      )}
    </CopyButton>
  );
}

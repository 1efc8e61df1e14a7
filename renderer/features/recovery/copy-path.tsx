/** Where the file is, and the path to take along to a file manager. */
import { Button, CopyButton, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './recovery.module.css';

export function CopyPath({ path }: { path: string }) {
  const { t } = useTranslation('recovery');
  return (
    <Group gap="sm" mt="xs" wrap="nowrap">
      <Text className={classes.path}>{path}</Text>
      <CopyButton value={path}>
        {({ copied, copy }) => (
          <Button variant="subtle" size="compact-xs" onClick={copy}>
            {t(copied ? 'pathCopied' : 'copyPath')}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}

/** The current project, the others, a new one, and the way out of the library. */
import { Button, Menu, Text } from '@mantine/core';
import { IconCheck, IconChevronDown, IconFolder, IconHistory, IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../api/queries.ts';
import { useCommandTarget } from './command-targets.ts';
import { useCurrentProject } from './current-project.tsx';
import classes from './frame.module.css';
import { useLibraryState } from './library-state.ts';
import { NewProject } from './new-project.tsx';
import { goTo } from './routes.ts';

export function ProjectPicker() {
  const { t } = useTranslation();
  const { project, projects, isLoading, select } = useCurrentProject();
  const library = useLibraryState().data;
  const [isNaming, setNaming] = useState(false);
  useCommandTarget('new-project', () => setNaming(true));
  const close = useApiMutation((api) => api.library.close.mutate(), { onSuccess: () => goTo({ screen: 'start' }) });
  return (
    <>
      <Menu position="bottom-start" width={320}>
        <Menu.Target>
          <Button
            className={classes.project}
            classNames={{ label: classes.projectName }}
            title={project?.title}
            variant="subtle"
            color="gray"
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {project?.title ?? (isLoading ? '…' : t('project.none'))}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {projects.length > 0 ? <Menu.Label>{t('project.list')}</Menu.Label> : null}
          {projects.map((each) => (
            <Menu.Item
              key={each.id}
              onClick={() => select(each.id)}
              rightSection={each.id === project?.id ? <IconCheck size={14} aria-label={t('chosen')} /> : null}
            >
              {each.title}
            </Menu.Item>
          ))}
          <Menu.Item
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={library?.isReadOnly ?? false}
            onClick={() => setNaming(true)}
          >
            {t('project.new')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>
            <Text span size="xs" title={library?.path ?? ''}>
              {t('project.library', { name: library?.name ?? '' })}
            </Text>
          </Menu.Label>
          <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => goTo({ screen: 'history' })}>
            {t('screen.history')}
          </Menu.Item>
          <Menu.Item leftSection={<IconShieldCheck size={16} aria-hidden />} onClick={() => goTo({ screen: 'care' })}>
            {t('screen.care')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFolder size={16} aria-hidden />} onClick={() => close.mutate()}>
            {t('project.closeLibrary')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NewProject isOpen={isNaming} onClose={() => setNaming(false)} />
    </>
  );
}

import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import type { Locale } from '../../../shared/model/vocabulary.ts';
import { useFormat } from '../../ui/format.ts';
import { OutcomeList } from './outcome-list.tsx';
import { PicoEditor } from './pico-editor.tsx';
import classes from './project.module.css';
import { useUpdateProject } from './project-data.ts';
import { useAutosave } from './use-autosave.ts';

/** What is asked: title, question, PICO and outcomes. */
export function QuestionTab({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('project');
  const format = useFormat();
  const { mutateAsync } = useUpdateProject();
  const { id } = project;
  const title = useAutosave(project.title, (text) =>
    text.trim() ? mutateAsync({ id, title: text }) : Promise.resolve(),
  );
  const question = useAutosave(project.question, (text) => mutateAsync({ id, question: text }));
  const setting = useAutosave(project.setting, (text) => mutateAsync({ id, setting: text }));
  const pico = useAutosave(project.pico, (value) => mutateAsync({ id, pico: value }));
  return (
    <div className={classes.question}>
      <div className={classes.head}>
        <TextInput
          className={classes.title}
          label={t('title')}
          value={title.value}
          onChange={(event) => title.change(event.currentTarget.value)}
          onBlur={title.flush}
          error={title.value.trim() === '' ? t('titleMissing') : undefined}
        />
        <NativeSelect
          size="sm"
          label={t('language')}
          value={project.language}
          onChange={(event) => void mutateAsync({ id, language: event.currentTarget.value as Locale })}
          data={[
            { value: 'nb', label: 'Norsk bokmål' },
            { value: 'en', label: 'English' },
          ]}
        />
        <dl className={classes.people}>
          <dt>{t('people.by')}</dt>
          <dd>{project.createdBy}</dd>
          <dt>{t('people.made')}</dt>
          <dd>{format.date(project.createdAt)}</dd>
          <dt>{t('people.changed')}</dt>
          <dd>{format.moment(project.updatedAt)}</dd>
        </dl>
      </div>
      <Textarea
        label={t('question')}
        placeholder={t('questionPlaceholder')}
        autosize
        minRows={2}
        maxRows={8}
        value={question.value}
        onChange={(event) => question.change(event.currentTarget.value)}
        onBlur={question.flush}
      />
      <TextInput
        label={t('setting')}
        placeholder={t('settingPlaceholder')}
        value={setting.value}
        onChange={(event) => setting.change(event.currentTarget.value)}
        onBlur={setting.flush}
      />
      <PicoEditor pico={pico.value} language={project.language} onChange={pico.change} />
      <OutcomeList projectId={id} outcomes={project.outcomes} />
    </div>
  );
}

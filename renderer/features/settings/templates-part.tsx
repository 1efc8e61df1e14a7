/** Card templates and the language of cards: which is offered first, bringing one in, handing one on. */
import { useTranslation } from 'react-i18next';
import type { TemplateRow } from '../../../shared/contract/templates.ts';
import { saveAsDownload } from '../../api/download.ts';
import { useClient } from '../../api/host-context.tsx';
import { useApiMutation, useApiQuery } from '../../api/queries.ts';
import { tell } from '../../app/notices.tsx';
import { usePreferences } from '../../app/preferences.tsx';
import { useLocale } from '../../ui/format.ts';
import { AddFile } from './add-file.tsx';
import { Choice } from './choice.tsx';
import classes from './settings.module.css';
import { TemplateItem } from './template-item.tsx';
import { useLanguages } from './use-languages.ts';

const ofScreens = 'screens';

export function TemplatesPart() {
  const { t } = useTranslation('settings');
  const { t: tl } = useTranslation();
  const locale = useLocale();
  const client = useClient();
  const languages = useLanguages();
  const { settings, update } = usePreferences();
  const { data: templates = [] } = useApiQuery(['templates'], (api) => api.templates.list.query());
  const invalidates = [['templates'], ['cards']];
  const add = useApiMutation(
    async (api, file: File) => api.templates.add.mutate({ name: file.name, text: await file.text() }),
    {
      invalidates,
      onSuccess: ({ name }) => tell({ kind: 'done', message: t('templateAdded', { name: name[locale] }) }),
    },
  );
  const remove = useApiMutation(
    async (api, { id }: TemplateRow) => {
      const { fileName, text } = await api.templates.text.query({ id });
      await api.templates.remove.mutate({ id });
      return new File([text], fileName);
    },
    {
      invalidates,
      onSuccess: (file, { name }) =>
        tell({
          kind: 'done',
          message: t('templateRemoved', { name: name[locale] }),
          action: { label: tl('list.undo'), run: () => add.mutate(file) },
        }),
    },
  );
  const handOn = async (id: string) => {
    const { fileName, text } = await client.templates.text.query({ id });
    saveAsDownload(new Blob([text], { type: 'application/json' }), fileName);
  };
  const first = templates.find(({ id }) => id === settings?.cardTemplate)?.id ?? templates[0]?.id;
  return (
    <>
      <Choice
        label={t('cardLanguage')}
        help={t('cardLanguageHelp')}
        value={settings?.cardLanguage ?? ofScreens}
        options={[{ value: ofScreens, label: t('cardLanguageScreens') }, ...languages]}
        onChange={(value) => update({ cardLanguage: value === ofScreens ? null : value })}
      />
      <ul className={classes.templates} aria-label={t('part.templates')}>
        {templates.map((template) => (
          <TemplateItem
            key={template.id}
            template={template}
            isFirst={template.id === first}
            onFirst={() => update({ cardTemplate: template.id })}
            onHandOn={() => void handOn(template.id)}
            onRemove={() => remove.mutate(template)}
          />
        ))}
      </ul>
      <AddFile
        label={t('templateImport')}
        accept="application/json,.json"
        isAdding={add.isPending}
        onFile={(file) => add.mutate(file)}
      />
    </>
  );
}

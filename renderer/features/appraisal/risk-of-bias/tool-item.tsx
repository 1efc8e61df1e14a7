/** One tool: what it is for, how many fill it in, what its rules leave to the team, and the file to hand on. */
import { Button, Checkbox, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppraisalTool } from '../../../../shared/contract/appraisal-tools.ts';
import type { AppraisalChoices, AppraisalToolRow } from '../../../../shared/contract/appraisals.ts';
import { usualPeople } from '../../../../shared/model/appraisal.ts';
import { domainsOfSetting, domainsOnce, emptyForm } from '../../../../shared/risk-of-bias/form.ts';
import { saveAsDownload } from '../../../api/download.ts';
import { useClient } from '../../../api/host-context.tsx';
import { useLibraryState } from '../../../app/library-state.ts';
import { useLocale } from '../../../ui/format.ts';
import { useAppraisalChanges } from './bias-data.ts';
import classes from './risk-of-bias.module.css';

export interface ToolItemProps {
  projectId: string;
  row: AppraisalToolRow;
  /** Absent: as the tool is used where nobody chose. */
  choices: AppraisalChoices | undefined;
  onRemove(): void;
}

export function ToolItem({ projectId, row, choices, onRemove }: ToolItemProps) {
  const { t } = useTranslation('bias');
  const locale = useLocale();
  const client = useClient();
  const id = useId();
  const { choose } = useAppraisalChanges();
  const { tool, origin } = row;
  // How a project judges is its sender's to decide.
  const isFixed = Boolean(useLibraryState().data?.packet);
  const name = tool.name[locale];
  const handOn = async () => {
    const { fileName, text } = await client.appraisalTools.text.query({ id: tool.id });
    saveAsDownload(new Blob([text], { type: 'application/json' }), fileName);
  };
  return (
    <li>
      <h3 id={id}>{name}</h3>
      <p className={classes.quiet}>
        {t('tools.version', { version: tool.version })} · {origin === 'library' && `${t('tools.kept')} · `}
        {tool.about[locale]}
      </p>
      <SegmentedControl
        size="xs"
        transitionDuration={0}
        aria-labelledby={id}
        disabled={isFixed}
        value={String(choices?.people ?? usualPeople)}
        onChange={(people) => choose.mutate({ projectId, tool: tool.id, people: people === '1' ? 1 : 2 })}
        data={[
          { value: '1', label: t('tools.one') },
          { value: '2', label: t('tools.two') },
        ]}
      />
      {tool.settings.map((setting) => (
        <SettingField
          key={setting.id}
          tool={tool}
          setting={setting}
          settings={choices?.settings ?? {}}
          isFixed={isFixed}
          onChange={(value) => choose.mutate({ projectId, tool: tool.id, settings: { [setting.id]: value } })}
        />
      ))}
      <Group gap={6} mt={6}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconDownload size={13} aria-hidden />}
          aria-label={t('tools.handOnNamed', { name })}
          onClick={() => void handOn()}
        >
          {t('tools.handOn')}
        </Button>
        {origin === 'machine' && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconTrash size={13} aria-hidden />}
            aria-label={t('tools.removeNamed', { name })}
            onClick={onRemove}
          >
            {t('tools.remove')}
          </Button>
        )}
      </Group>
    </li>
  );
}

interface SettingFieldProps {
  tool: AppraisalTool;
  setting: AppraisalTool['settings'][number];
  settings: AppraisalChoices['settings'];
  isFixed: boolean;
  onChange(value: string | string[]): void;
}

function SettingField({ tool, setting, settings, isFixed, onChange }: SettingFieldProps) {
  const locale = useLocale();
  if (setting.kind === 'levels') {
    const chosen = settings[setting.id];
    return (
      <NativeSelect
        size="xs"
        mt={6}
        label={setting.name[locale]}
        disabled={isFixed}
        value={typeof chosen === 'string' ? chosen : setting.default}
        data={setting.options.map((option) => ({ value: option.id, label: option.name[locale] }))}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  const chosen = domainsOfSetting(tool, { ...emptyForm, settings }, setting.id);
  return (
    <Checkbox.Group size="xs" mt={6} label={setting.name[locale]} value={[...chosen]} onChange={onChange}>
      <div className={classes.boxes}>
        {domainsOnce(tool).map((domain) => (
          <Checkbox key={domain.id} size="xs" value={domain.id} label={domain.name[locale]} disabled={isFixed} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

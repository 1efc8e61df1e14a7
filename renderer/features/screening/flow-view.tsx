/** The PRISMA flow of a project as a picture and as numbers, and how far two people agree. */
import { Button, Group } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../shared/contract/projects.ts';
import type { ScreeningSetup } from '../../../shared/contract/screening.ts';
import { prismaBoxes } from '../../../shared/screening/prisma-boxes.ts';
import { prismaPicture } from '../../../shared/screening/prisma-picture.ts';
import { svgOfPicture } from '../../../shared/screening/prisma-svg.ts';
import { saveAsDownload } from '../../api/download.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { useLocale } from '../../ui/format.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { AgreementTable } from './agreement-table.tsx';
import { FlowDrawing } from './flow-drawing.tsx';
import classes from './screening.module.css';
import { useFlow } from './screening-data.ts';

export function FlowView({ project, setup }: { project: Project; setup: ScreeningSetup }) {
  const { t } = useTranslation('screening');
  const locale = useLocale();
  const flow = useFlow(project.id);
  if (!flow.data) return <NotLoaded of={[flow]} />;
  const picture = prismaPicture(prismaBoxes(flow.data, locale), locale);
  const svg = () => svgOfPicture(picture, locale);
  return (
    <div className={classes.flow}>
      <Group gap={6} mb={8}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => saveAsDownload(new Blob([svg()], { type: 'image/svg+xml' }), `${t('flow.fileName')}.svg`)}
        >
          {t('flow.save')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy size={14} aria-hidden />}
          onClick={() => void navigator.clipboard?.writeText(svg())}
        >
          {t('flow.copy')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          component="a"
          href={hashFromRoute({ screen: 'export', table: 'prisma-flow' })}
        >
          {t('flow.table')}
        </Button>
      </Group>
      <FlowDrawing picture={picture} />
      {setup.persons === 2 ? <AgreementTable projectId={project.id} /> : null}
    </div>
  );
}

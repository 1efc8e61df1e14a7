/** Traffic lights and weighted summary of what was judged for an outcome, one tool and effect of interest at a time. */
import { useTranslation } from 'react-i18next';
import type { AppraisalForm, AppraisalList } from '../../../../shared/contract/appraisals.ts';
import type { Outcome } from '../../../../shared/contract/projects.ts';
import type { Study } from '../../../../shared/contract/studies.ts';
import { analysisOfOutcome } from '../../../../shared/grade/analysis-of-outcome.ts';
import type { StudyBias } from '../../../../shared/risk-of-bias/bias-by-study.ts';
import { lightsPicture } from '../../../../shared/risk-of-bias/lights-picture.ts';
import type { AppraisalPicture } from '../../../../shared/risk-of-bias/picture.ts';
import { type PictureGroup, pictureGroups } from '../../../../shared/risk-of-bias/picture-groups.ts';
import { svgOfAppraisal } from '../../../../shared/risk-of-bias/picture-svg.ts';
import { trafficLights } from '../../../../shared/risk-of-bias/summary.ts';
import { weightedPicture } from '../../../../shared/risk-of-bias/weighted-picture.ts';
import { useApiQuery } from '../../../api/queries.ts';
import { useLocale } from '../../../ui/format.ts';
import { SavedPicture } from '../../../ui/saved-picture.tsx';
import { useGrades } from '../appraisal-data.ts';
import { AppraisalDrawing } from './appraisal-drawing.tsx';
import { BiasAgreement } from './bias-agreement.tsx';
import { useStudyWeights } from './bias-data.ts';
import classes from './risk-of-bias.module.css';

export interface BiasPicturesProps {
  projectId: string;
  studies: readonly Study[];
  outcome: Outcome | undefined;
  bias: ReadonlyMap<string, StudyBias>;
  forms: readonly AppraisalForm[];
  choices: AppraisalList['choices'];
}

export function BiasPictures({ projectId, studies, outcome, bias, forms, choices }: BiasPicturesProps) {
  const { t } = useTranslation('bias');
  const locale = useLocale();
  const analyses = useApiQuery(['analyses', 'list', projectId], (api) => api.analyses.list.query({ projectId }));
  const grade = useGrades(projectId).data?.find(({ outcomeId }) => outcomeId === outcome?.id);
  const analysis = analysisOfOutcome(analyses.data ?? [], outcome?.id ?? '', grade);
  const weights = useStudyWeights(analysis?.id);
  const groups = pictureGroups({ studies, bias, weights, locale });
  return (
    <div className={classes.page}>
      <h2>{t('pictures.title')}</h2>
      {groups.length === 0 && <p className={classes.hint}>{t('pictures.none')}</p>}
      {groups.map((group) => (
        <PicturesOfTool key={`${group.tool.id}:${group.variant?.id}`} group={group} />
      ))}
      <BiasAgreement forms={forms} choices={choices} tools={[...new Set([...bias.values()].map(({ tool }) => tool))]} />
    </div>
  );
}

function PicturesOfTool({ group }: { group: PictureGroup }) {
  const { t } = useTranslation('bias');
  const locale = useLocale();
  const { tool, variant, studies } = group;
  const lights = trafficLights(tool, studies);
  const pictures: ['lights' | 'weighted', AppraisalPicture][] = [
    ['lights', lightsPicture(tool, lights, locale)],
    ['weighted', weightedPicture(tool, lights, locale)],
  ];
  const heading = variant ? `${tool.name[locale]} – ${variant.name[locale]}` : tool.name[locale];
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      {pictures.map(([name, picture]) => (
        <SavedPicture
          key={name}
          title={picture.title}
          fileName={`${tool.id}-${t(`pictures.file.${name}`)}`}
          svg={() => svgOfAppraisal(picture, locale)}
        >
          <AppraisalDrawing picture={picture} />
        </SavedPicture>
      ))}
    </section>
  );
}

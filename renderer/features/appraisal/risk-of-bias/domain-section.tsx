/** One domain of a form: the questions that are asked, and its level. */
import { useTranslation } from 'react-i18next';
import type { AppraisalTool } from '../../../../shared/contract/appraisal-tools.ts';
import type { DomainAppraisal } from '../../../../shared/risk-of-bias/appraise.ts';
import type { DecidingAnswer } from '../../../../shared/risk-of-bias/domain-proposal.ts';
import type { FormDraft } from '../../../../shared/risk-of-bias/form-change.ts';
import { useLocale } from '../../../ui/format.ts';
import { type Decision, DecisionPart } from './decision-part.tsx';
import { type FilledAnswer, QuestionRow } from './question-row.tsx';
import classes from './risk-of-bias.module.css';

export interface DomainSectionProps {
  tool: AppraisalTool;
  projectId: string;
  judged: DomainAppraisal;
  draft: FormDraft;
  isFixed: boolean;
  onAnswer(question: string, part: Partial<FilledAnswer>, isTyping?: boolean): void;
  onDecide(domain: string, part: Partial<Decision>, isTyping?: boolean): void;
  onRest(): void;
}

export function DomainSection({ tool, judged, draft, onAnswer, onDecide, ...rest }: DomainSectionProps) {
  const { t } = useTranslation('bias');
  const locale = useLocale();
  const { domain, questions } = judged;
  const shown = questions.filter(({ asked }) => asked !== false);
  const unasked = questions.filter(({ asked }) => asked === false);
  const numberOf = (id: string) => {
    const question = questions.find((state) => state.question.id === id)?.question;
    return question?.number ?? id;
  };
  const told = ({ question, answer }: DecidingAnswer) =>
    `${numberOf(question)}: ${(tool.answers[answer]?.name[locale] ?? answer).toLocaleLowerCase(locale)}`;
  return (
    <section className={classes.domain} aria-labelledby={`domain-${domain.id}`}>
      <h2 id={`domain-${domain.id}`}>{domain.name[locale]}</h2>
      {shown.map((state) => (
        <QuestionRow
          key={state.question.id}
          tool={tool}
          projectId={rest.projectId}
          isFixed={rest.isFixed}
          state={state}
          filled={draft.answers[state.question.id]}
          onChoose={(part) => onAnswer(state.question.id, part)}
          onType={(note) => onAnswer(state.question.id, { note }, true)}
          onRest={rest.onRest}
        />
      ))}
      {unasked.length > 0 && (
        <p className={classes.quiet}>
          {t('question.unasked', { numbers: unasked.map(({ question }) => numberOf(question.id)).join(', ') })}
        </p>
      )}
      <DecisionPart
        name={domain.name[locale]}
        levels={tool.levels}
        judged={judged}
        wordsOf={(because) => because.map(told).join(', ')}
        decision={draft.decisions[domain.id]}
        isFixed={rest.isFixed}
        onChoose={(part) => onDecide(domain.id, part)}
        onType={(reason) => onDecide(domain.id, { reason }, true)}
        onRest={rest.onRest}
      />
    </section>
  );
}

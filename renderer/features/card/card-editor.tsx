import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panes } from '../../app/panes.tsx';
import { useCiteNames } from '../citations/citation-data.ts';
import { useAudience } from '../export/use-audience.ts';
import { usePrint } from '../export/use-print.ts';
import classes from './card.module.css';
import { CardEditingProvider } from './card-context.tsx';
import { useCheck, useProposals } from './card-data.ts';
import { CardForm } from './card-form.tsx';
import { CardHead } from './card-head.tsx';
import type { Card, CardTemplate } from './card-types.ts';
import { PreviewPane } from './preview-pane.tsx';
import { SectionPane } from './section-pane.tsx';
import { useFindingWalk } from './use-finding-walk.ts';

/** Sections and findings at the left, the form in the middle, the printed page at the right. */
export function CardEditor({ card, template }: { card: Card; template: CardTemplate }) {
  const { t } = useTranslation('card');
  const [focused, focus] = useState<string | null>(null);
  const audience = useAudience(card.projectId);
  usePrint({ cardId: card.id, format: 'pdf', ...(audience && { audience }) });
  const proposalList = useProposals(card.id).data;
  const check = useCheck(card.id).data;
  const walk = useFindingWalk(check?.findings ?? []);
  const proposals = useMemo(() => new Map(proposalList?.map((each) => [each.field, each])), [proposalList]);
  const citing = useCiteNames(card.id);
  const editing = useMemo(
    () => ({ card, template, language: card.language, proposals, citing, focused, focus }),
    [card, template, proposals, citing, focused],
  );
  return (
    <CardEditingProvider value={editing}>
      <div className={classes.editor}>
        <CardHead />
        <div className={classes.panes}>
          <Panes
            name="card"
            panes={[
              {
                label: t('panes.sections'),
                initial: 21,
                content: <SectionPane check={check} current={walk.current} onGo={walk.goTo} />,
              },
              { label: t('panes.form'), initial: 42, min: 25, content: <CardForm /> },
              { label: t('panes.preview'), initial: 37, content: <PreviewPane /> },
            ]}
          />
        </div>
      </div>
    </CardEditingProvider>
  );
}

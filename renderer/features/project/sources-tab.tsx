import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../shared/contract/projects.ts';
import { useLibraryState } from '../../app/library-state.ts';
import { hashFromRoute } from '../../app/routes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { NotLoaded } from '../../ui/not-loaded.tsx';
import { type ItemNoun, itemNouns, kindOfNoun } from '../library/item-nouns.ts';
import { DocumentSources, ReferenceSources, TrialSources } from './source-lists.tsx';
import classes from './sources.module.css';

const lists = { documents: DocumentSources, trials: TrialSources, references: ReferenceSources };

/** What the library holds, and what this project made of it. */
export function SourcesTab({ project }: { project: Project }) {
  const { t } = useTranslation('project');
  const { t: tl } = useTranslation('library');
  const { number } = useFormat();
  const [noun, setNoun] = useState<ItemNoun>('documents');
  const library = useLibraryState();
  const counts = library.data?.counts;
  if (!counts) return <NotLoaded of={[library]} />;
  const kinds = (
    <SegmentedControl
      size="xs"
      transitionDuration={0}
      aria-label={t('sources.kind')}
      value={noun}
      onChange={setNoun}
      data={itemNouns.map((each) => ({ value: each, label: `${tl(`noun.${each}`)} ${number(counts[each])}` }))}
    />
  );
  const List = lists[noun];
  if (counts[noun] > 0) return <List project={project}>{kinds}</List>;
  return (
    <div>
      <div className={classes.tools}>{kinds}</div>
      <EmptyState
        title={t(`sources.none.${kindOfNoun[noun]}`)}
        text={t('sources.noneText')}
        action={
          <Button component="a" href={hashFromRoute({ screen: 'library' })}>
            {t('sources.openLibrary')}
          </Button>
        }
      />
    </div>
  );
}

/** The left pane: sections of the document, what was recognised in numbers, and warnings. */
import { Title, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentSource } from '../../../shared/contract/bindings.ts';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import type { NumberInDocument } from '../../../shared/contract/trials.ts';
import { warningSentence } from '../../../shared/import-warnings.ts';
import { useFormat } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { SourcesSummary } from '../bindings/sources-summary.tsx';
import classes from './contents.module.css';
import { NumberList } from './number-list.tsx';

export interface ContentsProps {
  recognised: Recognised;
  numbers: readonly NumberInDocument[];
  sources: readonly DocumentSource[];
  /** The first place in sight. */
  place: number;
  /** With an end, what stands there is meant and not only where it begins. */
  onGo(start: number, end?: number): void;
  /** To a page as such, of which nothing more is known. */
  onPage(pageIndex: number): void;
  onStructure(): void;
  onSources(): void;
}

export function Contents({ recognised, numbers, sources, place, onGo, onPage, onStructure, onSources }: ContentsProps) {
  const { t } = useTranslation('reader');
  const { number, locale } = useFormat();
  const { sections, warnings } = recognised;
  const current = sections.findLast((section) => section.start !== undefined && section.start <= place);
  const found = [
    ['trials', recognised.ongoingTrials?.length],
    ['checkboxes', recognised.checkboxes?.length],
    ['questions', recognised.questions?.length],
    ['tables', recognised.tables?.length],
    ['references', recognised.references?.length],
  ] as const;
  return (
    <nav className={classes.contents} aria-label={t('contents.label')}>
      <Title order={2} className={classes.paneTitle}>
        {t('contents.label')}
      </Title>
      {sections.length === 0 ? <p className={classes.dim}>{t('contents.none')}</p> : null}
      <ul>
        {keyed(sections, (section) => `${section.number ?? ''} ${section.title}`).map(({ key, item }) => (
          <li key={key}>
            <UnstyledButton
              className={classes.section}
              data-level={Math.min(item.level, 4)}
              aria-current={item === current ? 'location' : undefined}
              disabled={item.start === undefined}
              onClick={() => item.start !== undefined && onGo(item.start)}
              title={item.title}
            >
              {item.number ? <span className={classes.sectionNumber}>{item.number}</span> : null}
              <span>{item.title}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <ul className={classes.found}>
        {found.map(([name, count]) =>
          count ? (
            <li key={name}>
              <UnstyledButton className={classes.section} onClick={onStructure}>
                <span>{t(`found.${name}`)}</span> <span className={classes.foundCount}>{number(count)}</span>
              </UnstyledButton>
            </li>
          ) : null,
        )}
      </ul>
      <SourcesSummary sources={sources} onOpen={onSources} />
      <NumberList numbers={numbers} onGo={onGo} />
      {warnings.length > 0 ? (
        <>
          <Title order={2} className={classes.paneTitle}>
            {t('contents.warnings')} {number(warnings.length)}
          </Title>
          <ul>
            {keyed(warnings, (warning) => `${warning.code} ${warning.message}`).map(({ key, item }) => (
              <li key={key}>
                <UnstyledButton
                  className={classes.warning}
                  disabled={item.start === undefined && item.page === undefined}
                  onClick={() => {
                    if (item.start !== undefined) onGo(item.start, item.end);
                    else if (item.page !== undefined) onPage(item.page - 1);
                  }}
                >
                  <IconAlertTriangle size={14} aria-hidden />
                  <span>{warningSentence(item, locale)}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </nav>
  );
}

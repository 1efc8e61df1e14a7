/** Parts that are shown as they were read: evidence, statistics, figures, references, links and the log of versions. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AddressLink } from '../../app/address-link.tsx';
import { useFormat } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { PlacedText } from '../reader/linked-text.tsx';
import { Part } from './part.tsx';
import classes from './review.module.css';
import { useReviewParts } from './review-context.ts';

interface Line {
  start?: number | undefined;
  page?: number | undefined;
  text: string;
}

export function ReadOnlyParts() {
  const { t } = useTranslation('review');
  const { number } = useFormat();
  const { asRead } = useReviewParts().reviewed;
  const evidence = (asRead.evidence ?? []).map((item): Line => {
    const { design, studies, publications } = item;
    return {
      ...item,
      text: t('evidenceLine', { design, studies: number(studies), publications: number(publications) }),
    };
  });
  const figures = (asRead.figures ?? []).map(
    (item): Line => ({ ...item, text: `${item.number} ${item.caption}`.trim() }),
  );
  const statistics = (asRead.statistics ?? []).map((item): Line => ({ ...item, text: item.quote }));
  return (
    <>
      <Lines title={t('evidence')} lines={evidence} />
      <Lines title={t('statistics')} lines={statistics} />
      <Lines title={t('figures')} lines={figures} />
      <References />
      <Links />
      <Log />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { onPlace } = useReviewParts();
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={classes.plain}>
        {keyed(lines, ({ text }) => text).map(({ key, item }) => (
          <li key={key}>
            <PlacedText place={item} onGo={onPlace} text={item.text} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function References() {
  const { t } = useTranslation('reader');
  const { reviewed, onPlace } = useReviewParts();
  const references = reviewed.asRead.references ?? [];
  if (references.length === 0) return null;
  return (
    <Part title={t('found.references')}>
      <ol className={classes.questions}>
        {keyed(references, ({ text }) => text).map(({ key, item }) => (
          <li key={key} value={item.n}>
            <PlacedText place={item} onGo={onPlace} text={item.text} />
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Links() {
  const { t } = useTranslation('reader');
  const links = useReviewParts().reviewed.asRead.links ?? [];
  if (links.length === 0) return null;
  const rows: [string, ReactNode][] = keyed(links, (link) => link).map(({ key, item }) => [
    key,
    <AddressLink key={key} address={item}>
      {item}
    </AddressLink>,
  ]);
  return (
    <Part title={t('structure.links')}>
      <ul className={classes.plain}>
        {rows.map(([key, link]) => (
          <li key={key}>{link}</li>
        ))}
      </ul>
    </Part>
  );
}

function Log() {
  const { t } = useTranslation('review');
  const { date } = useFormat();
  const log = useReviewParts().reviewed.asRead.versionLog ?? [];
  if (log.length === 0) return null;
  return (
    <Part title={t('versionLog')}>
      <dl className={classes.fields}>
        {keyed(log, (entry) => `${entry.date} ${entry.change}`).map(({ key, item }) => (
          <div key={key}>
            <dt>{/^\d{4}-\d\d-\d\d$/.test(item.date) ? date(item.date) : item.date}</dt>
            <dd>{item.change}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

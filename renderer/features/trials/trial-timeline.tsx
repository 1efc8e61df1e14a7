/** When a trial runs: its dates on a line of years, with today and the days that imports speak of. All of it is read aloud as one sentence. */
import { useTranslation } from 'react-i18next';
import type { TrialRecord } from '../../../shared/contract/trials.ts';
import { type TimelineKind, timelineKinds, timelineOf } from '../../../shared/trials/timeline.ts';
import { useFormat } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import classes from './timeline.module.css';
import { useTrialWords } from './trial-words.ts';

const line = { left: 12, width: 376, y: 26 };

export interface TrialTimelineProps {
  trial: TrialRecord;
  /** Days of all snapshots. */
  asOf: readonly string[];
  today: string;
}

export function TrialTimeline({ trial, asOf, today }: TrialTimelineProps) {
  const { t } = useTranslation('trials');
  const { date, locale } = useFormat();
  const words = useTrialWords();
  const timeline = timelineOf(trial, asOf, today);
  if (!timeline) return null;
  const x = (at: number) => line.left + at * line.width;
  const saying = (kind: TimelineKind, day: string) => t(`timeline.${kind}`, { day: date(day) });
  const told = [
    t('timeline.status', { status: words.status(trial.status) || '–' }),
    ...timeline.marks.map(({ kind, date: day }) => saying(kind, day)),
  ];
  const shown = timelineKinds.filter((kind) => timeline.marks.some((mark) => mark.kind === kind));
  return (
    <figure className={classes.timeline}>
      <svg
        viewBox="0 0 400 52"
        role="img"
        aria-label={`${t('timeline.title')}: ${new Intl.ListFormat(locale).format(told)}`}
      >
        {timeline.years.map(({ year, at }) => (
          <g key={year} className={classes.year}>
            <line x1={x(at)} x2={x(at)} y1={8} y2={38} />
            <text x={x(at)} y={49}>
              {year}
            </text>
          </g>
        ))}
        <line className={classes.axis} x1={line.left} x2={line.left + line.width} y1={line.y} y2={line.y} />
        {timeline.bar ? (
          <rect
            className={classes.bar}
            x={x(timeline.bar.from)}
            width={Math.max(1, x(timeline.bar.to) - x(timeline.bar.from))}
            y={line.y - 4}
            height={8}
          />
        ) : null}
        {keyed(timeline.marks, ({ kind, date: day }) => `${kind} ${day}`).map(({ key, item }) => (
          <Mark key={key} kind={item.kind} x={x(item.at)} title={saying(item.kind, item.date)} />
        ))}
      </svg>
      <figcaption>
        {shown.map((kind) => (
          <span key={kind}>
            <svg viewBox="0 14 16 24" width="11" height="16" aria-hidden>
              <Mark kind={kind} x={8} />
            </svg>
            {t(`timeline.legend.${kind}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** Told by its form as well as its colour. */
function Mark({ kind, x, title }: { kind: TimelineKind; x: number; title?: string }) {
  const { y } = line;
  const named = title ? <title>{title}</title> : null;
  switch (kind) {
    case 'start':
      return (
        <circle className={classes.mark} cx={x} cy={y} r={5}>
          {named}
        </circle>
      );
    case 'primary':
      return (
        <path className={classes.mark} d={`M${x} ${y - 7} L${x + 6} ${y} L${x} ${y + 7} L${x - 6} ${y} Z`}>
          {named}
        </path>
      );
    case 'completion':
      return (
        <rect className={classes.mark} x={x - 5} y={y - 5} width={10} height={10}>
          {named}
        </rect>
      );
    case 'as-of':
      return (
        <path className={classes.asOf} d={`M${x} ${y + 6} l4 7 l-8 0 Z`}>
          {named}
        </path>
      );
    case 'today':
      return (
        <line className={classes.today} x1={x} x2={x} y1={14} y2={38}>
          {named}
        </line>
      );
  }
}

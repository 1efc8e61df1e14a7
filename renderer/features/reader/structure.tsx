/** What the importer recognised, each item with a way to its place; confidence is shown as weight and in words. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recognised } from '../../../shared/contract/recognised.ts';
import { picoElements, picoKeys } from '../../../shared/model/vocabulary.ts';
import { addressOfIdentifier } from '../../../shared/record-addresses.ts';
import { AddressLink } from '../../app/address-link.tsx';
import { ElementLetter } from '../../ui/element-letter.tsx';
import { useFormat } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { PlacedText } from './linked-text.tsx';
import classes from './structure.module.css';
import { Checkboxes, Questions, Tables, TrialsTable } from './structure-parts.tsx';

export interface StructureProps {
  recognised: Recognised;
  onGo(start: number): void;
}

export function Structure({ recognised, onGo }: StructureProps) {
  const { t } = useTranslation('reader');
  const { recommendation } = recognised;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className={classes.structure} aria-label={t('view.structure')} tabIndex={0} data-document>
      <Facts recognised={recognised} />
      <Pico recognised={recognised} />
      {recommendation ? (
        <Part title={t('structure.recommendation')}>
          <p>
            <PlacedText place={recommendation} onGo={onGo} text={recommendation.text} />
          </p>
        </Part>
      ) : null}
      {recognised.fields?.length ? (
        <Part title={t('structure.fields')}>
          <dl className={classes.fields}>
            {keyed(recognised.fields, (field) => `${field.section} ${field.label}`).map(({ key, item }) => (
              <div key={key}>
                <dt>
                  {item.section ? <span className={classes.sectionNumber}>{item.section}</span> : null} {item.label}
                </dt>
                <dd>
                  <PlacedText place={item} onGo={onGo} text={item.text || t('structure.empty')} />
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
      {recognised.checkboxes?.length ? (
        <Part title={t('found.checkboxes')}>
          <Checkboxes checkboxes={recognised.checkboxes} onGo={onGo} />
        </Part>
      ) : null}
      {recognised.ongoingTrials?.length ? (
        <Part title={t('found.trials')}>
          <TrialsTable trials={recognised.ongoingTrials} onGo={onGo} />
        </Part>
      ) : null}
      {recognised.questions?.length ? (
        <Part title={t('found.questions')}>
          <Questions questions={recognised.questions} onGo={onGo} />
        </Part>
      ) : null}
      {recognised.tables?.length ? (
        <Part title={t('found.tables')}>
          <Tables tables={recognised.tables} onGo={onGo} />
        </Part>
      ) : null}
      {recognised.references?.length ? (
        <Part title={t('found.references')}>
          <ol className={classes.references}>
            {keyed(recognised.references, (reference) => reference.text).map(({ key, item }) => (
              <li key={key} value={item.n}>
                <PlacedText place={item} onGo={onGo} text={item.text} />
              </li>
            ))}
          </ol>
        </Part>
      ) : null}
      {recognised.links?.length ? (
        <Part title={t('structure.links')}>
          <ul className={classes.references}>
            {keyed(recognised.links, (link) => link).map(({ key, item }) => (
              <li key={key}>
                <AddressLink address={item}>{item}</AddressLink>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <Title order={2}>{title}</Title>
      {children}
    </section>
  );
}

function Facts({ recognised }: { recognised: Recognised }) {
  const { t } = useTranslation('reader');
  const { t: tl } = useTranslation('library');
  const { date } = useFormat();
  const { template, dates } = recognised;
  const facts: [label: string, value: ReactNode][] = [
    [t('structure.kind'), tl(`kind.${recognised.kind}`)],
    [t('structure.template'), [template?.family, template?.version ?? template?.generation].filter(Boolean).join(' ')],
    [t('structure.issuer'), recognised.issuer],
    ...recognised.identifiers.map((each): [string, ReactNode] => [
      t(`identifier.${each.type}`),
      <AddressLink key={each.value} address={addressOfIdentifier(each)}>
        {each.value}
      </AddressLink>,
    ]),
    [t('structure.published'), dates.published && date(dates.published)],
    [t('structure.submitted'), dates.submitted && date(dates.submitted)],
    [t('structure.reportingYear'), dates.reportingYear],
  ];
  return (
    <section className={classes.part}>
      <Title order={1}>{recognised.title}</Title>
      <dl className={classes.fields}>
        {keyed(
          facts.filter(([, value]) => value),
          ([label]) => label,
        ).map(({ key, item: [label, value] }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Pico({ recognised: { pico } }: { recognised: Recognised }) {
  const { t: tc } = useTranslation();
  if (!pico) return null;
  return (
    <section className={classes.part}>
      <Title order={2}>PICO</Title>
      <dl className={classes.fields}>
        {picoElements.map((element) => (
          <div key={element}>
            <dt>
              <ElementLetter element={element} name={tc(`element.${element}`)} /> {tc(`element.${element}`)}
            </dt>
            <dd>{pico[picoKeys[element]].join('; ') || '–'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

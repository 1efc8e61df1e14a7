/** A row at a glance, beside the list. */
import { Button, List, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import type { ReferenceRow } from '../../../shared/contract/references.ts';
import { warningSentence } from '../../../shared/import-warnings.ts';
import { picoElements, picoKeys } from '../../../shared/model/vocabulary.ts';
import { addressOfDoi, addressOfPmid, addressOfTrial } from '../../../shared/record-addresses.ts';
import { useApiQuery } from '../../api/queries.ts';
import { AddressLink } from '../../app/address-link.tsx';
import { goTo } from '../../app/routes.ts';
import { ElementLetter } from '../../ui/element-letter.tsx';
import { useFormat } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import classes from './library.module.css';
import { authorsOf, yearOf } from './reference-words.ts';
import type { TrialRow } from './trial-row.ts';

function Facts({ facts }: { facts: [label: string, value: ReactNode][] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export function DocumentPreview({ row }: { row: DocumentRow }) {
  const { t } = useTranslation('library');
  const { t: tc } = useTranslation();
  const { t: tr } = useTranslation('reader');
  const { moment, bytes, locale } = useFormat();
  const { data } = useApiQuery(['documents', row.id], (api) => api.documents.get.query({ id: row.id }));
  const pico = data?.recognised.pico;
  return (
    <>
      <Title order={2}>{row.title}</Title>
      <Button my="sm" onClick={() => goTo({ screen: 'reader', documentId: row.id })}>
        {t('preview.open')}
      </Button>
      <Facts
        facts={[
          [t('column.kind'), t(`kind.${row.kind}`)],
          [t('column.issuer'), row.issuer],
          [t('preview.file'), `${row.sourceName} · ${bytes(row.byteLength)}`],
          [t('preview.imported'), `${moment(row.importedAt)}, ${row.importedBy}`],
          ...(data?.recognised.identifiers ?? []).map((each): [string, string] => [
            tr(`identifier.${each.type}`),
            each.value,
          ]),
        ]}
      />
      {pico
        ? picoElements.map((element) =>
            pico[picoKeys[element]].length > 0 ? (
              <p key={element} className={classes.picoLine}>
                <ElementLetter element={element} name={tc(`element.${element}`)} />
                <span>{pico[picoKeys[element]].join('; ')}</span>
              </p>
            ) : null,
          )
        : null}
      {data && data.recognised.warnings.length > 0 ? (
        <>
          <Title order={3} mt="md">
            {t('column.warnings')}
          </Title>
          <List size="sm">
            {keyed(data.recognised.warnings, (warning) => warning.message).map(({ key, item }) => (
              <List.Item key={key}>{warningSentence(item, locale)}</List.Item>
            ))}
          </List>
        </>
      ) : null}
    </>
  );
}

export function TrialPreview({ trial }: { trial: TrialRow }) {
  const { t } = useTranslation('library');
  return (
    <>
      <Title order={2}>{trial.title}</Title>
      <Facts
        facts={[
          [
            t('column.registryId'),
            <>
              <AddressLink address={addressOfTrial(trial.registryId)}>{trial.registryId}</AddressLink>
              {trial.otherIds.map((id) => `, ${id}`).join('')}
            </>,
          ],
          [t('preview.conditions'), trial.conditions.join('; ')],
          [t('preview.interventions'), trial.interventions.map((each) => each.name).join('; ')],
          [t('preview.outcomes'), trial.outcomes.primary.map((each) => each.measure).join('; ')],
          [t('preview.countries'), trial.countries.join(', ')],
          [t('preview.sponsor'), trial.sponsor],
        ]}
      />
    </>
  );
}

export function ReferencePreview({ reference }: { reference: ReferenceRow }) {
  const { t } = useTranslation('library');
  return (
    <>
      <Title order={2}>{reference.title ?? '–'}</Title>
      <Facts
        facts={[
          [t('column.authors'), authorsOf(reference)],
          [t('column.year'), yearOf(reference)],
          [t('column.journal'), reference['container-title']],
          ['DOI', reference.DOI && <AddressLink address={addressOfDoi(reference.DOI)}>{reference.DOI}</AddressLink>],
          [
            'PMID',
            reference.PMID && <AddressLink address={addressOfPmid(reference.PMID)}>{reference.PMID}</AddressLink>,
          ],
          ['URL', reference.URL && <AddressLink address={reference.URL}>{reference.URL}</AddressLink>],
          [t('preview.file'), reference.sources.map((source) => source.file).join(', ')],
        ]}
      />
      {reference.abstract ? (
        <Text size="sm" className={classes.abstract}>
          {reference.abstract}
        </Text>
      ) : null}
    </>
  );
}

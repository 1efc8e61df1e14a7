/** All that is known of a reference: the publication, its abstract, what uses it, and the records as the files had them. */
import { Anchor, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Reference } from '../../../shared/contract/references.ts';
import { addressOfDoi, addressOfPmid } from '../../../shared/record-addresses.ts';
import { useApiQuery } from '../../api/queries.ts';
import { AddressLink } from '../../app/address-link.tsx';
import { hashFromRoute } from '../../app/routes.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useFormat, useLocale } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { LoadingState } from '../../ui/loading-state.tsx';
import { CitingDocuments } from '../bindings/citing-documents.tsx';
import { ExemptionButton } from '../exemptions/exemption-button.tsx';
import { type Fact, Facts } from '../library/facts.tsx';
import classes from '../library/library.module.css';
import { RecordUsesList } from '../library/record-uses.tsx';
import { useTypeName } from './reference-columns.tsx';
import { issuedDay } from './reference-words.ts';

export function ReferenceDetail({ id }: { id: string }) {
  const { t } = useTranslation('references');
  const { t: tc } = useTranslation();
  const locale = useLocale();
  const { data, error } = useApiQuery(['references', 'get', id], (api) => api.references.get.query({ id }));
  // Variables that the app does not read pass through untouched, so that all of them are unknown on the wire.
  const reference = data as Reference | undefined;
  const { data: uses } = useApiQuery(['references', 'uses', id], (api) => api.references.uses.query({ id }));
  const facts = useFacts();
  if (error) return <ErrorNote sentence={error.sentence(locale)} />;
  if (!reference) return <LoadingState label={tc('loading')} />;
  const of = { subject: 'reference', itemId: id } as const;
  return (
    <>
      <Title order={2}>{reference.title ?? '–'}</Title>
      {reference.duplicateOf ? (
        <Text size="sm">
          {t('duplicateOf')}{' '}
          <Anchor size="sm" href={hashFromRoute({ screen: 'references', referenceId: reference.duplicateOf })}>
            {t('showMain')}
          </Anchor>
        </Text>
      ) : null}
      <Group my="sm" gap="xs">
        <ExemptionButton target={of} name={reference.title ?? '–'} />
      </Group>
      <Facts of={of} facts={facts(reference)} />
      {reference.abstract ? (
        <section className={classes.part}>
          <Group gap={4}>
            <Title order={3}>{t('column.abstract')}</Title>
            <ExemptionButton target={{ ...of, field: 'abstract' }} name={t('column.abstract')} isQuiet />
          </Group>
          <Text size="sm" className={classes.abstract}>
            {reference.abstract}
          </Text>
        </section>
      ) : null}
      <CitingDocuments referenceId={id} />
      {uses ? <RecordUsesList uses={uses} /> : null}
      <details className={classes.part}>
        <summary>{t('raw')}</summary>
        {keyed(reference.sources, ({ file }) => file).map(({ key, item }) => (
          <figure key={key} className={classes.raw}>
            <figcaption>{item.file}</figcaption>
            <pre>{item.raw}</pre>
          </figure>
        ))}
      </details>
    </>
  );
}

const nameOf = ({ family, given, literal }: { family?: string; given?: string; literal?: string }) =>
  literal ?? [family, given].filter(Boolean).join(', ');

function useFacts(): (reference: Reference) => Fact[] {
  const { t } = useTranslation('references');
  const typeName = useTypeName();
  const { date } = useFormat();
  return (reference) => {
    const { DOI, PMID, URL: address } = reference;
    const day = issuedDay(reference);
    return [
      [t('column.authors'), (reference.author ?? []).map(nameOf).join('; '), 'author'],
      [t('field.issued'), day ? date(day) : reference.issued?.raw, 'issued'],
      [t('column.type'), typeName(reference.type)],
      [t('column.journal'), reference['container-title'], 'container-title'],
      [
        t('field.volume'),
        [reference.volume, reference.issue && `(${reference.issue})`].filter(Boolean).join(' '),
        'volume',
      ],
      [t('field.page'), reference.page, 'page'],
      [t('field.publisher'), reference.publisher, 'publisher'],
      [t('field.editors'), (reference.editor ?? []).map(nameOf).join('; '), 'editor'],
      [t('field.language'), reference.language, 'language'],
      [t('field.keywords'), reference.keyword, 'keyword'],
      ['ISSN', reference.ISSN, 'ISSN'],
      ['ISBN', reference.ISBN, 'ISBN'],
      ['DOI', DOI && <AddressLink address={addressOfDoi(DOI)}>{DOI}</AddressLink>, 'DOI'],
      ['PMID', PMID && <AddressLink address={addressOfPmid(PMID)}>{PMID}</AddressLink>, 'PMID'],
      ['PMCID', reference.PMCID, 'PMCID'],
      ['URL', address && <AddressLink address={address}>{address}</AddressLink>, 'URL'],
    ];
  };
}

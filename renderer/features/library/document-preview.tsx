/** A document at a glance, beside the list. */
import { Button, Group, List, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../shared/contract/documents.ts';
import { warningSentence } from '../../../shared/import-warnings.ts';
import { picoElements, picoKeys } from '../../../shared/model/vocabulary.ts';
import { addressOfIdentifier } from '../../../shared/record-addresses.ts';
import { useApiQuery } from '../../api/queries.ts';
import { AddressLink } from '../../app/address-link.tsx';
import { goTo } from '../../app/routes.ts';
import { ElementLetter } from '../../ui/element-letter.tsx';
import { useFormat } from '../../ui/format.ts';
import { keyed } from '../../ui/keyed.ts';
import { ExemptionButton } from '../exemptions/exemption-button.tsx';
import { isUnread } from '../ocr/is-unread.ts';
import { OcrButton } from '../ocr/ocr-button.tsx';
import { type Fact, Facts } from './facts.tsx';
import classes from './library.module.css';

export function DocumentPreview({ row }: { row: DocumentRow }) {
  const { t } = useTranslation('library');
  const { t: tc } = useTranslation();
  const { t: tr } = useTranslation('reader');
  const { moment, bytes, locale, number } = useFormat();
  const { data } = useApiQuery(['documents', row.id], (api) => api.documents.get.query({ id: row.id }));
  const pico = data?.recognised.pico;
  const ocr = data?.recognised.ocr;
  // What a person corrected is no guess.
  const isGuess = data?.recognised.issuerConfidence !== undefined && row.issuer === data.recognised.issuer;
  const isScan = isUnread(row);
  const read = ocr && t('ocr.read', { percent: number(ocr.confidence), count: ocr.pages.length });
  const textOrigin = isScan ? t(`ocr.badgeHelp.${row.textOrigin}`) : read;
  return (
    <>
      <Title order={2}>{row.title}</Title>
      <Group my="sm" gap="xs">
        <Button onClick={() => goTo({ screen: 'reader', documentId: row.id })}>{t('preview.open')}</Button>
        <ExemptionButton target={{ subject: 'document', itemId: row.id }} name={row.title} />
        {isScan ? <OcrButton ids={[row.id]} /> : null}
      </Group>
      <Facts
        facts={[
          [t('column.kind'), t(`kind.${row.kind}`)],
          [t('column.issuer'), isGuess ? t('preview.guessedIssuer', { issuer: row.issuer }) : row.issuer],
          [t('ocr.origin'), textOrigin],
          [t('preview.file'), `${row.sourceName} · ${bytes(row.byteLength)}`],
          [t('preview.imported'), `${moment(row.importedAt)}, ${row.importedBy}`],
          ...(data?.recognised.identifiers ?? []).map(
            (each): Fact => [
              tr(`identifier.${each.type}`),
              <AddressLink key={each.value} address={addressOfIdentifier(each)}>
                {each.value}
              </AddressLink>,
            ],
          ),
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

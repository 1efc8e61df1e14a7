/** What the document is: its title, kind and template, its numbers and dates; and its PICO. */
import { Title, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { picoElements, picoKeys } from '../../../shared/model/vocabulary.ts';
import { addressOfIdentifier } from '../../../shared/record-addresses.ts';
import { AddressLink } from '../../app/address-link.tsx';
import { ElementLetter } from '../../ui/element-letter.tsx';
import { Part, useValues } from './part.tsx';
import classes from './review.module.css';
import { useReviewParts } from './review-context.ts';
import { Value } from './value.tsx';
import { idOfKey, listKey } from './value-ids.ts';
import { useValueName } from './value-name.ts';

export function FactParts() {
  const { t } = useTranslation(['review', 'reader', 'library']);
  const { reviewed } = useReviewParts();
  const nameOf = useValueName();
  const { asRead } = reviewed;
  const { template } = asRead;
  const told: [label: string, text: string | undefined][] = [
    [t('reader:structure.kind'), t(`library:kind.${asRead.kind}`)],
    // What family of forms it is of, its kind says; of which day it is stands among the dates.
    [t('reader:structure.template'), template?.generation ?? undefined],
    [t('reader:structure.issuer'), asRead.issuer],
  ];
  return (
    <section className={classes.part}>
      <Title order={1}>{asRead.title}</Title>
      <dl className={classes.fields}>
        {told.map(([label, text]) =>
          text ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
        {useValues('identifier', 'date').map((value) => (
          <div key={idOfKey(value.key)}>
            <dt>{nameOf(value)}</dt>
            <dd>
              <Value value={value} />
              <Outside type={value.key.kind === 'identifier' ? value.key.path[0]! : ''} value={value.text} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Where a number leads out of the document. */
function Outside({ type, value }: { type: string; value: string }) {
  const { t } = useTranslation(['review', 'reader', 'library']);
  const address = addressOfIdentifier({ type: type as never, value });
  return address ? (
    <>
      {' '}
      <AddressLink address={address}>
        {t('open')} <VisuallyHidden>{value}</VisuallyHidden>
      </AddressLink>
    </>
  ) : null;
}

export function PicoPart() {
  const { t } = useTranslation();
  const { reviewed } = useReviewParts();
  const values = useValues('pico');
  if (!reviewed.asRead.pico && values.length === 0) return null;
  return (
    <Part title="PICO">
      <dl className={classes.fields}>
        {picoElements.map((element) => {
          const name = picoKeys[element];
          const own = values.filter(({ key }) => key.path[0] === name);
          return (
            <div key={element} data-drop={idOfKey(listKey('pico', name))}>
              <dt>
                <ElementLetter element={element} name={t(`element.${element}`)} /> {t(`element.${element}`)}
              </dt>
              <dd className={classes.list}>
                {own.length === 0 ? '–' : own.map((value) => <Value key={idOfKey(value.key)} value={value} />)}
              </dd>
            </div>
          );
        })}
      </dl>
    </Part>
  );
}

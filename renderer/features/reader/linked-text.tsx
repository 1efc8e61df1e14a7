/** Words of a document in which what leads out of it can be followed; their place in the text stays one press away. */
import { useTranslation } from 'react-i18next';
import { type AddressPart, addressParts } from '../../../shared/text/address-parts.ts';
import { AddressLink } from '../../app/address-link.tsx';
import { keyed } from '../../ui/keyed.ts';
import { PlaceLink, type PlaceLinkProps } from './place-link.tsx';

export function LinkedText({ text }: { text: string }) {
  return <Parts parts={addressParts(text)} />;
}

/** Without an address the words themselves lead to the place; with one, what stands after them does. */
export function PlacedText({ text, place, onGo }: Omit<PlaceLinkProps, 'children'> & { text: string }) {
  const { t } = useTranslation('reader');
  const parts = addressParts(text);
  if (parts.every(({ address }) => address === null)) {
    return (
      <PlaceLink place={place} onGo={onGo}>
        {text}
      </PlaceLink>
    );
  }
  return (
    <>
      <Parts parts={parts} />{' '}
      {place.start === undefined ? null : (
        <PlaceLink place={place} onGo={onGo}>
          {place.page ? null : t('structure.toPlace')}
        </PlaceLink>
      )}
    </>
  );
}

function Parts({ parts }: { parts: readonly AddressPart[] }) {
  return keyed(parts, (part) => part.text).map(({ key, item: { text, address } }) =>
    address === null ? (
      <span key={key}>{text}</span>
    ) : (
      <AddressLink key={key} address={address}>
        {text}
      </AddressLink>
    ),
  );
}

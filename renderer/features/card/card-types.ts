/** Names of the card's parts as the screen uses them. */
import type { CardField, CardFieldTemplate, CardTemplate } from '../../../shared/contract/cards.ts';

export type {
  Card,
  CardCheck,
  CardField,
  CardFieldTemplate,
  CardProposal,
  CardRow,
  CardSource,
  CardTemplate,
  CardValue,
} from '../../../shared/contract/cards.ts';

export type CardFieldStatus = CardField['status'];
export type CardSection = CardTemplate['sections'][number];
export type CardOption = NonNullable<CardFieldTemplate['options']>[number];

/** The fields of the registry record that a cell is made of, each a way to where it stands. */
import { Anchor } from '@mantine/core';
import { Fragment } from 'react';
import { hashFromRoute } from '../../../app/routes.ts';
import { useFieldName } from '../field-name.ts';
import type { OngoingCell } from './ongoing-data.ts';

export function FieldLinks({ trialId, cell }: { trialId: string; cell: Pick<OngoingCell, 'fields'> }) {
  const nameOf = useFieldName();
  return cell.fields.map((field, index) => (
    <Fragment key={field}>
      {index > 0 ? ', ' : null}
      <Anchor inherit href={hashFromRoute({ screen: 'trials', trialId, field })}>
        {nameOf(field)}
      </Anchor>
    </Fragment>
  ));
}

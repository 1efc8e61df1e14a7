import { expect, test } from 'vitest';
import { listRecognisedDocuments, listTickedDocumentIds } from '../../../electron/library/documents.ts';
import { filledLibrary } from '../../helpers/filled-library.ts';

test('documents with a ticked box are found without opening what was recognised of each', () => {
  const { library, importText } = filledLibrary();
  const box = (checked: boolean) => [{ section: null, group: 'Type', label: 'Legemiddel', checked }];
  const ticked = importText('Et skjema med kryss.', { checkboxes: box(true) });
  const ids = [
    ticked,
    importText('Et skjema uten kryss.', { checkboxes: box(false) }),
    importText('Et notat.'),
    importText('Et notat om skjemaer.', { title: 'Slik skrives {"checked":true} i JSON' }),
  ];
  expect([...listTickedDocumentIds(library.db)]).toEqual([ticked]);
  const withTicks = listRecognisedDocuments(library.db).filter(({ recognised }) =>
    recognised.checkboxes?.some(({ checked }) => checked),
  );
  expect(withTicks.map(({ id }) => id)).toEqual([ticked]);
  expect(listRecognisedDocuments(library.db).map(({ id }) => id)).toEqual(ids);
});

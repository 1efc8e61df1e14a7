/** Who is working here, and everyone who worked in the open library. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLibraryState } from '../../app/library-state.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { PeopleDialog } from '../erasure/people-dialog.tsx';
import classes from './settings.module.css';

export function PersonPart() {
  const { t } = useTranslation('settings');
  const { t: te } = useTranslation('erasure');
  const { settings, update } = usePreferences();
  const isOpen = (useLibraryState().data?.path ?? null) !== null;
  const [typed, setTyped] = useState<string | null>(null);
  const [isShowingPeople, setShowingPeople] = useState(false);
  const known = settings?.person.name ?? '';
  const name = typed ?? known;
  const isNew = name.trim() !== '' && name.trim() !== known;
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isNew) update({ personName: name.trim() });
          setTyped(null);
        }}
      >
        <TextInput
          className={classes.row}
          label={t('name')}
          description={t('nameHelp')}
          maxLength={200}
          error={name.trim() === '' ? t('nameEmpty') : undefined}
          value={name}
          onChange={(event) => setTyped(event.currentTarget.value)}
          inputContainer={(input) => (
            <div className={classes.entry}>
              {input}
              <Button type="submit" size="sm" disabled={!isNew}>
                {t('nameSave')}
              </Button>
            </div>
          )}
        />
      </form>
      {isOpen ? (
        <Button mt="sm" variant="default" size="xs" onClick={() => setShowingPeople(true)}>
          {te('people.open')}
        </Button>
      ) : null}
      <PeopleDialog opened={isShowingPeople} onClose={() => setShowingPeople(false)} />
    </>
  );
}

/** What of a library that does not open can still be read. */
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReadableContent } from '../../../shared/contract/inspections.ts';
import { useFormat } from '../../ui/format.ts';
import classes from './recovery.module.css';

const nouns = ['projects', 'cards', 'grades', 'tags', 'trials', 'references'] as const;

export function ReadableList({ content }: { content: ReadableContent | null }) {
  const { t } = useTranslation('recovery');
  const { moment } = useFormat();
  if (!content) return <Text mt="md">{t('readable.nothing')}</Text>;
  const { documents, documentsWhole, lastChange } = content;
  const when = lastChange && moment(lastChange.at);
  const whole = () => {
    if (documentsWhole === documents) return t('readable.wholeAll', { count: documents });
    if (documentsWhole === 0) return t('readable.wholeNone', { count: documents });
    return t('readable.whole', { count: documentsWhole });
  };
  return (
    <section aria-labelledby="readable">
      <Title order={2} id="readable" mt="lg">
        {t('readable.title')}
      </Title>
      <ul className={classes.readable}>
        <li>
          {t('readable.documents', { count: documents })}
          {documents > 0 ? `: ${whole()}` : ''}
        </li>
        {nouns
          .filter((noun) => content[noun] > 0)
          .map((noun) => (
            <li key={noun}>{t(`readable.${noun}`, { count: content[noun] })}</li>
          ))}
      </ul>
      {lastChange ? (
        <Text className={classes.dim}>
          {lastChange.by ? t('readable.last', { when, by: lastChange.by }) : t('readable.lastUnknown', { when })}
        </Text>
      ) : null}
    </section>
  );
}

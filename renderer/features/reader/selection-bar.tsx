/** The small bar at a selection: P I C O, other elements, a comment, an own tag. */
import { Button, Group, Menu, Paper, TextInput } from '@mantine/core';
import { IconChevronDown, IconLock, IconMessage } from '@tabler/icons-react';
import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { picoElements, type TagElement } from '../../../shared/model/vocabulary.ts';
import { useCommandTarget } from '../../app/command-targets.ts';
import { useScreenKeys } from '../../app/keys.ts';
import { ElementLetter } from '../../ui/element-letter.tsx';
import { useCanExempt } from '../exemptions/exemption-data.ts';
import classes from './selection-bar.module.css';
import type { SelectedPassage } from './view-props.ts';

export interface SelectionBarProps {
  passage: SelectedPassage;
  onTag(element: TagElement, more?: { label?: string; comment?: string }): void;
  onExempt(): void;
  onLeave(): void;
}

const others = ['design', 'result', 'harm', 'cost'] as const;

export function SelectionBar({ passage, onTag, onExempt, onLeave }: SelectionBarProps) {
  const { t } = useTranslation('reader');
  const { t: tc } = useTranslation();
  const { t: te } = useTranslation('exemptions');
  const [writing, setWriting] = useState<'comment' | 'own' | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const canExempt = useCanExempt();
  useCommandTarget('exempt', canExempt ? onExempt : null);
  useScreenKeys('reader', { 'more-tags': () => setMenuOpen(true), comment: () => setWriting('comment') });
  return (
    <Paper
      className={classes.selectionBar}
      role="toolbar"
      aria-label={t('selection.label')}
      withBorder
      shadow="md"
      data-docked={passage.spot === null || undefined}
      style={passage.spot ? besides(passage.spot) : {}}
      onMouseDown={(event) => !(event.target instanceof HTMLInputElement) && event.preventDefault()}
    >
      {writing ? (
        <WordsForm kind={writing} onSubmit={(more) => onTag(writing, more)} onLeave={onLeave} />
      ) : (
        <Group gap={2} wrap="nowrap">
          {picoElements.map((element) => (
            <Button
              key={element}
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={t('selection.tagAs', { element: tc(`element.${element}`) })}
              aria-keyshortcuts={element}
              onClick={() => onTag(element)}
            >
              <ElementLetter element={element} name={tc(`element.${element}`)} />
            </Button>
          ))}
          <Menu
            withinPortal={false}
            withInitialFocusPlaceholder={false}
            opened={isMenuOpen}
            onChange={setMenuOpen}
            returnFocus
          >
            <Menu.Target>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-keyshortcuts="M"
                rightSection={<IconChevronDown size={12} aria-hidden />}
              >
                {t('selection.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map((element) => (
                <Menu.Item key={element} onClick={() => onTag(element)}>
                  {tc(`element.${element}`)}
                </Menu.Item>
              ))}
              <Menu.Item onClick={() => setWriting('own')}>{t('selection.own')}</Menu.Item>
              {canExempt ? <Menu.Divider /> : null}
              {canExempt ? (
                <Menu.Item leftSection={<IconLock size={14} aria-hidden />} onClick={onExempt}>
                  {te('openPassage')}
                </Menu.Item>
              ) : null}
            </Menu.Dropdown>
          </Menu>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-keyshortcuts="N"
            leftSection={<IconMessage size={14} aria-hidden />}
            onClick={() => setWriting('comment')}
          >
            {t('selection.comment')}
          </Button>
        </Group>
      )}
    </Paper>
  );
}

/** Above the passage, or below it where the window ends. */
function besides({ top, bottom, left }: { top: number; bottom: number; left: number }): CSSProperties {
  const x = Math.max(8, Math.min(left, window.innerWidth - 380));
  return top < 120 ? { left: x, top: bottom + 8 } : { left: x, bottom: window.innerHeight - top + 8 };
}

interface WordsFormProps {
  kind: 'comment' | 'own';
  onSubmit(more: { label?: string; comment?: string }): void;
  onLeave(): void;
}

function WordsForm({ kind, onSubmit, onLeave }: WordsFormProps) {
  const { t } = useTranslation('reader');
  const [words, setWords] = useState('');
  return (
    <form
      className={classes.wordsForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim()) onSubmit(kind === 'own' ? { label: words.trim() } : { comment: words.trim() });
      }}
    >
      <TextInput
        autoFocus
        size="xs"
        flex={1}
        aria-label={t(`selection.${kind}Label`)}
        placeholder={t(`selection.${kind}Label`)}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onLeave()}
      />
      <Button type="submit" size="xs" disabled={!words.trim()}>
        {t('selection.save')}
      </Button>
    </form>
  );
}

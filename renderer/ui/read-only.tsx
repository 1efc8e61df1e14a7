/**
 * A part of the screen that can be read but not changed: its text fields can still be focused, selected in and copied
 * from, its buttons keep their place and tell why they do nothing.
 */
import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  type MantineThemeOverride,
  MantineThemeProvider,
  NativeSelect,
  NumberInput,
  Radio,
  SegmentedControl,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from 'react';
import classes from './read-only.module.css';

const InReadOnly = createContext(false);

/** For what is not drawn by a component that knows of it. */
export const useReadOnly = (): boolean => use(InReadOnly);

export function ReadOnly({ because, children }: { because: string; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const theme = useMemo(() => readOnlyTheme(because), [because]);
  useEffect(() => (area.current ? withoutEdits(area.current) : undefined), []);
  return (
    <InReadOnly value={true}>
      <MantineThemeProvider theme={theme}>
        <div ref={area} className={classes.area}>
          {children}
        </div>
      </MantineThemeProvider>
    </InReadOnly>
  );
}

function readOnlyTheme(because: string): MantineThemeOverride {
  const text = { defaultProps: { readOnly: true } };
  const choice = { defaultProps: { disabled: true } };
  // Not disabled: who comes to it by keys hears why.
  const button = { 'data-disabled': true, 'aria-disabled': true, 'aria-description': because } as const;
  return createTheme({
    components: {
      TextInput: TextInput.extend(text),
      Textarea: Textarea.extend(text),
      NumberInput: NumberInput.extend(text),
      NativeSelect: NativeSelect.extend(choice),
      SegmentedControl: SegmentedControl.extend({ defaultProps: { readOnly: true, ...{ 'aria-readonly': true } } }),
      Checkbox: Checkbox.extend(choice),
      Radio: Radio.extend(choice),
      Switch: Switch.extend(choice),
      Button: Button.extend({ defaultProps: { ...button, ...{ title: because } } }),
      ActionIcon: ActionIcon.extend({ defaultProps: button }),
    },
  });
}

/** Stops what would edit before the components hear of it: presses of dead buttons, keys of fields, forms, drags. */
function withoutEdits(area: HTMLElement): () => void {
  const stops: [name: string, isEdit: (event: Event) => boolean][] = [
    ['click', ({ target }) => target instanceof Element && target.closest('[aria-disabled="true"]') !== null],
    ['keydown', (event) => event instanceof KeyboardEvent && isEditKey(event)],
    ['paste', () => true],
    ['submit', () => true],
    ['dragstart', () => true],
  ];
  const ends = stops.map(([name, isEdit]) => {
    const stop = (event: Event) => {
      if (!isEdit(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    area.addEventListener(name, stop, true);
    return () => area.removeEventListener(name, stop, true);
  });
  return () => {
    for (const end of ends) end();
  };
}

/** Keys by which fields add, remove and move what they hold. */
function isEditKey({ key, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return key === 'ArrowUp' || key === 'ArrowDown';
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && ['Enter', 'Backspace', 'Delete', ','].includes(key);
}

/** The look: deep teal accent, Inter, 14 px body, small radius, thin borders. Colours of surfaces are in theme.css. */
import {
  ActionIcon,
  Button,
  createTheme,
  Menu,
  Modal,
  NativeSelect,
  Popover,
  Select,
  Table,
  Tabs,
  Tooltip,
} from '@mantine/core';

/** What fades away keeps the focus, and the next key with it: dialogs come and go at once. */
export const atOnce = { duration: 0 } as const;
/** Menus go at once too; one opened by a key is not shown at all where it has no time to come (Mantine 9.7). */
const goneAtOnce = { duration: 80, exitDuration: 0 } as const;
/** Beside what opens it and in its landmark, where it is read next; fixed, so that no pane cuts it off. */
const inPlace = { withinPortal: false, floatingStrategy: 'fixed' } as const;

export const theme = createTheme({
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace",
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.36,
  colors: {
    teal: [
      '#e9f6f5',
      '#d3eae8',
      '#a7d4d0',
      '#78bdb8',
      '#4fa8a2',
      '#2f928c',
      '#1c827c',
      '#128079',
      '#0d635e',
      '#084643',
    ],
    dark: [
      '#d5dadb',
      '#b3bbbd',
      '#939da0',
      '#6b767a',
      '#3d474b',
      '#2e373b',
      '#232b2e',
      '#1a2124',
      '#141a1c',
      '#0e1315',
    ],
    gray: [
      '#f7f9f9',
      '#eff2f2',
      '#e3e8e8',
      '#d3dada',
      '#bcc5c6',
      '#98a3a5',
      '#6a7679',
      '#4d585b',
      '#353e41',
      '#1f2628',
    ],
  },
  defaultRadius: 4,
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  shadows: { xs: 'none', sm: 'none', md: '0 2px 8px rgb(0 0 0 / 0.12)', lg: '0 4px 16px rgb(0 0 0 / 0.16)' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.35' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
      h4: { fontSize: '0.8125rem', lineHeight: '1.4' },
    },
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 28 } }),
    Button: Button.extend({ defaultProps: { size: 'xs' } }),
    Menu: Menu.extend({
      defaultProps: {
        ...inPlace,
        shadow: 'md',
        transitionProps: goneAtOnce,
        // A menu may hold items only; the first of them takes the focus.
        withInitialFocusPlaceholder: false,
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        transitionProps: atOnce,
        centered: true,
        overlayProps: { backgroundOpacity: 0.35 },
        attributes: { header: { role: 'presentation' } },
      },
    }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'xs' } }),
    Popover: Popover.extend({
      defaultProps: {
        shadow: 'md',
        transitionProps: goneAtOnce,
        // Where neither side has room enough, what is inside scrolls.
        middlewares: { flip: true, shift: true, size: { padding: 8 } },
      },
    }),
    Select: Select.extend({ defaultProps: { size: 'xs', comboboxProps: inPlace } }),
    Table: Table.extend({ defaultProps: { fz: 13, verticalSpacing: 4, horizontalSpacing: 8 } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Tooltip: Tooltip.extend({
      defaultProps: { ...inPlace, openDelay: 400, transitionProps: { duration: 80 }, withArrow: false },
    }),
  },
});

/** The desktop app as folder and installers, in electron-builder's words. */
import type { Configuration } from 'electron-builder';
import { importEndings } from '../../shared/import-endings.ts';

/** Made anew for each build, because electron-builder writes in it. */
export const desktopConfig = (): Configuration => ({
  appId: 'no.metodebenk.app',
  productName: 'Metodebenk',
  copyright: 'Metodebenk contributors, MIT licence',
  directories: { output: 'dist/package', buildResources: 'resources/icons' },
  // Nothing to install or rebuild: all packages are staged.
  beforeBuild: async () => false,
  npmRebuild: true,
  publish: null,
  // Chromium's own words; its Norwegian is called nb.
  electronLanguages: ['nb', 'en-US'],
  artifactName: `metodebenk-\${version}-\${os}-\${arch}.\${ext}`,
  asar: true,
  asarUnpack: ['**/*.node'],
  // The staged packages are not called node_modules, because electron-builder would look for them in package.json.
  files: ['**/*', '!packages', '!licences', { from: 'packages', to: 'node_modules' }],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    // There is no snapshot of our own that main would start from.
    loadBrowserProcessSpecificV8Snapshot: false,
  },
  fileAssociations: [
    {
      ext: 'metodebenk',
      name: 'Metodebenk library',
      description: 'Metodebenk library',
      mimeType: 'application/vnd.metodebenk.library',
      role: 'Editor',
      icon: 'library',
    },
  ],
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'metodebenk',
    icon: 'app',
    category: 'Office',
    maintainer: 'Metodebenk contributors <metodebenk@example.invalid>',
    vendor: 'Metodebenk contributors',
    synopsis: 'Workbench for health technology assessment',
    desktop: {
      entry: {
        Name: 'Metodebenk',
        GenericName: 'Workbench for health technology assessment',
        'GenericName[nb]': 'Arbeidsbenk for metodevurdering',
        Comment: 'Documents, trials, GRADE and method-alert cards in one local library file',
        'Comment[nb]': 'Dokumenter, studier, GRADE og metodevarsler i én lokal samling',
        Keywords: 'HTA;GRADE;PICO;metodevurdering;metodevarsel;',
      },
    },
  },
  win: { target: ['nsis'], executableName: 'Metodebenk', icon: 'app.ico' },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.productivity',
    icon: 'app.icns',
    // A Mac lets files be dropped only on icons of apps that say they take them; they stay what they are opened with.
    fileAssociations: [
      { ext: [...importEndings], name: 'Metodebenk import', icon: 'app', role: 'Viewer', rank: 'Alternate' },
    ],
    // Changed fuses break Electron's own signature, and macOS starts nothing without one: «-» signs with no certificate.
    ...(process.env.CSC_LINK ? {} : { identity: '-', hardenedRuntime: false }),
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: true,
    allowToChangeInstallationDirectory: true,
    // Libraries and settings belong to the person, not to the program.
    deleteAppDataOnUninstall: false,
    installerLanguages: ['nb_NO', 'en_US'],
    license: 'LICENSE',
  },
});

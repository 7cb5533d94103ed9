import { calmSettings } from '../../../.tools/web-server/window.ts';

/** User settings under which nothing moves or pops up by itself. */
export const quietSettings: Readonly<Record<string, unknown>> = {
    ...calmSettings,
    'editor.cursorBlinking': 'solid',
    'editor.hover.delay': 100,
    'editor.minimap.enabled': false,
    'extensions.autoUpdate': false,
    'files.autoSave': 'off',
    'files.hotExit': 'off',
    'git.enabled': false,
    'mou.reminders.enabled': false,
    'git.openRepositoryInParentFolders': 'never',
    'security.workspace.trust.enabled': false,
    'update.mode': 'none',
    'window.restoreWindows': 'none',
    'workbench.reduceMotion': 'on',
    'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Settings of the colour themes that screenshots are taken in. */
export const themes = {
    light: { 'workbench.colorTheme': 'Default Light Modern' },
    dark: { 'workbench.colorTheme': 'Default Dark Modern' },
    highContrast: { 'workbench.colorTheme': 'Default High Contrast' },
} as const;

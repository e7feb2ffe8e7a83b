import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const MAC = '/Applications';
const WINDOWS = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);

/**
 * The programs we look for. `names` are tried in PATH, then `places`; `debian` is the package that
 * brings it; `hint` tells a person what to install elsewhere.
 */
const PROGRAMS = {
  chromium: {
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
    ],
    places: [
      join(MAC, 'Chromium.app/Contents/MacOS/Chromium'),
      join(MAC, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(MAC, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      ...WINDOWS.flatMap((root) => [
        join(root, 'Chromium', 'Application', 'chrome.exe'),
        join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
    ],
    debian: 'chromium',
    hint: 'Install Chromium, Chrome or Edge, version 146 or newer.',
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    places: [
      join(MAC, 'Firefox.app/Contents/MacOS/firefox'),
      ...WINDOWS.map((root) => join(root, 'Mozilla Firefox', 'firefox.exe')),
    ],
    debian: 'firefox-esr',
    hint: 'Install Firefox, version 153 or newer.',
  },
  xvfb: {
    names: ['Xvfb'],
    places: [],
    debian: 'xvfb',
    hint: 'Install Xvfb (a display that needs no screen).',
  },
  xdotool: {
    names: ['xdotool'],
    places: [],
    debian: 'xdotool',
    hint: 'Install xdotool (types real keys on an X display).',
  },
};

/** What is known of a program: its Debian package and what to tell a person. */
export function programFacts(name) {
  return PROGRAMS[name];
}

/** The path of a program, or undefined. `MORSEL_CHROMIUM` and `MORSEL_FIREFOX` win. */
export function findProgram(name) {
  const { names, places } = PROGRAMS[name];
  const given = process.env[`MORSEL_${name.toUpperCase()}`];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const inPath = names.flatMap((file) => folders.map((folder) => join(folder, file)));
  return [given, ...inPath, ...places].find((path) => path && isRunnable(path));
}

function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not ours to run: either way not a program for us.
    return false;
  }
}

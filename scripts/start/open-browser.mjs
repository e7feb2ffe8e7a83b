import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumFlags } from '../setup/chromium-flags.mjs';
import { ROOT, runLoud } from '../setup/run.mjs';

/** Opens Chromium, Chrome or Edge with the build; resolves once the window was asked for. */
export async function openChromium(path) {
  const extension = join(ROOT, '.output', 'chrome-mv3');
  const profile = profileFolder('chromium');
  const child = spawn(
    path,
    [...chromiumFlags(extension), `--user-data-dir=${profile}`, 'chrome://newtab/'],
    { detached: true, stdio: 'ignore' },
  );
  child.unref();
  console.log(`\nMorsel is open in ${path}.\nIts profile, with what you learn, is in ${profile}.`);
  if (/google.?chrome/i.test(path)) {
    console.log(
      'Chrome does not load extensions from the command line any more: open chrome://extensions,\n' +
        `switch on "Developer mode", press "Load unpacked" and choose ${extension}. Once is enough.`,
    );
  }
  return 0;
}

/** Opens Firefox with the build; resolves when it is closed. */
export function openFirefox(path) {
  const profile = profileFolder('firefox');
  console.log(`\nMorsel opens in ${path}.\nIts profile, with what you learn, is in ${profile}.`);
  const pref = 'extensions.webextensions';
  return runLoud('web-ext', [
    'run',
    `--source-dir=${join('.output', 'firefox-mv3')}`,
    `--firefox=${path}`,
    `--firefox-profile=${profile}`,
    '--profile-create-if-missing',
    '--keep-profile-changes',
    `--pref=${pref}.keepStorageOnUninstall=true`,
    `--pref=${pref}.keepUuidOnUninstall=true`,
    '--no-reload',
    '--no-input',
  ]);
}

function profileFolder(name) {
  const folder = join(ROOT, '.profile', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

import { existsSync } from 'node:fs';
import { findProgram, programFacts } from './find-programs.mjs';
import { runLoud } from './run.mjs';

/**
 * Makes sure that the named programs are there. On Debian as root they are installed; elsewhere the
 * error says what to install. Resolves to their paths.
 */
export async function ensurePrograms(names) {
  const missing = names.filter((name) => !findProgram(name));
  if (missing.length > 0) await install(missing);
  return Object.fromEntries(names.map((name) => [name, findProgram(name)]));
}

async function install(missing) {
  if (!canInstall()) throw new Error(missing.map((name) => programFacts(name).hint).join('\n'));
  const packages = missing.map((name) => programFacts(name).debian);
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  const wait = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  await runLoud('apt-get', [...wait, 'update']);
  await runLoud('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages]);
  const stillMissing = missing.filter((name) => !findProgram(name));
  if (stillMissing.length > 0) {
    throw new Error(stillMissing.map((name) => programFacts(name).hint).join('\n'));
  }
}

function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

// What the suites need beside Node: git, a browser and Chinese fonts for the end-to-end suites, office programs and pdftotext for the office suite. Where
// the machine lets us (apt, as root or with a sudo that asks for no password) they are installed; else one message names the command.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the browser of the end-to-end suites may be called. */
export const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const needs = [
  { packages: ['git'], isThere: () => onPath('git') },
  { packages: ['chromium'], isThere: () => 'CHROMIUM' in process.env || onPath(...browsers) },
  { packages: ['fontconfig', 'fonts-noto-cjk'], isThere: hasChineseFont },
  { packages: ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'], isThere: () => onPath('soffice') },
  { packages: ['poppler-utils'], isThere: () => onPath('pdftotext') },
];

/** Installs what is missing, saying so; where that cannot be done, says what to run and goes on: the suites that need it will fail and say why. */
export function installPrerequisites() {
  if (process.platform !== 'linux') return;
  const missing = needs.flatMap(({ packages, isThere }) => (isThere() ? [] : packages));
  if (missing.length === 0) return;
  const sudo = sudoPrefix();
  const install = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing];
  if (!onPath('apt-get') || !sudo) {
    console.log(`The tests need ${missing.join(', ')}. Install them: sudo ${install.join(' ')}`);
    return;
  }
  console.log(`Installing what the tests need: ${missing.join(', ')} (a few minutes on a new machine) …`);
  for (const command of [['apt-get', 'update', '-qq'], install]) {
    const [program, ...args] = [...sudo, ...command];
    const { status, stderr } = spawnSync(program, args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
    });
    if (status !== 0) console.log(`${command.join(' ')} failed:\n${stderr}`);
  }
}

/** What to write before a command that installs; `undefined` where this user may not. */
function sudoPrefix() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.some(name => folders.some(folder => existsSync(join(folder, name))));
}

// The packages that the bundles hold, each with its licence: dist/licences.txt, which is shipped beside them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What may be bundled: these ask for nothing but to be named. */
const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Zlib',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
  'BlueOak-1.0.0',
]);

/** `files` are the files that went into the bundles. A package under another licence ends the build. */
export function writeLicences(files, out) {
  const packages = new Map();
  for (const file of files) {
    const folder = packageOf(file);
    if (folder) packages.set(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  }
  const named = [...packages]
    .map(([folder, { name, version, license }]) => ({
      folder,
      title: `${name} ${version}`,
      license: licenceName(license),
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  const others = named.filter(({ license }) => !allowed.has(license));
  if (others.length > 0)
    throw new Error(`may not be bundled: ${others.map(({ title, license }) => `${title} (${license})`).join(', ')}`);
  const parts = named.map(
    ({ folder, title, license }) => `${title} — ${license}\n${'='.repeat(40)}\n${textIn(folder)}`,
  );
  writeFileSync(out, `The bundled packages and their licences.\n\n${[...new Set(parts)].join('\n\n')}\n`);
}

const licenceName = license => (typeof license === 'string' ? license : (license?.type ?? 'unknown'));

/** The folder of the package that a file belongs to: the nearest package.json with a version. */
function packageOf(file) {
  if (!/[\\/]node_modules[\\/]/.test(file)) return undefined;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

function textIn(folder) {
  const name = readdirSync(folder).find(each => /^licen[cs]e(?:\.|-|$)/i.test(each));
  return name ? readFileSync(join(folder, name), 'utf8').trim() : 'The package holds no text of its licence.';
}

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The environment a program is looked for in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Chrome, Chromium or Edge, if one is installed. `CHROME_PATH` names another. */
export function findBrowser(environment: Environment, platform: NodeJS.Platform): string | undefined {
  return firstThere([
    environment['CHROME_PATH'],
    ...onPath(browsers, environment, platform),
    ...findInstalled(browserPlaces, environment, platform),
  ]);
}

/** LibreOffice, if it is installed. */
export function findOffice(environment: Environment, platform: NodeJS.Platform): string | undefined {
  return firstThere([
    ...onPath(['soffice', 'libreoffice'], environment, platform),
    ...findInstalled(officePlaces, environment, platform),
  ]);
}

const browsers = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'msedge',
];

const browserPlaces = {
  darwin: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ],
};

const officePlaces = {
  darwin: ['LibreOffice.app/Contents/MacOS/soffice'],
  win32: ['LibreOffice\\program\\soffice.exe'],
};

function onPath(names: readonly string[], environment: Environment, platform: NodeJS.Platform): string[] {
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap(name => folders.map(folder => join(folder, platform === 'win32' ? `${name}.exe` : name)));
}

function findInstalled(places: typeof browserPlaces, environment: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return places.darwin.map(place => join('/Applications', place));
  if (platform !== 'win32') return [];
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(name => environment[name] ?? []);
  return roots.flatMap(root => places.win32.map(place => join(root, place)));
}

const firstThere = (paths: readonly (string | undefined)[]): string | undefined =>
  paths.find(path => path !== undefined && existsSync(path));

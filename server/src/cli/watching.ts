import { isOurs } from '../text/file-names.js';
import { basename } from 'node:path';
import { existsSync } from '../io/same-file.js';
import type { Words } from '../text/locale.js';
import { watchFiles } from '../io/watch-files.js';
import { type Context, type Given, UsageError } from './command.js';

/**
 * Runs a command once, or with `--watch` again at every change until the person ends it: of the evaluations and profiles that it is given, or lie
 * beside and below them, and of what it holds them against. What the command itself writes is told to `wrote`, and starts nothing.
 */
export async function onceOrWatching(
  context: Context,
  given: Given,
  run: (wrote: (name: string) => void) => Promise<number>,
): Promise<number> {
  if (!given.has('watch')) return run(() => undefined);
  if (given.operands.includes('-')) throw new UsageError(words.stdin);
  let isDirty = true;
  let wake = (): void => undefined;
  const beside = ['against', 'profile'].flatMap(name => given.value(name) ?? []).filter(path => existsSync(path));
  const names = new Set(beside.map(path => basename(path)));
  const watch = watchFiles([...given.operands, ...beside], name => isOurs(name) || names.has(basename(name)), {
    changed: () => {
      isDirty = true;
      wake();
    },
    deaf: folder => context.complain(words.deaf(folder)),
  });
  for (;;) {
    if (!isDirty) await new Promise<void>(resolve => (wake = resolve));
    isDirty = false;
    if (context.host.stdout.isTerminal) context.host.stdout.control('\u001b[2J\u001b[3J\u001b[H');
    await run(name => watch.wrote(name));
    context.complain(words.waiting);
  }
}

const words = {
  deaf: (folder: string): Words => ({
    'zh-CN': `${folder}：系统不通知这里的改动，改动后请重新运行`,
    en: `${folder}: the system does not tell of changes here; run it again after a change`,
  }),
  stdin: { 'zh-CN': '--watch 不能用于标准输入', en: '--watch cannot follow standard input' },
  waiting: { 'zh-CN': '等待文件改动，改动后自动重来；按 Ctrl+C 结束', en: 'waiting for changes; press Ctrl+C to end' },
};

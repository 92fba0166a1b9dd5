import { isOurs } from '../text/file-names.js';
import { watchFiles } from '../io/watch-files.js';
import { type Context, type Given, UsageError } from './command.js';

/** Runs a command once, or with `--watch` again at every change until the person ends it. */
export async function onceOrWatching(context: Context, given: Given, run: () => Promise<number>): Promise<number> {
  if (!given.has('watch')) return run();
  if (given.operands.includes('-')) throw new UsageError(words.stdin);
  let isDirty = true;
  let wake = (): void => undefined;
  watchFiles(given.operands, isOurs, () => {
    isDirty = true;
    wake();
  });
  for (;;) {
    if (!isDirty) await new Promise<void>(resolve => (wake = resolve));
    isDirty = false;
    if (context.host.stdout.isTerminal) context.host.stdout.control('\u001b[2J\u001b[3J\u001b[H');
    await run();
    context.complain(words.waiting);
  }
}

const words = {
  stdin: { 'zh-CN': '--watch 不能用于标准输入', en: '--watch cannot follow standard input' },
  waiting: { 'zh-CN': '等待文件改动，改动后自动重来；按 Ctrl+C 结束', en: 'waiting for changes; press Ctrl+C to end' },
};

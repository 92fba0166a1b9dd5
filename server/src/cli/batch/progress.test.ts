import { afterEach, expect, test, vi } from 'vitest';
import type { Context } from '../command.js';
import { Progress } from './progress.js';

afterEach(() => void vi.useRealTimers());

/** What is written on a standard error that may be a terminal, while each step takes some milliseconds. */
function written(
  isTerminal: boolean,
  steps: (progress: Progress, wait: (milliseconds: number) => void) => void,
): string {
  vi.useFakeTimers();
  let text = '';
  const context = {
    host: { stderr: { control: (more: string) => void (text += more), isTerminal } },
  } as unknown as Context;
  steps(new Progress(200, context), milliseconds => vi.advanceTimersByTime(milliseconds));
  return text.replaceAll('\u001b[K', '');
}

test('a bar that grows, drawn ten times a second at most', () => {
  const drawn = written(true, (progress, wait) => {
    for (let done = 1; done <= 200; done++) {
      wait(5);
      progress.show(done);
    }
  });
  const bars = drawn.split('\r').filter(Boolean);
  expect(bars).toHaveLength(10);
  expect([bars[0], bars[4], bars.at(-1)]).toEqual([
    '██░░░░░░░░░░░░░░░░░░░░░░ 20/200',
    '████████████░░░░░░░░░░░░ 100/200',
    '████████████████████████ 200/200',
  ]);
});

test('it makes room for other words, and is there again behind them', () => {
  expect(
    written(true, (progress, wait) => {
      wait(100);
      progress.show(100);
      progress.hide();
      progress.show(101);
      progress.hide();
      progress.hide();
    }),
  ).toBe('\r████████████░░░░░░░░░░░░ 100/200\r\r████████████░░░░░░░░░░░░ 101/200\r');
});

test('nothing where nobody looks', () => {
  expect(
    written(false, (progress, wait) => {
      wait(500);
      progress.show(100);
      progress.hide();
    }),
  ).toBe('');
});

import { expect } from 'vitest';

/** What one step costs for a text of some size: milliseconds of the processor, which does not count what else the machine does. */
export type Costs = ReadonlyMap<string, number>;

/** Of a text this many times as long a step may cost so many times as much: caches and garbage take their share. What grows with the square costs 64 times as much. */
const longer = 8;
const most = 40;
/** What costs less is not looked at: milliseconds. */
const least = 160;
const attempts = 4;
const scale = Number(process.env['SIZE'] ?? 0.4);

/** Holds where the cost of every step grows as the text does. A step that does not is tried again: only what is slow every time counts. */
export async function expectLinear(
  measure: (size: number, meter: Meter) => Promise<void>,
  size: number,
): Promise<void> {
  const [small, large] = [new Map<string, number>(), new Map<string, number>()];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const steps = attempt === 0 ? undefined : slow(small, large);
    for (const [known, count] of [
      [small, size * scale],
      [large, longer * size * scale],
    ] as const) {
      const meter = new Meter(steps);
      await measure(count, meter);
      take(known, meter.costs);
    }
    if (slow(small, large).length === 0) return;
  }
  expect(
    slow(small, large).map(
      step =>
        `${step}: ${small.get(step)?.toFixed(0)} ms, for ${longer} times as much ${large.get(step)?.toFixed(0)} ms`,
    ),
  ).toEqual([]);
}

/** Keeps the least of each step. */
function take(known: Map<string, number>, costs: Costs): void {
  for (const [step, cost] of costs) known.set(step, Math.min(cost, known.get(step) ?? Infinity));
}

const slow = (small: Costs, large: Costs): readonly string[] =>
  [...large].filter(([step, cost]) => cost > least && cost > most * (small.get(step) ?? 0)).map(([step]) => step);

/** Runs steps one after the other, all or some, and says what each cost. */
export class Meter {
  readonly costs = new Map<string, number>();

  constructor(private readonly only: readonly string[] | undefined) {}

  /** A step that others build on is `needed` even where only those are measured again. */
  async step(name: string, work: () => unknown, needed = false): Promise<void> {
    if (!needed && this.only && !this.only.includes(name)) return;
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    this.costs.set(name, (user + system) / 1000);
  }
}

import type Mocha from 'mocha';

// Lines that start with the mark are for the runner; everything else VS Code logs is shown only on failure.
const mark = '\u241e';
// on desktop nobody reads the marks: the host's console is the terminal
const plain = process.env.E2E_PLAIN === '1';

function send(kind: 'out' | 'shot' | 'stats', text: string): void {
  if (!plain) console.log(`${mark}${kind}${mark}${text}`);
  else if (kind === 'out') console.log(text);
}

/** Replaces mocha's placeholders, since the host's console is not a terminal. */
function format(args: readonly unknown[]): string {
  const rest = args.slice(1);
  const text = String(args[0] ?? '').replace(/%[sdj]/g, () => String(rest.shift()));
  return [text, ...rest].join(' ');
}

export function out(...args: readonly unknown[]): void {
  for (const line of format(args).split('\n')) send('out', line);
}

/** Asks the runner for a screenshot, and gives it a second to take it. */
export async function shot(name: string): Promise<void> {
  send('shot', name);
  await new Promise(resolve => setTimeout(resolve, 1000));
}

/** Runs what was loaded; rejects, as @vscode/test-electron wants it, when a test failed or none ran. */
export function finish(
  Reporters: typeof Mocha.reporters,
  run: (done: (failures: number) => void) => Mocha.Runner,
): Promise<void> {
  (Reporters.Base as unknown as { consoleLog: typeof out }).consoleLog = out;
  return new Promise((resolve, reject) => {
    const runner = run(failures => {
      send('stats', JSON.stringify(runner.stats));
      const executed = (runner.stats?.tests ?? 0) > 0;
      setTimeout(() => (failures === 0 && executed ? resolve() : reject(new Error(`${failures} failed`))), 200);
    });
  });
}

import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { Arrivals } from './arrivals.js';
import { capabilities } from './capabilities.js';
import { type ClientTraits, readTraits } from './client-traits.js';
import { Guard } from './guard.js';
import type { Machine } from './machine.js';
import type { FilesOf, Running } from './running.js';
import type { Locale } from '../text/locale.js';
import { afterOthers } from './turns.js';

/** How a server is started; tests set what editors leave out. */
export interface ServerOptions {
  /** Whether the time until a file is opened may be used for practice. */
  readonly practises?: boolean;
  /** Told at the start, and whenever it changes, whether a long text is open. */
  readonly onLong?: (isLong: boolean) => void;
  /** Milliseconds that a client is waited for when it is asked for its settings. */
  readonly patience?: number | undefined;
  readonly machine?: Machine;
  /** The language that whoever started the server asked for, whatever the client speaks. */
  readonly locale?: Locale | undefined;
}

/**
 * Serves one client over a connection until it says goodbye. `filesOf` gives what opens the workspace's folders. The first answer needs
 * nothing but the client's own words, and is given before the engine is there; whatever comes next waits for it.
 */
export function startServer(
  connection: Connection,
  arrivals: Arrivals,
  filesOf: () => Promise<FilesOf>,
  { practises = false, onLong, patience, machine = {}, locale }: ServerOptions = {},
): Pick<Guard, 'phase'> {
  const guard = new Guard(connection);
  let running: Running | undefined;
  const start = async (params: InitializeParams, traits: ClientTraits): Promise<void> => {
    await sent();
    const [{ Running }, opened] = await Promise.all([import('./running.js'), filesOf()]);
    running = new Running({
      connection,
      guard,
      traits,
      settings: settingsIn(params),
      filesOf: opened,
      patience,
      practises,
      onLong,
      machine,
    });
  };
  connection.onRequest(method => guard.refuse(method));
  connection.onInitialize(params => {
    if (guard.phase !== 'new') return guard.refuse('initialize');
    const traits = { ...readTraits(params), ...(locale && { locale }) };
    guard.phase = 'running';
    const started = start(params, traits);
    arrivals.hold(started);
    guard.quietly('start', () => started);
    return welcome(traits);
  });
  connection.onInitialized(() => running?.begin());
  connection.onShutdown(() => {
    guard.begun();
    guard.phase = 'shut-down';
    running?.stop();
  });
  connection.listen();
  return guard;
}

/** Answers are queued for the next turn of the event loop, and written in it. */
async function sent(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise<void>(resolve => void afterOthers(resolve));
}

const welcome = (traits: ClientTraits): InitializeResult => ({
  capabilities: capabilities(traits),
  serverInfo: { name: 'perf-yaml' },
});

/** Settings of a client that cannot be asked come with `initializationOptions.perfYaml`. */
const settingsIn = ({ initializationOptions }: InitializeParams): unknown =>
  (initializationOptions as { readonly perfYaml?: unknown } | undefined | null)?.perfYaml;

import { fileURLToPath } from 'node:url';
import type { Transport } from './io/transport.js';
import { serve } from './lsp/node.js';

/**
 * What editors start: the server without the command line, whose loading would take a tenth of the time until the first answer. However else it
 * is asked for, the command line reads it, and says what cannot be done.
 */
const { argv, stdout, stderr } = process;

/** What editors write; the process they name besides is gone when the channel is. */
const asked = argv.slice(2).filter(argument => !argument.startsWith('--clientProcessId='));

const transport = transportOf(asked.join(' '));
if (transport) {
  // whoever reads may stop reading: the channel ends then by itself, and a log is not missed
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  void serve(transport, fileURLToPath(new URL('cli.mjs', import.meta.url)));
} else {
  argv.splice(2, 0, 'lsp');
  void import('./main.js');
}

function transportOf(written: string): Transport | undefined {
  if (written === '--node-ipc' && process.send) return { kind: 'node-ipc' };
  return written === '--stdio' || written === '' ? { kind: 'stdio' } : undefined;
}

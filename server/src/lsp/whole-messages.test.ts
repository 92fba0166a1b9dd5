import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { StreamMessageWriter } from 'vscode-languageserver/node';
import { WholeMessages } from './whole-messages.js';

class Collected extends Writable {
  readonly chunks: string[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk.toString());
    done();
  }
}

const message = (method: string): { jsonrpc: string; method: string } => ({ jsonrpc: '2.0', method });

test('each message goes out in one piece, header and body, in the order they were written', async () => {
  const output = new Collected();
  const writer = new StreamMessageWriter(new WholeMessages(output));
  await Promise.all(['一', 'two', '三'].map(method => writer.write(message(method))));
  expect(output.chunks).toEqual(
    [32, 32, 32].map(
      (length, at) => `Content-Length: ${length}\r\n\r\n${JSON.stringify(message(['一', 'two', '三'][at] ?? ''))}`,
    ),
  );
});

test('its end is the end of what it writes to, and so is an error there', async () => {
  const output = new Collected();
  const whole = new WholeMessages(output);
  await new Promise<void>(done => whole.end(done));
  expect(output.writableEnded).toBe(true);

  const broken = new Collected();
  const through = new WholeMessages(broken);
  const told = new Promise<Error>(done => through.on('error', done));
  broken.destroy(new Error('gone'));
  expect((await told).message).toBe('gone');
});

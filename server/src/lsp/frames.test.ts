import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { FrameReader, WholeMessageWriter } from './frames.js';

const frame = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

async function read(...chunks: readonly string[]): Promise<{ methods: unknown[]; failure: string | undefined }> {
  const input = new PassThrough();
  const reader = new FrameReader(input);
  const methods: unknown[] = [];
  let failure: string | undefined;
  reader.onFailure(error => (failure = error.message));
  const closed = new Promise<void>(done => reader.onClose(done));
  reader.listen(message => methods.push((message as unknown as { method: unknown }).method));
  for (const chunk of chunks) input.write(chunk);
  input.end();
  await closed;
  return { failure, methods };
}

test('messages pass, however they are cut', async () => {
  const text = frame('{"jsonrpc":"2.0","method":"甲"}') + frame('{"jsonrpc":"2.0","method":"b"}');
  expect(await read(text)).toEqual({ methods: ['甲', 'b'], failure: undefined });
  expect(await read(...Array.from(text))).toEqual({ methods: ['甲', 'b'], failure: undefined });
  expect((await read(`Content-Type: x\r\ncontent-length:30\r\n\r\n{"jsonrpc":"2.0","method":"c"}`)).methods).toEqual([
    'c',
  ]);
});

test.each([
  'Content-Length: abc',
  'Content-Length: -5',
  'Content-Length: 1e3',
  'Content-Type: x',
  'Content-Length: 2\r\nContent-Length: 3',
  'hello\r\nContent-Length: 2',
  'x'.repeat(9000),
])('a header without a length ends the conversation with a reason (%#)', async header => {
  const { failure } = await read(frame('{"jsonrpc":"2.0","method":"a"}'), `${header}\r\n\r\n{}`);
  expect(failure).toMatch(/no length in the header/);
});

test('lines that end with \\n alone are no header, and nobody waits for its end', async () => {
  expect((await read('Content-Length: 2\n\n{}')).failure).toMatch(/no length in the header/);
});

test('what is no JSON is told and passed over', async () => {
  const input = new PassThrough();
  const reader = new FrameReader(input);
  const methods: unknown[] = [];
  const errors: Error[] = [];
  reader.onError(error => errors.push(error));
  const closed = new Promise<void>(done => reader.onClose(done));
  reader.listen(message => methods.push((message as unknown as { method: unknown }).method));
  input.end(frame('{"jsonrpc"') + frame('{"jsonrpc":"2.0","method":"b"}'));
  await closed;
  expect(methods).toEqual(['b']);
  expect(errors).toHaveLength(1);
});

test('a message is written in one go', async () => {
  const output = new PassThrough();
  const chunks: string[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  await new WholeMessageWriter(output).write({ jsonrpc: '2.0', method: '甲' } as never);
  expect(chunks).toEqual([frame('{"jsonrpc":"2.0","method":"甲"}')]);
});

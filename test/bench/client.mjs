// A client over stdio that stops the clock when the last byte of an answer is there, before it is parsed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export class Client {
  #next = 1;
  #waiting = new Map();
  #heard = new Set();
  /** What has come and is no whole message yet: an answer of many megabytes comes in hundreds of pieces, which are joined once. */
  #pieces = [];
  #held = 0;
  #wanted = 0;

  constructor(command, { cwd, settings }) {
    this.settings = settings;
    this.process = spawn(process.execPath, command, { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
    this.process.on('exit', () => {
      for (const { fail } of this.#waiting.values()) fail(new Error('the server has ended'));
    });
    this.process.stdin.on('error', () => undefined);
    this.process.stdout.on('data', chunk => this.#take(chunk));
  }

  /** Sends a request; ends with its result and the milliseconds from the written message to the last byte of the answer. */
  request(method, params) {
    const id = this.#next++;
    const message = framed({ jsonrpc: '2.0', id, method, params });
    return new Promise((done, fail) => {
      const began = performance.now();
      this.#waiting.set(id, { done: (result, at) => done({ result, ms: at - began, began }), fail });
      this.process.stdin.write(message);
    });
  }

  notify(method, params) {
    this.process.stdin.write(framed({ jsonrpc: '2.0', method, params }));
    return performance.now();
  }

  /** The next diagnostics that are pushed and fit, with the time they arrived. */
  pushed(fits) {
    return new Promise(done => {
      const hear = (params, at) => {
        if (!fits(params)) return;
        this.#heard.delete(hear);
        done({ params, at });
      };
      this.#heard.add(hear);
    });
  }

  /** The most memory the process has held, in MB; on systems that tell. */
  peak() {
    try {
      return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))?.[1]) / 1024;
    } catch {
      return undefined;
    }
  }

  async close() {
    const ended = new Promise(done => this.process.on('exit', done));
    this.request('shutdown', null).then(
      () => this.notify('exit', null),
      () => undefined,
    );
    const late = setTimeout(() => this.process.kill(), 3000);
    await ended;
    clearTimeout(late);
  }

  #take(chunk) {
    const at = performance.now();
    this.#pieces.push(chunk);
    this.#held += chunk.length;
    if (this.#held < this.#wanted) return;
    let buffer = Buffer.concat(this.#pieces);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const end =
        head < 0
          ? Infinity
          : head + 4 + Number(/content-length: *(\d+)/i.exec(buffer.toString('latin1', 0, head))?.[1]);
      if (buffer.length < end) {
        [this.#pieces, this.#held, this.#wanted] = [[buffer], buffer.length, end === Infinity ? 0 : end];
        return;
      }
      const body = buffer.toString('utf8', head + 4, end);
      buffer = buffer.subarray(end);
      this.#dispatch(JSON.parse(body), at);
    }
  }

  #dispatch(message, at) {
    if (message.method && message.id !== undefined)
      this.process.stdin.write(framed({ jsonrpc: '2.0', id: message.id, result: this.#answer(message) }));
    else if (message.method === 'textDocument/publishDiagnostics')
      for (const hear of [...this.#heard]) hear(message.params, at);
    else if (message.id !== undefined) {
      const { done, fail } = this.#waiting.get(message.id) ?? {};
      this.#waiting.delete(message.id);
      if (message.error) fail?.(new Error(message.error.message));
      else done?.(message.result, at);
    }
  }

  #answer({ method, params }) {
    if (method !== 'workspace/configuration') return null;
    return params.items.map(
      ({ section }) =>
        (section ?? '')
          .split('.')
          .filter(Boolean)
          .reduce((all, key) => all?.[key], this.settings) ?? null,
    );
  }
}

const framed = message => {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

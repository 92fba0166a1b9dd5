// One session with one server on one file: opened, typed in, asked.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as rest } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from './client.mjs';
import { evaluation, shapes } from './shapes.mjs';

const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { versionSupport: true },
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    inlayHint: {},
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** Milliseconds of each kind of answer, and the peak of memory in MB. Every answer after an edit is held against the edit. */
export async function measure(server, count, folder, edits) {
  const shape = shapes[server.shape];
  const file = join(folder, server.name.replace(/\W/g, ''), shape.file);
  mkdirSync(join(file, '..'), { recursive: true });
  const text = shape.text(count);
  writeFileSync(file, text);
  const open = () =>
    new Session(
      new Client(server.command, { cwd: join(file, '..'), settings: server.settings }),
      pathToFileURL(file).href,
      text.split('\n'),
    );
  // one start is a lottery
  const more = [];
  for (let start = 0; start < 4; start++) more.push((await ended(open(), session => session.start(server))).ms);
  const out = await ended(open(), session => session.run(server, shape, count, edits));
  return { ...out, initialize: at([...more, out.initialize], 0.5) };
}

async function ended(session, work) {
  try {
    return await work(session);
  } finally {
    await session.client.close();
  }
}

class Session {
  version = 1;

  constructor(client, uri, lines) {
    Object.assign(this, { client, uri, lines });
  }

  get textDocument() {
    return { uri: this.uri };
  }

  start(server) {
    const folder = this.uri.slice(0, this.uri.lastIndexOf('/'));
    return this.client.request('initialize', {
      processId: process.pid,
      locale: 'zh-cn',
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'bench' }],
      capabilities,
      initializationOptions: server.options ?? {},
    });
  }

  async run(server, shape, count, edits) {
    const { client, textDocument } = this;
    const { ms, result } = await this.start(server);
    const out = { initialize: ms };
    this.pull = result.capabilities.diagnosticProvider !== undefined && !server.push;
    client.notify('initialized', {});
    if (server.settings) client.notify('workspace/didChangeConfiguration', { settings: server.settings });
    await rest(500);
    const { errors } = evaluation(count);
    out.open = await this.diagnosed(
      () =>
        client.notify('textDocument/didOpen', {
          textDocument: { ...textDocument, languageId: shape.languageId, version: 1, text: this.lines.join('\n') },
        }),
      items => items.length >= errors,
    );
    Object.assign(out, await this.typing(shape, errors, edits));
    for (const [name, method, params] of questions(this, shape))
      if (method in provided(result.capabilities)) out[name] = await this.asked(method, params);
    out.memory = client.peak();
    return out;
  }

  /** Every fourth edit makes an error, and the next one takes it away; the others are letters in a note. */
  async typing(shape, errors, edits) {
    const times = [];
    for (let i = 0; i < edits; i++) {
      const wrong = i % 4 === 3;
      const place = this.place(wrong ? shape.score : shape.note, (i + 0.5) / edits);
      const put = wrong ? '999' : '新';
      times.push(
        await this.diagnosed(
          () => this.change(place, 0, put),
          items =>
            items.length > errors === wrong && (!wrong || items.some(({ range }) => range.start.line === place.line)),
        ),
      );
      await this.diagnosed(
        () => this.change(place, put.length, ''),
        items => items.length === errors,
      );
      await rest(5);
    }
    return { keystroke: at(times, 0.5), keystroke95: at(times, 0.95) };
  }

  async asked(method, params) {
    const times = [];
    for (let i = 0; i < 20; i++) times.push((await this.client.request(method, params((i + 0.5) / 20))).ms);
    return at(times, 0.5);
  }

  /** Milliseconds until diagnostics that fit are there; asked for where the server answers, else waited for. */
  async diagnosed(act, fits) {
    if (!this.pull) {
      const coming = this.client.pushed(
        ({ uri, version, diagnostics }) =>
          decodeURIComponent(uri) === decodeURIComponent(this.uri) &&
          (version ?? this.version) === this.version &&
          fits(diagnostics),
      );
      const began = performance.now();
      act();
      return (await coming).at - began;
    }
    const began = performance.now();
    act();
    const {
      result,
      ms,
      began: asked,
    } = await this.client.request('textDocument/diagnostic', { textDocument: this.textDocument });
    if (!fits(result.items)) throw new Error(`unexpected diagnostics: ${result.items.length}`);
    return asked - began + ms;
  }

  change({ line, character }, cut, put) {
    const own = this.lines[line];
    this.lines[line] = own.slice(0, character) + put + own.slice(character + cut);
    this.client.notify('textDocument/didChange', {
      textDocument: { ...this.textDocument, version: ++this.version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character: character + cut } }, text: put }],
    });
  }

  /** The first place that a pattern fits behind a share of the file. */
  place(pattern, share) {
    const from = Math.floor(this.lines.length * share);
    for (let step = 0; step < this.lines.length; step++) {
      const line = (from + step) % this.lines.length;
      const match = pattern.exec(this.lines[line]);
      if (match) return { line, character: match[1].length };
    }
    throw new Error(`no line fits ${pattern}`);
  }
}

const questions = (session, shape) => [
  [
    'hover',
    'textDocument/hover',
    share => ({ textDocument: session.textDocument, position: session.place(shape.hover, share) }),
  ],
  [
    'hints',
    'textDocument/inlayHint',
    share => ({
      textDocument: session.textDocument,
      range: {
        start: { line: Math.floor(session.lines.length * share), character: 0 },
        end: { line: Math.min(session.lines.length - 1, Math.floor(session.lines.length * share) + 60), character: 0 },
      },
    }),
  ],
  [
    'completion',
    'textDocument/completion',
    share => ({
      textDocument: session.textDocument,
      position: session.place(shape.complete, share),
      context: { triggerKind: 1 },
    }),
  ],
  ['symbols', 'textDocument/documentSymbol', () => ({ textDocument: session.textDocument })],
];

const provided = ({ hoverProvider, inlayHintProvider, completionProvider, documentSymbolProvider }) => ({
  ...(hoverProvider && { 'textDocument/hover': true }),
  ...(inlayHintProvider && { 'textDocument/inlayHint': true }),
  ...(completionProvider && { 'textDocument/completion': true }),
  ...(documentSymbolProvider && { 'textDocument/documentSymbol': true }),
});

/** A quantile of some numbers. */
export const at = (times, share) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];

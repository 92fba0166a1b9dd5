// One session with one server on one file: opened, typed in, asked.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as rest } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Client } from './client.mjs';
import { evaluation, kinds, shapes } from './shapes.mjs';

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

/** Milliseconds between two keys. */
const gap = 15;

/** From so many rows on each is worth less than a hundredth of a point, and what it achieved changes no score as it is shown. */
const tiny = 20_000;

/** How far from an edit the letter is that stands meanwhile, as a share of the file. */
const elsewhere = 0.37;

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
  for (let start = 0; start < 2; start++) more.push((await ended(open(), session => session.start(server))).ms);
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
    const seen = kind => server.finds.includes(kind) && (count < tiny || !['actual', 'target'].includes(kind));
    Object.assign(out, await this.typing(shape, errors, edits, seen));
    for (const [name, method, params] of questions(this, shape))
      if (method in provided(result.capabilities)) out[name] = await this.asked(method, params);
    out.memory = client.peak();
    return out;
  }

  /**
   * What people type, each kind in turn, while a letter elsewhere in the form stands: nobody takes back what was just typed before the next
   * key, and a server must not gain from a text that is again what it was. Every answer is held against its edit.
   */
  async typing(shape, errors, edits, seen) {
    const times = Object.fromEntries(kinds.map(kind => [kind, []]));
    const asBefore = items => items.length === errors;
    for (let i = 0; i < edits; i++) {
      for (const kind of kinds) {
        const share = (i + 0.5) / edits;
        const letter = shape.edit('note', this.lines, (share + elsewhere) % 1);
        await this.edited(letter, times.note, asBefore, () =>
          this.edited(
            shape.edit(kind, this.lines, share),
            times[kind],
            seen(kind) ? items => items.length > errors : asBefore,
          ),
        );
      }
    }
    return Object.fromEntries(
      kinds.flatMap(kind => [
        [kind, at(times[kind], 0.5)],
        [`${kind}95`, at(times[kind], 0.95)],
      ]),
    );
  }

  /** Does an edit, something else, and takes the edit back. */
  async edited(edit, times, fits, meanwhile = () => undefined) {
    const errors = this.problems;
    const back = this.reverse(edit);
    times.push(await this.diagnosed(() => this.change(edit), fits));
    await rest(gap);
    await meanwhile();
    times.push(
      await this.diagnosed(
        () => this.change(back),
        items => items.length === errors,
      ),
    );
    await rest(gap);
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
          fits(diagnostics.filter(isProblem)),
      );
      const began = performance.now();
      act();
      const { at, params } = await coming;
      this.problems = params.diagnostics.filter(isProblem).length;
      return at - began;
    }
    const began = performance.now();
    act();
    const {
      result,
      ms,
      began: asked,
    } = await this.client.request('textDocument/diagnostic', {
      textDocument: this.textDocument,
      previousResultId: this.resultId,
    });
    this.resultId = result.resultId;
    if (result.kind !== 'unchanged') this.items = result.items.filter(isProblem);
    if (!fits(this.items)) throw new Error(`unexpected diagnostics: ${this.items.length}`);
    this.problems = this.items.length;
    return asked - began + ms;
  }

  change({ start, end, text }) {
    const { lines } = this;
    const put = `${lines[start.line].slice(0, start.character)}${text}${lines[end.line].slice(end.character)}`;
    lines.splice(start.line, end.line - start.line + 1, ...put.split('\n'));
    this.client.notify('textDocument/didChange', {
      textDocument: { ...this.textDocument, version: ++this.version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  /** The edit that undoes another one which is not done yet. */
  reverse({ start, end, text }) {
    const put = text.split('\n');
    const last = put.at(-1).length;
    const gone = this.lines.slice(start.line, end.line + 1);
    gone[gone.length - 1] = gone.at(-1).slice(0, end.character);
    gone[0] = gone[0].slice(start.character);
    return {
      start,
      end: { line: start.line + put.length - 1, character: put.length === 1 ? start.character + last : last },
      text: gone.join('\n'),
    };
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

/** Errors and warnings count; what is only information comes and goes with them. */
const isProblem = ({ severity = 1 }) => severity <= 2;

/** A quantile of some numbers. */
export const at = (times, share) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];

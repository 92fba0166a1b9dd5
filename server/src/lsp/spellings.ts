import type { Message } from 'vscode-languageserver';
import { remember } from '../text/remembered.js';
import { canonicalUri as spellAfresh } from '../workspace/uri.js';

/**
 * The border at which URIs change their spelling: what a client writes becomes the canonical form on arrival, and what it is told of a file that it
 * has open stands as it wrote it, since a client may compare the two letter by letter.
 */
export class Spellings {
  /** How the client writes the open files whose spelling is another. */
  private readonly written = new Map<string, string>();

  /** Brings all URIs of a message from the client to the canonical form. */
  takeIn(message: Message): void {
    const { method, params } = message as { readonly method?: unknown; readonly params?: unknown };
    if (method === 'textDocument/didOpen') this.remember(params);
    const closed = method === 'textDocument/didClose' ? uriIn(params) : undefined;
    rewrite(params, canonicalUri);
    if (closed !== undefined) this.written.delete(canonicalUri(closed));
  }

  /** A message to the client with the client's own spellings; the message itself where they are the canonical ones. */
  giveOut<M extends Message>(message: M): M {
    return this.written.size === 0 ? message : (copyWith(message, uri => this.written.get(uri) ?? uri) as M);
  }

  private remember(params: unknown): void {
    const uri = uriIn(params);
    if (uri === undefined) return;
    const canonical = canonicalUri(uri);
    if (canonical !== uri) this.written.set(canonical, uri);
    else this.written.delete(canonical);
  }
}

function uriIn(params: unknown): string | undefined {
  const { textDocument } = (params ?? {}) as { readonly textDocument?: { readonly uri?: unknown } | null };
  return typeof textDocument?.uri === 'string' ? textDocument.uri : undefined;
}

type Spell = (uri: string) => string;

/** Each message names a file, and one is typed in at a time. */
const canonicalUri = remember(spellAfresh, 1000);

/** The names under which the protocol and this server's own messages carry URIs. */
const isUriName = (name: string): boolean => name === 'uri' || name.endsWith('Uri');

/** A protocol's own messages are no deeper; what lies below is a text or a client's private data. */
const deepest = 8;

function rewrite(value: unknown, spell: Spell, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > deepest) return;
  if (Array.isArray(value)) {
    for (const item of value) rewrite(item, spell, depth + 1);
    return;
  }
  const record = value as Record<string, unknown>;
  for (const name of Object.keys(record)) {
    const held = record[name];
    if (typeof held === 'string' && isUriName(name)) record[name] = spell(held);
    else rewrite(held, spell, depth + 1);
  }
}

function copyWith(value: unknown, spell: Spell, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(item => copyWith(item, spell, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, spellAll(name, held, spell, depth)] as const),
  );
}

/** The edits of several files stand under their URIs. */
function spellAll(name: string, held: unknown, spell: Spell, depth: number): unknown {
  if (typeof held === 'string') return isUriName(name) ? spell(held) : held;
  const copy = copyWith(held, spell, depth + 1);
  if (name !== 'changes' || typeof copy !== 'object' || copy === null || Array.isArray(copy)) return copy;
  return Object.fromEntries(Object.entries(copy).map(([uri, edits]) => [spell(uri), edits]));
}

import { canonicalUri } from './uri.js';

/**
 * Where a path written in a file leads; `undefined` where it is no path, the file has no place of its own, or the path names another
 * machine (`//server/share`): whoever looks there is known to it by name.
 */
export function resolveReference(base: string, reference: string): string | undefined {
  try {
    const from = new URL(homeOf(base));
    const target = new URL(encodePath(reference.trim().replaceAll('\\', '/')), from);
    return target.protocol === from.protocol && machine(target) !== machine(from)
      ? undefined
      : canonicalUri(target.href);
  } catch {
    return undefined;
  }
}

/** Why a path leads nowhere: it is written in a draft that has no folder yet (`untitled:Untitled-1`), or names another machine. */
export function whyNowhere(base: string, reference: string): 'unsaved' | 'outside' | 'missing' {
  if (/^untitled:(?!\/)/.test(base)) return 'unsaved';
  return /^\s*[\\/]{2}/.test(reference) ? 'outside' : 'missing';
}

/** A draft that is not stored yet bears the path it will be stored at. */
const homeOf = (uri: string): string => uri.replace(/^untitled:(?=\/)/, 'file://');

/** An empty one is this machine; some programs take a path that begins with two strokes for another. */
const machine = ({ host, pathname }: URL): string => host || (/^\/\/[^/]*/.exec(pathname)?.[0] ?? '');

/** A file as another one names it: its path from that one's folder; `undefined` where no path leads there. */
export function relativeReference(base: string, uri: string): string | undefined {
  const [from, to] = [readableUri(base).split('/'), readableUri(uri).split('/')];
  const shared = from.findIndex((part, index) => index >= from.length - 1 || part !== to[index]);
  if (shared < 3) return undefined;
  return [...from.slice(shared, -1).map(() => '..'), ...to.slice(shared)].join('/');
}

/** A URI as people read it; one that is not well encoded stays as it is. */
export function readableUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** A file as seen from another: its path below that one's folder, where it lies there. */
export function nameFrom(base: string, uri: string): string {
  const folder = readableUri(resolveReference(base, '.') ?? base);
  const whole = readableUri(uri);
  return whole.startsWith(folder) ? whole.slice(folder.length) : whole;
}

/** A drive letter is no scheme, and a path may hold any character. */
const encodePath = (path: string): string =>
  path.replace(/^([A-Za-z]):\//, '/$1:/').replace(/[%?#]/g, char => encodeURIComponent(char));

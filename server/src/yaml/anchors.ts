import type { Alias, Node } from 'yaml';

/** The anchors of one document, met in written order. Looking one up takes constant time, however many there are. */
export class Anchors {
  private readonly byName = new Map<string, Node>();
  private readonly targets = new Map<Alias, Node | undefined>();
  private readonly open = new Set<Node>();

  define(name: string, node: Node): void {
    this.byName.set(name, node);
  }

  /** What an alias stands for: the last anchor of that name before it. `undefined` where there is none, or the alias stands inside it. */
  target(alias: Alias): Node | undefined {
    if (!this.targets.has(alias)) this.targets.set(alias, this.byName.get(alias.source));
    const node = this.targets.get(alias);
    return node && this.open.has(node) ? undefined : node;
  }

  /** Reads a node; aliases to it are circles meanwhile. */
  within<T>(node: Node, read: () => T): T {
    this.open.add(node);
    try {
      return read();
    } finally {
      this.open.delete(node);
    }
  }
}

/** The way by which a client and the server talk. */
export type Transport =
  | { readonly kind: 'stdio' }
  | { readonly kind: 'node-ipc' }
  /** A port of this machine that the client listens on. */
  | { readonly kind: 'socket'; readonly port: number }
  /** A socket file, or a named pipe of Windows. */
  | { readonly kind: 'pipe'; readonly name: string };

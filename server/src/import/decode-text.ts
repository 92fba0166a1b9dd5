/** The text of some bytes: by its byte order mark, else UTF-8, else GB18030, which most Chinese office software still writes. `undefined` where none fits. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decoded('utf-16le', bytes);
  if (a === 0xfe && b === 0xff) return decoded('utf-16be', bytes);
  const text = decoded('utf-8', bytes) ?? decoded('gb18030', bytes);
  return text !== undefined && isText(text) ? text : undefined;
}

function decoded(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Hardly any control characters: bytes of a picture or a program decode to many. */
function isText(text: string): boolean {
  const head = text.slice(0, 4096);

  return (head.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0) * 50 <= head.length;
}

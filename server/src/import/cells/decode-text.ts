/**
 * The text of some bytes: by its byte order mark, else UTF-16 that shows by its blank bytes, else UTF-8, else what the text itself says, else
 * GB18030, which most Chinese office software still writes. A few bytes that fit nothing become U+FFFD. `undefined` for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = withMark(bytes) ?? withoutMark(bytes) ?? decodeAs('utf-8', bytes) ?? asDeclared(bytes) ?? nearly(bytes);
  return text !== undefined && isText(text) ? text : undefined;
}

function withMark(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes);
  return a === 0xfe && b === 0xff ? decodeAs('utf-16be', bytes) : undefined;
}

/** `<meta charset=…>`, `<?xml encoding="…"?>`: a text in letters of one byte until it has said so. */
function asDeclared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const [, name] = /<(?:meta|\?xml)\s[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?([\w-]{2,30})/i.exec(head) ?? [];
  return name === undefined || /^utf-?(?:8|16)/i.test(name) ? undefined : decodeAs(name, bytes);
}

/** Letters of two bytes without a mark: every second byte of what is not Chinese is blank. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const blank = [0, 0];
  const head = bytes.subarray(0, 4096);
  head.forEach((byte, at) => {
    if (byte === 0) blank[at % 2] = (blank[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = blank;
  if (bytes.length % 2 === 1 || Math.max(even, odd) * 50 < head.length || Math.min(even, odd) * 2 > Math.max(even, odd))
    return undefined;
  const text = decodeAs(odd > even ? 'utf-16le' : 'utf-16be', bytes);
  const start = text?.slice(0, 2000) ?? '';
  const letters = start.match(/[\t\r\n -~\u00a0-\u00ff\u2000-\u33ff\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return letters * 20 >= start.length * 19 ? text : undefined;
}

/** UTF-8 in which hardly any byte does not belong, else GB18030, whole or nearly. */
function nearly(bytes: Uint8Array): string | undefined {
  const utf8 = lenient('utf-8', bytes);
  const letters = utf8.text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0;
  if (utf8.isWhole && letters >= 2 * utf8.broken) return utf8.text;
  const strict = decodeAs('gb18030', bytes);
  if (strict !== undefined) return strict;
  const chinese = lenient('gb18030', bytes);
  return chinese.isWhole ? chinese.text : undefined;
}

/** With U+FFFD for each byte that is no letter; whole where there are hardly any. */
function lenient(
  encoding: string,
  bytes: Uint8Array,
): { readonly text: string; readonly broken: number; readonly isWhole: boolean } {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  return { text, broken, isWhole: broken <= 1 + text.length / 200 };
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Hardly any control characters: bytes of a picture or a program decode to many. */
function isText(text: string): boolean {
  const head = text.slice(0, 4096);

  const controls = head.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls <= 2 || controls * 50 <= head.length;
}

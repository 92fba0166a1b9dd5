/** How much of a text its first `bytes` bytes of UTF-8 hold, in UTF-16 units; the text's length where it has no more. */
export function unitsWithin(text: string, bytes: number): number {
  if (text.length * 3 <= bytes) return text.length;
  let left = bytes;
  for (let at = 0; at < text.length; at++) {
    left -= bytesOf(text.charCodeAt(at));
    if (left < 0) return at;
  }
  return text.length;
}

/** The bytes that one unit takes; each half of a pair takes two of the four. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
}

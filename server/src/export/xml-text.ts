/** A text without what XML 1.0 cannot hold: control characters and lone surrogates become U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

import type { ExportedFile } from './protocol.js';

/** What was made of a form, as it goes over the wire. */
export function toFile(format: string, content: string | Uint8Array): ExportedFile {
  if (typeof content === 'string') return { format, encoding: 'utf-8', content };
  let bytes = '';
  for (let at = 0; at < content.length; at += 0x8000)
    bytes += String.fromCharCode(...content.subarray(at, at + 0x8000));
  return { format, encoding: 'base64', content: btoa(bytes) };
}

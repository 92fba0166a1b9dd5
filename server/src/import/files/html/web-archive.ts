import { decodeText } from '../../cells/decode-text.js';

/** Whether some bytes are a web page in one file (MHTML), as Word, Excel and browsers save it, whatever it is named. */
export const isWebArchive = (bytes: Uint8Array): boolean =>
  /^\s{0,9}(?:[\w-]{1,40}:[^\n]{0,400}\r?\n(?:[ \t][^\n]{0,400}\r?\n){0,4}){0,20}MIME-Version:/i.test(
    oneByteEach(bytes.subarray(0, 4096)),
  );

/** The pages of such a file, in their order: the sheets of a workbook are one each. What only frames them holds no cells. */
export const pagesOf = (bytes: Uint8Array): readonly string[] =>
  partsIn(oneByteEach(bytes), 0).flatMap(part => {
    const text = decodeText(part);
    return text === undefined || !/<(?:table|p|div)[\s>]/i.test(text) ? [] : [text];
  });

/** Letters that stand for bytes, so that a part can be cut out and decoded by what it says of itself. */
function oneByteEach(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0));

/** No archive has parts within parts within parts. */
const deepest = 3;

/** The bytes of the web pages in a message or a part of one. */
function partsIn(message: string, depth: number): readonly Uint8Array[] {
  const end = /\r?\n\r?\n/.exec(message);
  const head = message.slice(0, end?.index ?? 0).replace(/\r?\n[ \t]+/g, ' ');
  const body = message.slice((end?.index ?? 0) + (end?.[0].length ?? 0));
  const [, type = ''] = /^Content-Type:\s{0,9}([\w/+.-]+)/im.exec(head) ?? [];
  const [, quoted, bare] = /boundary=(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/i.exec(head) ?? [];
  const boundary = quoted ?? bare;
  if (/^multipart\//i.test(type) && boundary !== undefined && depth < deepest)
    return body
      .split(`--${boundary}`)
      .slice(1)
      .filter(part => !part.startsWith('--'))
      .flatMap(part => partsIn(part.replace(/^\r?\n/, ''), depth + 1));
  if (!/^(?:text\/html|application\/xhtml\+xml)$/i.test(type)) return [];
  const [, coding = ''] = /^Content-Transfer-Encoding:\s{0,9}([\w-]+)/im.exec(head) ?? [];
  return [decodeBody(body, coding.toLowerCase())];
}

function decodeBody(body: string, coding: string): Uint8Array {
  if (coding === 'quoted-printable')
    return bytesOf(
      body
        .replace(/=[ \t]*\r?\n/g, '')
        .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    );
  return bytesOf(coding === 'base64' ? lettersOf(body) : body);
}

/** As many whole groups of four as there are, whatever stands between them. */
function lettersOf(body: string): string {
  const letters = body.replace(/[^\w+/]/g, '');
  return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
}

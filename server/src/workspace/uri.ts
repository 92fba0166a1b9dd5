/**
 * The one spelling of a URI inside the program. Editors and Node each encode other signs (`(` or `%28`, `C:` or `c%3a`), and one file under two
 * spellings would be two files: whatever comes in is brought to this form, and what is compared, kept or looked up has it already.
 *
 * Each part of the path is decoded and encoded again as VS Code does; a drive's letter is small, and so is the name of a machine; `.` and `..` are
 * gone. A text that is no URI stays as it is.
 */
export function canonicalUri(uri: string): string {
  const parts = grammar.exec(uri);
  if (!parts) return uri;
  const [, scheme = '', host, path = '', rest = ''] = parts;
  const segments = withoutDots(path.split('/').map(spellPart));
  const isFile = /^file$/i.test(scheme);
  const machine = isFile && /^localhost$/i.test(host ?? '') ? '' : host?.toLowerCase();
  if (isFile && segments[0] === '' && isDrive(segments[1])) segments[1] = `${segments[1].charAt(0).toLowerCase()}%3A`;
  return `${scheme.toLowerCase()}:${machine === undefined && !isFile ? '' : `//${machine ?? ''}`}${segments.join('/')}${rest}`;
}

const grammar = /^([a-z][\w+.-]*):(?:\/\/([^/?#]*)(?![^/?#]))?([^?#]*)((?:[?#].*)?)$/is;

/** `C%3A` is a drive; what `spellPart` made of it has the sign encoded. */
const isDrive = (part: string | undefined): part is string => part !== undefined && /^[a-z]%3a$/i.test(part);

/** One part of a path, decoded and encoded again; one that is not well encoded stays, but for the case of its digits. */
function spellPart(part: string): string {
  try {
    return spellName(decodeURIComponent(part));
  } catch {
    return part.replace(/%[0-9a-f]{2}/gi, code => code.toUpperCase());
  }
}

/** The name of a file or folder as part of a URI; half a pair of units, which has no encoding, is spelled as Node does. */
export const spellName = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/[!'()*]/g, encodeSign);

const encodeSign = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

function withoutDots(segments: readonly string[]): string[] {
  if (!segments.includes('.') && !segments.includes('..')) return [...segments];
  const kept: string[] = [];
  segments.forEach((part, at) => {
    const isLast = at === segments.length - 1;
    if (part === '..' && kept.length > 1) kept.pop();
    else if (part !== '.' && part !== '..') kept.push(part);
    if (isLast && (part === '.' || part === '..')) kept.push('');
  });
  return kept;
}

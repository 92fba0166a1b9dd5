const interval = /[[(（]([^[\](){}（）:"'#\r\n]{1,80})[\])）]/y;
// of the 80 characters at most that `interval` gives

const bounds =
  /^[^\d,\u221e\uff0c\uff10-\uff19]*[\d\u221e\uff10-\uff19][^,\uff0c]*(?:,\d{3}(?!\d)[^,，]*)*[,，][^\d,\u221e\uff0c\uff10-\uff19]*[\d\u221e\uff10-\uff19][^,\uff0c]*(?:,\d{3}(?!\d)[^,，]*)*$/;

/**
 * Where a half-open interval (`[5, 10)`, `(5, 10]`, `[5,10）`) that begins at `from` ends, with a unit behind it; `undefined` where there is none.
 * `[5, 10]` is a list. In a flow collection a comma or a bracket ends it.
 */
export function range(text: string, from: number, end: number, inFlow: boolean): number | undefined {
  interval.lastIndex = from;
  const match = interval.exec(text);
  const inside = match?.[1] ?? '';
  if (
    !match ||
    from + match[0].length > end ||
    (match[0].startsWith('[') && match[0].endsWith(']')) ||
    !bounds.test(inside)
  )
    return undefined;
  const after = from + match[0].length;
  return inFlow ? unitEnd(text, after, end) : end;
}

/** The end of what stands behind the interval in a flow collection, which must end at a comma, bracket or comment. */
function unitEnd(text: string, at: number, end: number): number {
  let last = at;
  for (let i = at; i < end && !',[]{}'.includes(text[i] ?? ''); i++) {
    if (text[i] === '#' && /\s/.test(text[i - 1] ?? '')) break;
    if (!/\s/.test(text[i] ?? '')) last = i + 1;
  }
  return last;
}

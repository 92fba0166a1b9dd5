/** What a reviewer typed as a score: the number in plain digits, empty where it is taken out, `undefined` where it is none or is not to be had. */
export function scoreOf(typed: string, most: string | undefined): string | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/。/g, '.')
    .replace(/\s|分$/g, '');
  if (text === '') return '';
  if (!/^\d+(?:\.\d+)?$/.test(text)) return undefined;
  return most !== undefined && Number(text) > Number(most) ? undefined : text;
}

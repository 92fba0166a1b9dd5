/** A text of at most so many characters, with … where the rest is left out. */
export const shorten = (text: string, most: number): string => (text.length > most ? `${start(text, most)}…` : text);

/** A long text without its middle: what it begins with and how it ends say more. */
export function abridge(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = Math.floor(most / 3);
  const from = text.length - end;
  return `${start(text, most - end)}…${text.slice(isSecondHalf(text, from) ? from + 1 : from)}`;
}

/** No pair of units is cut in two. */
const start = (text: string, length: number): string => text.slice(0, isSecondHalf(text, length) ? length - 1 : length);

const isSecondHalf = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

/** Full-width letters, digits and signs as their ASCII twins, one for one, so that offsets stay. U+3000 becomes a space. */
export const toHalfWidth = (text: string): string => text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, halfWidthOf);

/** The ASCII twin of one full-width character; of white space a space. */
export const halfWidthOf = (char: string): string =>
  char >= '\uff01' ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : ' ';

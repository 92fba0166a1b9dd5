/** How far a list stands in from its key where the text does not show it. */
export const usualStep = 2;

/** A key with nothing behind it and the dash on the line below. */
const listBelowKey = /^( *)((?:- +)*)[^\s:：#-][^\n:：]{0,40}[:：] *\r?\n( *)- /gm;

/** How far most lists of a text stand in from their keys: a slip at one of them says nothing of the others. */
export function mostUsualStep(text: string): number {
  const counts = new Map<number, number>();
  for (const [, indent = '', dashes = '', below = ''] of text.matchAll(listBelowKey)) {
    const step = below.length - indent.length - dashes.length;
    if (step >= 0) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? usualStep;
}

import { budgetKey } from '../labels/budget-columns.js';
import { columnKey } from '../labels/columns.js';

/** A run of headings that are no printed words of a layout, one by one: 实际值, 完成率, 权重. Undefined where the text is not made of headings alone. */
export function cutHeadings(text: string): readonly string[] | undefined {
  if (text.length < 6 || text.length > 60) return undefined;
  const ways: (readonly string[] | undefined)[] = [[]];
  for (let to = 1; to <= text.length; to++) ways[to] = bestOf(ways, text, to);
  const words = ways[text.length];
  return words && words.length > 1 ? words : undefined;
}

/** The most words that end at a place; two that mean the same are one heading. */
function bestOf(
  ways: readonly (readonly string[] | undefined)[],
  text: string,
  to: number,
): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  for (let from = Math.max(0, to - longest); from < to - 1; from++) {
    const before = ways[from];
    const word = text.slice(from, to);
    const key = headingKey(word);
    if (!before || key === undefined || headingKey(before.at(-1) ?? '') === key) continue;
    if (before.length + 1 > (best?.length ?? 0)) best = [...before, word];
  }
  return best;
}

const longest = 14;

const headingKey = (word: string): string | undefined => {
  const key = columnKey(word) ?? budgetKey(word);
  return key === 'label' || /^(?:目标|指标|说明|备注|编号)$/.test(word) ? undefined : key;
};

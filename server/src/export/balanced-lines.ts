/**
 * A printed word that does not fit on one line of its cell, on two that are about as long, broken before a word where it can be: 产出 / 指标,
 * not 产出指 / 标. Points in brackets stay
 * together. `capacity` counts full-width characters. Text that is not Chinese alone, or needs more lines, is left to the reader.
 */
export function balancedLines(text: string, capacity: number): readonly string[] {
  const [, name, space, points] = /^([\u4e00-\u9fff]+)( ?)([(（][\d.]+ ?分[)）])$/u.exec(text) ?? [];
  if (name && points && name.length + points.length / 2 > capacity) {
    const lines = balancedLines(name, capacity);
    return [...lines.slice(0, -1), `${lines.at(-1)}${space}`, points];
  }
  const letters = [...text];
  if (letters.length <= capacity || letters.length > 2 * capacity || !chinese.test(text)) return [text];
  const places = letters.map((_, at) => at).filter(at => at > 0 && at <= capacity && letters.length - at <= capacity);
  const [best] = places
    .map(at => ({ at, cost: Math.abs(letters.length - 2 * at) - (words.test(letters.slice(at).join('')) ? 3 : 0) }))
    .sort((a, b) => a.cost - b.cost || b.at - a.at);
  return best ? [letters.slice(0, best.at).join(''), letters.slice(best.at).join('')] : [text];
}

const chinese = /^[\u4e00-\u9fff]+$/u;

/** What headings and names of groups end with. */
const words =
  /^(?:满意度|可持续|影响|效益)?(?:指标值?|完成值|目标值?|预算数?|执行数?|名称|部门|单位|分析|措施|情况|问题|结论)$/u;

const tick = '☑☒✓✔√■▣●⊙◉';
const box = '□☐○◯';

/** What is ticked of `☑部门预算项目 □省直专项`; the text itself where there are no boxes, `undefined` where none is ticked. */
export function tickedOf(text: string): string | undefined {
  if (!new RegExp(`[${tick}${box}]`).test(text)) return text;
  const choices = [...text.matchAll(new RegExp(`([${tick}${box}])\\s*([^${tick}${box}]*)`, 'g'))];
  const chosen = choices
    .filter(({ 1: mark = '' }) => tick.includes(mark))
    .map(({ 2: label = '' }) =>
      label
        .replace(/^\d{1,2}[.、]\s*/, '')
        .trim()
        .replace(/[、，,；;]$/, ''),
    )
    .filter(label => label !== '');
  return chosen.length > 0 ? chosen.join('、') : undefined;
}

/** Whether a cell holds nothing but a tick. */
export const isTick = (text: string): boolean => new RegExp(`^[${tick}]$`).test(text.trim());

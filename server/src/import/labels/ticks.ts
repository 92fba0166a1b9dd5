const tick = '☑☒✓✔√■▣●⊙◉';
const box = '□☐○◯';
const mark = `[${tick}${box}]`;

/**
 * What is ticked of `☑部门预算项目 □省直专项`, or of `1、持续性项目☑ 2、新增性项目□`, whose boxes stand behind; the text itself where there are no
 * boxes, `undefined` where none is ticked.
 */
export function tickedOf(written: string): string | undefined {
  const text = withBoxes(written);
  const first = text.search(new RegExp(mark));
  if (first < 0) return text;
  const choices = dropNumber(text.slice(0, first)) === '' ? leading(text) : trailing(text);
  const chosen = choices
    .filter(({ sign }) => tick.includes(sign))
    .map(({ label }) => dropNumber(label))
    .filter(label => label !== '');
  return chosen.length > 0 ? chosen.join('、') : undefined;
}

/** 口 where the other choice has a mark: a box as people type it and scanners read it. */
const withBoxes = (text: string): string =>
  new RegExp(mark).test(text) ? text.replace(/(?<=^|\s)口|(?<=[、）)目类性])口(?=$|[\s、，,\d（(])/g, '□') : text;

interface Choice {
  readonly sign: string;
  readonly label: string;
}

const leading = (text: string): readonly Choice[] =>
  parts(text)
    .map(({ sign }, index, all) => ({ sign, label: all[index + 1]?.before ?? '' }))
    .slice(0, -1);

const trailing = (text: string): readonly Choice[] =>
  parts(text)
    .slice(0, -1)
    .map(({ before, sign }) => ({ sign, label: before }));

/** Each mark with what stands before it, and what stands behind the last. */
function parts(text: string): readonly { readonly before: string; readonly sign: string }[] {
  const pieces = text.split(new RegExp(`(${mark})`));
  return pieces.flatMap((before, index) => (index % 2 === 0 ? [{ before, sign: pieces[index + 1] ?? '' }] : []));
}

/** A choice without its own number in front and that of the next one behind. */
const dropNumber = (label: string): string =>
  label
    .trim()
    .replace(/^[、，,；;\s]+/, '')
    .replace(/^[(（]?\d{1,2}[)）.、．]\s*/, '')
    .replace(/(?:^|[\s、，,；;])[(（]?\d{1,2}[)）.、．]$/, '')
    .trim()
    .replace(/[、，,；;]$/, '')
    .trim();

/** Whether a cell holds nothing but a tick. */
export const isTick = (text: string): boolean => new RegExp(`^[${tick}]$`).test(text.trim());

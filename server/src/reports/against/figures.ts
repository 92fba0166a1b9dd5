const digits = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]));
digits.set('〇', 0).set('两', 2);
const steps = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** 百分之九十八点五, 八百六十万元, 三十项 as figures: a report may write either. One character alone is a number only of 项 that are counted, not of one matter. */
export const inFigures = (text: string): string =>
  aheadOfNumbers(text)
    .replace(/(?<=\d)个?千分点/gu, '‰')
    .replace(/([二三四五六七八九十])分之([一二三四五六七八九])/gu, (_, parts: string, some: string) =>
      shareInFigures(wholeOf(some) ?? 0, wholeOf(parts) ?? 1),
    )
    .replace(/百分之([零〇一二两三四五六七八九十百点]{1,12}|\d+(?:\.\d+)?)/gu, (whole: string, number: string) => {
      const read = /^\d/.test(number) ? number : figures(number);
      return read === undefined ? whole : `${read}%`;
    })
    .replace(
      /[零〇一二两三四五六七八九十百千点]{2,16}(?=(?:[万亿千]{0,2}元|分(?![之钟析别类项为布])|项|个))/gu,
      (whole: string) => figures(whole) ?? whole,
    )
    .replace(
      /(?<![零〇一二两三四五六七八九十百千点\d第])[一二两三四五六七八九十](?=项(?:$|[,、;。:()（）]|[三二]级|绩效|指标|目标|均|全部|都|未|没|已|完成|达))/gu,
      (whole: string) => figures(whole) ?? whole,
    );

/** What makes a number rough stands before it: 860 余万元 and 860 万元左右 are 约 860 万元. */
const aheadOfNumbers = (text: string): string =>
  text
    .replace(/(?<![\d.,])(\d[\d,]*(?:\.\d+)?)[余多](?=\p{Script=Han})/gu, '约$1')
    .replace(/(?<![\d.,约])(\d[\d,]*(?:\.\d+)?[^\d,、;:()]{0,6}?)左右/gu, '约$1');

/** 四分之三 is 75%; thirds are no whole number of per cent. */
const shareInFigures = (some: number, parts: number): string => {
  const share = (some * 100) / parts;
  return Number.isInteger(share * 10) ? `${share}%` : `约${Math.round(share)}%`;
};

/** A whole number below ten thousand, and digits behind 点. */
function figures(text: string): string | undefined {
  const [whole = '', fraction] = text.split('点');
  const value = wholeOf(whole);
  if (value === undefined || (fraction !== undefined && !/^[零〇一二三四五六七八九]+$/u.test(fraction)))
    return undefined;
  return fraction === undefined ? String(value) : `${value}.${[...fraction].map(digit => digits.get(digit)).join('')}`;
}

function wholeOf(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const step = steps.get(character);
    if (step !== undefined) {
      total += (digit ?? 1) * step;
      digit = undefined;
    } else {
      // digits that follow one another without a step are no count: 二〇二〇
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits.get(character);
    }
  }
  return text === '' ? undefined : total + (digit ?? 0);
}

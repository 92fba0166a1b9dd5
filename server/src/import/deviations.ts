import type { Draft, Keys } from './draft.js';

/** Explanations that name their indicators: `【党建活动】原因：… 措施：…`, one after the other, are entries; any other text stays a text. */
export function partDeviations({ top, deviations }: Draft): void {
  const text = top.get('偏差分析') ?? '';
  const entries = text.split(/\n(?=【)/).map(entryOf);
  if (text === '' || entries.some(entry => entry === undefined)) return;
  top.delete('偏差分析');
  deviations.push(...entries.filter(entry => entry !== undefined));
}

const shape = /^【([^【】\n]+)】(?:(?:原因：|Reason: )([^]*?))?(?:(?:^|\n|(?<=】))(?:措施：|Measure: )([^]*))?$/;

function entryOf(text: string): Keys | undefined {
  const [whole, name = '', reason, measure] = shape.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return new Map([
    ['指标', name],
    ...(reason === undefined ? [] : [['原因', reason] as const]),
    ...(measure === undefined ? [] : [['措施', measure] as const]),
  ]);
}

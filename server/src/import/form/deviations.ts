import type { Draft, DraftNode, DraftRow, Keys } from '../labels/draft.js';

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

/** What stands below the indicators about one of them by name, `“培训人次”原因：…`, goes to its row; the rest stays where it is. */
export function partRowDeviations({ top, nodes }: Draft): void {
  const pieces = (top.get('偏差分析') ?? '').split(/\n(?=“)/);
  const rows = rowsOf(nodes);
  const left = pieces.filter(piece => {
    const [, name = '', said = ''] = /^“([^“”\n]+)”([^]+)$/.exec(piece) ?? [];
    const [row, second] = rows.filter(({ keys }) => keys.get('名称') === name);
    if (row && !second) setDeviation(row, said);
    return !row || second;
  });
  if (left.length === pieces.length) return;
  if (left.length > 0) top.set('偏差分析', left.join('\n'));
  else top.delete('偏差分析');
}

function setDeviation({ keys, deviation }: DraftRow, said: string): void {
  const [whole, reason, measure] =
    /^(?:(?:原因：|Reason: )([^]*?))?(?:(?:^|\n)(?:措施：|Measure: )([^]*))?$/.exec(said) ?? [];
  const [, notApplicable] = /^(?:不适用：|not applicable: )([^]*)$/.exec(said) ?? [];
  if (notApplicable !== undefined) keys.set('不适用', notApplicable);
  else if (whole === undefined) keys.set('偏差', said.replace(/^(?:：|: )/, ''));
  if (reason !== undefined) deviation.set('原因', reason);
  if (measure !== undefined) deviation.set('措施', measure);
}

const rowsOf = (nodes: readonly DraftNode[]): readonly DraftRow[] =>
  nodes.flatMap(node => (node.kind === 'group' ? rowsOf(node.children) : [node]));

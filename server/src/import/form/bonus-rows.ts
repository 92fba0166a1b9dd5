import { type Decimal, hundred, sum, zero } from '../../number/decimal.js';
import { readPoints } from '../../number/read.js';
import { linePlace } from '../cells/place.js';
import { type Draft, type DraftNode, type DraftRow, keep, type Keys, rowsOf } from '../labels/draft.js';

/**
 * Points added beyond the form's own or taken off them, 加分项 and 扣分项, are no indicators: they are kept beside the form, unless it comes to a
 * hundred with them.
 */
export function settleBonus(draft: Draft): void {
  const { nodes, budget } = draft;
  const [own, beyond] = [weightsIn(nodes, false), weightsIn(nodes, true)];
  const whole = sum([...own, ...beyond, ...pointsOf(budget)]);
  const isOfForm = beyond.length > 0 && beyond.every(weight => weight.greaterThan(zero)) && whole.equals(hundred);
  if (isOfForm) return;
  const before = rowsOf(nodes).length;
  takeFrom(draft, nodes);
  if (rowsOf(nodes).length < before) keepTotal(draft);
}

/** A total with such points in it is not what the form's own rows come to: it is kept beside them. */
function keepTotal(draft: Draft): void {
  const { top, nodes, budget, places } = draft;
  const total = top.get('总分');
  const scores = [budget, ...rowsOf(nodes).map(({ keys }) => keys)].flatMap(
    keys => readPoints(keys.get('得分') ?? '')?.value ?? [],
  );
  if (total === undefined || readPoints(total)?.value.equals(sum(scores))) return;
  top.delete('总分');
  keep(draft, '绩效指标', places.get(top)?.get('总分') ?? linePlace(1), `总分：${total}`);
}

/** The weights of the rows that belong to the form, or of those beyond it. */
const weightsIn = (nodes: readonly DraftNode[], beyond: boolean, isInside = false): readonly Decimal[] =>
  nodes.flatMap(node => {
    const isHere = isInside || isBonus(node);
    if (node.kind === 'group') return weightsIn(node.children, beyond, isHere);
    return isHere === beyond ? pointsOf(node.keys) : [];
  });

const pointsOf = (keys: Keys): readonly Decimal[] =>
  [keys].flatMap(each => readPoints(each.get('权重') ?? '')?.value ?? []);

function takeFrom(draft: Draft, nodes: DraftNode[]): void {
  for (const node of [...nodes]) {
    if (isBonus(node)) {
      nodes.splice(nodes.indexOf(node), 1);
      for (const row of rowsOf([node])) keepRow(draft, node, row);
    } else if (node.kind === 'group') takeFrom(draft, node.children);
  }
}

const isBonus = ({ keys }: DraftNode): boolean =>
  /^(?:加分|减分|扣分|加减分|加扣分|附加分?|奖励|奖惩|惩罚)(?:项目?|指标|事项|因素|情况|分)?$/.test(
    keys.get('名称') ?? '',
  );

function keepRow(draft: Draft, node: DraftNode, row: DraftRow): void {
  const said = [...row.keys].map(([key, value]) => (key === '名称' ? value : `${key}：${value}`));
  const group = node === row ? [] : [node.keys.get('名称') ?? ''];
  keep(draft, '绩效指标', row.place ?? linePlace(1), [...group, ...said].join('　'));
  for (const { place, text } of row.remarks) keep(draft, '绩效指标', place, text);
}

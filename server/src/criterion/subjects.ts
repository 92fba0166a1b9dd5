import type { Condition } from './clause.js';
import type { Gathered } from './gathered.js';

/** Words before a bound that name nothing. */
const joining =
  /不?(?:达到|超过|高于|低于|大于|小于|少于|多于|等于|足|满)|超支|超出|高出|超|减少|少|降低|下降|增加|上升|控制|完成|至少|实际|其[中余他它]|[在为的若如当且以达至未及者是则了用需应要]|年度|全年|当年|本年|[负零正]增长/g;

/**
 * Whether bounds speak of one number: 完成率≥95%得满分；调整率>10%扣1分 speaks of two, and a row has one. Bounds that name nothing speak of
 * the one before them.
 */
export function speakOfOne({ gives, zeros, losses, proportions, deducts }: Gathered): boolean {
  const named = [...gives, ...zeros, ...losses, ...proportions].flatMap(({ when }) => subjectOf(when));
  const measured = deducts.flatMap(({ name, side }) => (side === undefined ? [] : rateOf(name)));
  return [...named, ...measured].every((subject, i, all) => all.slice(0, i).every(other => isSame(subject, other)));
}

/** What stands before the first number or sign; 发生两起 has one too. */
const ahead = /^(?:(?![一二两三四五六七八九十][起次个件人例项处户条家天名台份周日月年篇场])[^\d≥≤<>=百半])*/;

function subjectOf(when: Condition): readonly string[] {
  if (when.kind !== 'bounds') return [];
  const before = ahead.exec(when.text)?.[0] ?? '';
  const plain = before.replace(/[“”"()、,:;\s]/g, '').replace(joining, '');
  return plain.length < 2 ? [] : [plain];
}

/**
 * 超过目标值10%以内得满分，超过10%的每5%扣1分: how far from the target is one rule's matter, and the bounds of another would be read as the value
 * itself.
 */
export const speaksOfDistance = ({ gives, zeros, losses, deducts }: Gathered): boolean =>
  [...gives, ...zeros, ...losses].some(({ when }) => when.kind === 'text' && distance.test(when.text)) &&
  [...gives, ...zeros, ...losses, ...deducts].some(
    ({ when }) => when.kind === 'bounds' && when.bounds.some(({ amount }) => amount.endsWith('%')),
  );

/** 偏差率在10%以内得满分: how far from what was planned, on either side of it. */
export const speaksOfDeviation = ({ gives, zeros, losses, deducts }: Gathered): boolean =>
  [...gives, ...zeros, ...losses, ...deducts].some(({ when }) => when.kind === 'bounds' && deviation.test(when.text));

/** 超过3天以内扣1分: by how much more than what was due. */
export const speaksOfBeyond = ({ gives, zeros, losses }: Gathered): boolean =>
  [...gives, ...zeros, ...losses].some(
    ({ when }) => when.kind === 'bounds' && when.bounds.some(({ beyond, amount }) => beyond && !amount.endsWith('%')),
  );

const deviation = /偏[离差]|误差/;

const distance =
  /(?:超过|超出|高出|高于|低于|少于|不足)(?:年[度初])?(?:目标|计划|预算|预期|标准|任务|指标)[^,\d]{0,4}\d/;

/** The rate that a loss names: 竣工率每低1%. */
const rateOf = (name: string): readonly string[] => {
  const rate = /^[^每,，]{1,20}?(?:率|比例|占比|比重)(?=每)/.exec(name)?.[0];
  return rate === undefined ? [] : [rate.replace(joining, '')];
};

/** Two names of one thing: the longer holds the shorter. */
const isSame = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

import type { Entry, MapNode } from '../../yaml/tree.js';
import { bases, partialSteps, yesNo } from '../choices.js';
import { type Field, valueOf } from '../field.js';
import { list, map, mapOr } from '../holding-kinds.js';
import { choice, method, points, rate, text, value, words } from '../kinds.js';
import { key, mapping, type Read } from '../mapping.js';
import type { Reader } from '../reader.js';

const when = key('情形', text, '什么情形，如“优秀”“发生安全事故”', 'In which case: a word, a level or an event');
const each = key(
  '每',
  value,
  '每多少算一次，如 1 个百分点、1 次、10%',
  'How much counts once, such as 1 个百分点, 1 次, 10%',
);
const most = key('最多', points, '最多多少分', 'At most so many points');
const count = key('数量', value, '实际数量，如 2 次', 'How many there were, such as 2 次');
const occurred = key('出现', choice(yesNo), '是否出现了这种情形：是或否', 'Whether it happened: yes or no');

/** Values between two bounds and their score. */
export const step = mapping('step', {
  from: key('从', value, '从多少起，含本数，如 90%', 'From here on, the value included, such as 90%'),
  above: key('高于', value, '高于多少，不含本数', 'Above this value, which is not included'),
  to: key('至', value, '到多少止，含本数', 'Up to here, the value included'),
  below: key('低于', value, '低于多少，不含本数', 'Below this value, which is not included'),
  when,
  score: key('得分', points, '这一档得多少分', 'The points in this band'),
  share: key('比例', rate, '这一档得权重的百分之几，如 80%', 'The share of the weight in this band, such as 80%'),
});

/** Points for each of something. */
export const earning = mapping('earning', {
  each,
  points: key('计', points, '每一次计多少分', 'The points for each'),
  most,
  count,
});

/** Something that is either so or not. */
export const checkItem = mapping('checkItem', {
  name: key('名称', text, '检查什么', 'What is checked'),
  points: key('分值', points, '符合得多少分；负数表示出现即扣', 'Its points; below zero what it costs where it is so'),
  met: key('符合', choice(yesNo), '是否符合：是或否', 'Whether it is so: yes or no'),
});

/** Below this the score is another. */
export const passMark = mapping('passMark', {
  at: key('界限', value, '及格的界限，如 60%', 'The mark itself, such as 60%'),
  score: key('得分', points, '低于界限得多少分，不填为 0', 'The points below it; 0 where nothing is written'),
});

/** What exceeding costs. */
export const excess = mapping('excess', {
  over: key('超过', value, '超过多少算超额，如 120%', 'Above what it counts as exceeded, such as 120%'),
  each,
  points: key('扣', points, '每一次扣多少分', 'The points lost for each'),
  score: key('得分', points, '超额时直接得多少分', 'The points where it is exceeded'),
});

/** What each of something costs. */
export const loss = mapping('loss', {
  each,
  points: key('扣', points, '每一次扣多少分', 'The points lost for each'),
  from: key(
    '起点',
    value,
    '从哪里量起：一个值、target（目标值），或 none（无，按差错计数）；不填为目标值',
    'Where it is measured from: a value, target, or none for faults that are counted; the target where nothing is written',
  ),
  count,
  partial: key('不足一档', choice(partialSteps), '不足一档的怎么扣', 'What part of a step costs'),
  most,
  until: key('不得分', value, '到多少就不得分', 'Where nothing is left'),
});

/** What sets the score whatever else was reached. */
export const veto = mapping('veto', {
  when,
  occurred,
  score: key('得分', points, '出现时得多少分，不填为 0', 'The points where it happened; 0 where nothing is written'),
});

/** Points that are added. */
export const bonus = mapping('bonus', {
  each,
  points: key('计', points, '加多少分', 'The points added'),
  most,
  count,
  when,
  occurred,
});

/** How a row is scored, where the formula of its direction does not say it. */
export const scoring = mapping('scoring', {
  basis: key(
    '计分口径',
    choice(bases),
    '分档、扣分按完成率还是完成值，不填为完成率',
    'Whether bands and losses speak of actual ÷ target or of the actual itself',
  ),
  proportional: key(
    '按比例',
    choice(yesNo),
    '按指标方向的公式按比例得分',
    'In proportion, by the formula of its direction',
  ),
  allOrNothing: key(
    '全有或全无',
    choice(yesNo),
    '达到目标得满分，否则不得分',
    'Full marks where the target is met, else none',
  ),
  steps: key('分档', list(step), '分档得分', 'Bands, each with its points'),
  otherwise: key(
    '其余',
    points,
    '哪一档都不在时得多少分，不填为 0',
    'The points outside all bands; 0 where nothing is written',
  ),
  earn: key('计分', list(earning), '从 0 起按数量计分', 'Points counted up from 0'),
  checks: key('检查项', list(checkItem), '逐项检查，符合得分', 'Items to tick, each with its points'),
  pass: key('及格线', mapOr(passMark, value), '低于及格线不得分，如 60%', 'Below it nothing is scored, such as 60%'),
  exceed: key('超额', map(excess), '超额完成的怎么扣', 'What exceeding costs'),
  deduct: key('扣分', list(loss), '扣分的情形', 'What points are lost for'),
  veto: key('一票否决', list(veto), '出现即不得分的情形', 'What forfeits the points'),
  bonus: key('另加', list(bonus), '另外加分的情形', 'What adds points on top'),
  least: key('最低', points, '最多扣到负多少分，如 -2', 'A number below 0 down to which losses go'),
  judged: key(
    '评定',
    text,
    '由评分人在区间内给分，如 10–15 分',
    'An interval inside which a person gives the points, such as 10–15 分',
  ),
});

/** What a score starts from; of several the reader cannot tell which is meant. */
function oneBase(reader: Reader, { entries }: MapNode, read: Read<typeof scoring>): void {
  const isBase: Readonly<Record<string, boolean>> = {
    proportional: isYes(read.proportional),
    'all-or-nothing': isYes(read.allOrNothing),
    steps: read.steps.length > 0,
    earn: read.earn.length > 0,
    checks: read.checks.some(({ points }) => valueOf(points)?.value.greaterThan(0)),
  };
  const bases = entries.filter(entry => isBase[scoring.spellings.get(entry.key)?.spec.name ?? '']);
  for (const { key, keySpan, value } of bases.slice(1))
    reader.problems.push({
      kind: 'wrong-type',
      span: keySpan,
      key,
      expected: 'mapping',
      found: value.kind,
      beside: (bases[0] as Entry).key,
    });
}

const isYes = (field: Field<string>): boolean => valueOf(field) === 'yes';

/** The scoring sentence, as the form prints it. */
export const criterion = key(
  '评分标准',
  words,
  '表上原文的评分标准，如“每超过一个百分点扣0.5分”',
  'The form’s own sentence on how it is scored',
);
/** The same, spelled out as a mapping or by the name of a method of the profile. */
export const scoringKey = key(
  '计分方式',
  mapOr(scoring, method, oneBase),
  '怎样计分：逐项写明，或填评分办法里某个计分方式的名称',
  'How it is scored: spelled out, or the name of one of the profile’s methods',
);

import type { Words } from '../text/locale.js';
import { clauseKeys } from './profile.js';
import { clauseAbout } from './clause-about.js';

/** The mappings of a `*.perf-profile.yaml`. */
export type ProfileMapping =
  | 'profile'
  | 'words'
  | 'budget'
  | 'group'
  | 'formulas'
  | 'bands'
  | 'rounding'
  | 'explain'
  | 'spending'
  | 'money'
  | 'grade'
  | 'unit'
  | 'clauses';

/** A key of a profile file: what it takes and what it decides. Unknown keys, hover, completion and the JSON Schema all come from it. */
export interface ProfileKey {
  readonly name: string;
  readonly shape: ProfileShape;
  /** Without it, and without a base that gives it, the profile cannot be used. */
  readonly required?: boolean;
  readonly about: Words;
  /** What people write for it. */
  readonly also: readonly string[];
}

export type ProfileShape =
  | { readonly kind: 'text' | 'id' | 'base' | 'words' | 'switch' | 'unit-amount' }
  /** A number within bounds; `never` where the word may stand instead. */
  | {
      readonly kind: 'number';
      readonly as: 'points' | 'percent' | 'digits' | 'plain';
      readonly least: number;
      readonly most: number;
      readonly never?: boolean;
    }
  | { readonly kind: 'choice'; readonly choices: readonly ProfileChoice[] }
  | { readonly kind: 'map' | 'list'; readonly of: ProfileMapping };

/** A listed word of a profile file. */
export interface ProfileChoice {
  readonly name: string;
  readonly about: Words;
}

const key = (name: string, shape: ProfileShape, zh: string, en: string, ...also: readonly string[]): ProfileKey => ({
  name,
  shape,
  about: { 'zh-CN': zh, en },
  also,
});
const needed = (spec: ProfileKey): ProfileKey => ({ ...spec, required: true });
const choice = (...choices: readonly (readonly [string, string, string])[]): ProfileShape => ({
  kind: 'choice',
  choices: choices.map(([name, zh, en]) => ({ name, about: { 'zh-CN': zh, en } })),
});
const map = (of: ProfileMapping): ProfileShape => ({ kind: 'map', of });
const list = (of: ProfileMapping): ProfileShape => ({ kind: 'list', of });
const points: ProfileShape = { kind: 'number', as: 'points', least: 0, most: 1_000_000 };
const percent = (most = 100): ProfileShape => ({ kind: 'number', as: 'percent', least: 0, most });
const plain: ProfileShape = { kind: 'number', as: 'plain', least: 0, most: 1e15 };
const text: ProfileShape = { kind: 'text' };
const onOff: ProfileShape = { kind: 'switch' };
const words: ProfileShape = { kind: 'words' };

/** Every mapping with its keys, in the order in which people write them. */
export const profileMappings: Readonly<Record<ProfileMapping, readonly ProfileKey[]>> = {
  profile: [
    needed(
      key(
        'id',
        { kind: 'id' },
        '办法的编号，评分表和报告里以此称呼，不能与内置办法相同',
        'The profile’s id, by which scorecards and reports call it; not one of a built-in profile',
        '编号',
      ),
    ),
    key(
      'extends',
      { kind: 'base' },
      '以哪一套办法为基础：内置办法的编号，或另一个 *.perf-profile.yaml 的路径；没有写到的都照它',
      'The profile it builds on: a built-in id or the path of another *.perf-profile.yaml; whatever is not written here comes from it',
      '继承',
      '基于',
      '参照',
      'extend',
      'base',
      'inherits',
    ),
    key('title', words, '办法的名称', 'The profile’s title', '标题', '名称', 'name'),
    key('source', words, '出处：文号或文件名', 'The document it is taken from', '出处', '依据', '来源', '文号'),
    needed(key('total', points, '整张表的总分', 'What the whole form is worth', '总分', '满分', '合计')),
    needed(
      key(
        'budget',
        map('budget'),
        '预算执行的分值和封顶',
        'What budget execution is worth, and whether it is capped',
        '预算执行',
        '预算',
      ),
    ),
    needed(
      key(
        'groups',
        list('group'),
        '一级指标及其分值；写了就整体替换基础办法的一级指标，同名的指标没有写到的内容照旧',
        'The level-1 groups and their weights; they replace those of the base, and a group of the same name keeps what is not written',
        '指标',
        '一级指标',
        '绩效指标',
        'indicators',
      ),
    ),
    key('formulas', map('formulas'), '计分公式的选择', 'Which formulas are used', '公式', '计分公式', 'formula'),
    key('bands', map('bands'), '定性指标的分档', 'The bands of qualitative rows', '分档', '档次', 'band'),
    key(
      'rounding',
      map('rounding'),
      '小数的保留和总分的合计方式',
      'How scores are rounded and the total is added up',
      '小数',
      '舍入',
      '四舍五入',
      'round',
    ),
    key(
      'explain',
      map('explain'),
      '什么情况下要说明原因',
      'When a row must be explained',
      '说明',
      '偏差说明',
      'explanations',
    ),
    key(
      'spending',
      map('spending'),
      '指标得分率与预算执行率的比较',
      'Results compared with spending',
      '支出',
      '支出进度',
    ),
    key('money', map('money'), '金额单位疑似有误的界限', 'When an amount looks as if meant in another unit', '金额'),
    needed(
      key(
        'grades',
        list('grade'),
        '评价等级，从高到低；写了就整体替换',
        'The grades, from the best down; they replace those of the base',
        '等级',
        '评价等级',
        'grade',
      ),
    ),
    key(
      'units',
      list('unit'),
      '补充的计量单位，加在基础办法的单位之外',
      'Units of one’s own, beside those of the base',
      '单位',
      '计量单位',
      'unit',
    ),
    key(
      'clauses',
      map('clauses'),
      '每项计分决定所引的原文',
      'The sentence cited for each decision',
      '条款',
      '原文',
      '依据条款',
      'clause',
    ),
  ],
  words: [
    key('zh-CN', text, '中文', 'The Chinese text', '中文', 'zh', 'cn', 'zh-cn', 'zh_CN', 'chinese'),
    key('en', text, '英文', 'The English text', '英文', 'en-US', 'english'),
  ],
  budget: [
    needed(
      key(
        'weight',
        points,
        '预算执行的分值，0 表示不计',
        'The points for budget execution; 0 for none',
        '权重',
        '分值',
      ),
    ),
    key(
      'cap',
      onOff,
      '执行率超过 100% 时得分是否封顶',
      'Whether the score is capped where more was spent than planned',
      '封顶',
      'capped',
    ),
  ],
  group: [
    needed(key('name', text, '指标名称', 'The group’s name', '名称')),
    key(
      'weight',
      points,
      '分值；不写表示由各单位自定',
      'Its points; left open where nothing is written',
      '权重',
      '分值',
      'points',
    ),
    key('required', onOff, '是否必设', 'Whether a form must have it', '必设', '必填'),
    key('fixed', onOff, '分值是否固定：与此不同时提醒', 'Whether another weight than this is worth a warning', '固定'),
    key(
      'groups',
      list('group'),
      '二级指标',
      'The groups of the next level',
      '指标',
      '二级指标',
      'indicators',
      'children',
    ),
  ],
  formulas: [
    key(
      'exceeded',
      choice(
        ['inverse', '反比：得分=权重×目标值÷完成值', 'in inverse proportion: weight × target ÷ actual'],
        [
          'linear',
          '按超出幅度扣分：得分=权重×（1−超出量÷目标值），不低于 0',
          'by how far it is exceeded: weight × (1 − excess ÷ target), at least 0',
        ],
      ),
      '反向指标超过目标值时怎样计分',
      'How a “less is better” row beyond its target is scored',
      '反向',
      '反向指标',
    ),
    key(
      'equal',
      choice(
        ['ratio', '按比例计分，同正向指标', 'in proportion, as “more is better”'],
        ['exact', '等于目标值得满分，否则不得分', 'full marks when equal, else none'],
      ),
      '“等于”类指标怎样计分',
      'How “equal” rows are scored',
      '等于',
    ),
  ],
  bands: [
    key(
      'met',
      percent(),
      '第一档（达成预期指标）的下限，占权重的百分比',
      'Where the first band (met) begins; per cent of the weight',
      '达成',
      '达成预期指标',
    ),
    key(
      'partial',
      percent(),
      '第二档（部分达成预期指标）的下限，占权重的百分比',
      'Where the second band (partly met) begins; per cent of the weight',
      '部分达成',
      '部分达成预期指标',
    ),
  ],
  rounding: [
    key(
      'digits',
      { kind: 'number', as: 'digits', least: 0, most: 10 },
      '得分保留几位小数',
      'How many decimals a score has',
      '位数',
      '小数位数',
      'decimals',
    ),
    key(
      'mode',
      choice(
        ['half-up', '四舍五入', 'half up'],
        ['half-even', '四舍六入五成双', 'half to even'],
        ['down', '舍去', 'cut off'],
      ),
      '怎样舍入',
      'How it is rounded',
      '方式',
    ),
    key(
      'total',
      choice(
        ['exact', '各项不舍入相加，总分再舍入一次', 'the rounded sum of unrounded rows'],
        ['rows', '各项先舍入，再相加', 'the sum of rounded rows'],
      ),
      '总分怎样合计',
      'How the total is added up',
      '总分',
    ),
  ],
  explain: [
    key('shortfall', onOff, '未完成目标的是否要说明原因', 'Whether a missed target must be explained', '未完成'),
    key(
      'over',
      { kind: 'number', as: 'percent', least: 100, most: 1_000_000, never: true },
      '完成值超过目标值的百分之几时要说明原因，never 表示不要求',
      'Above what percentage of the target an actual must be explained; never where none need be',
      '超额',
      '超额完成',
    ),
  ],
  spending: [
    key(
      'outrun',
      percent(),
      '得分率超出预算执行率的部分，大于得分率的百分之几时提醒',
      'How far the results’ share may run ahead of the execution rate, as a percentage of that share',
      '超出',
    ),
    key(
      'unspent',
      percent(),
      '结余超过百分之几而没有说明时提醒',
      'What share may stay unspent without being explained; per cent',
      '结余',
    ),
  ],
  money: [
    key(
      'times',
      plain,
      '预算数超过金额类目标值合计的多少倍时提醒',
      'Planned over so many times the money targets’ sum looks suspicious',
      '倍数',
    ),
    key('above', plain, '预算数超过多少元时提醒', 'Planned above so many 元 looks suspicious', '上限'),
  ],
  grade: [
    needed(key('name', text, '等级名称', 'The grade’s name', '名称')),
    needed(
      key('from', points, '从多少分起，含本数', 'From how many points on, that number included', '分数', '下限', 'min'),
    ),
  ],
  unit: [
    needed(key('name', text, '单位名称', 'The unit’s name', '名称')),
    key(
      'equals',
      { kind: 'unit-amount' },
      '等于多少已有的单位，如 1 个、20 升；不写则自成一类',
      'What one of it is in known units, such as 1 个, 20 升; a kind of its own where nothing is written',
      '等于',
      '换算',
      'equal',
    ),
  ],
  clauses: clauseKeys.map(clause => key(clause, words, clauseAbout[clause]['zh-CN'], clauseAbout[clause].en)),
};

/** The key of a mapping that is spelled so. */
export const profileKey = (mapping: ProfileMapping, name: string): ProfileKey | undefined =>
  profileMappings[mapping].find(spec => spec.name === name);

const allNames: ReadonlySet<string> = new Set(
  Object.values(profileMappings).flatMap(specs => specs.map(({ name }) => name)),
);

/** Whether a word is a key of any mapping of a profile file. */
export const isProfileKey = (word: string): boolean => allNames.has(word);

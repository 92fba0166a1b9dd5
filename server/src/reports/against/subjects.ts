import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { valueOf } from '../../language/field.js';
import { compact } from '../../rules/support/explained.js';
import type { RatedGroup, RatedRow } from '../../scoring/scorecard.js';
import { applying, nameIn } from '../self-report/figures.js';
import { looselyNamed } from './loose-names.js';
import { foldSentence } from './mentions.js';
import { withoutNumbering } from '../../text/numbering.js';

/** What a part of a sentence is about. Several rows or groups may bear one name. */
export type Subject =
  | { readonly kind: 'whole' }
  | { readonly kind: 'budget' }
  | { readonly kind: 'rows'; readonly rows: readonly RatedRow[]; readonly partOf?: RatedRow }
  | { readonly kind: 'groups'; readonly groups: readonly RatedGroup[] };

/** What the rows, or the groups, of one name are called. */
export const nameOf = ([row]: readonly RatedRow[]): string => (row ? nameIn(row).trim() : '');
/** The name of the group that a sentence is about; empty where it is about none. */
export const groupOf = ([group]: readonly RatedGroup[]): string => group?.path.at(-1)?.trim() ?? '';

/** A subject from where it is named on. */
export interface Placed {
  readonly subject: Subject;
  readonly start: number;
  readonly end: number;
  /** 自评得 96 分 says of nothing that it is the whole’s: it may go on about what stood before. */
  readonly isLoose?: boolean;
}

/** Everything that a sentence names, from left to right; of names within one another the longest. */
export function subjectsIn(text: string, document: DocumentAnalysis): readonly Placed[] {
  const named = namesOf(document).flatMap(([pattern, subject]) => placesOf(text, new RegExp(pattern, 'gu'), subject));
  const words = [
    ...placesOf(
      text,
      /预算执行(?:率|情况|部分|指标)?|(?<!\p{Script=Han})执行(?=(?:自评)?得分)|(?:资金|预算资金)?执行(?:率|情况)|(?:(?<!\p{Script=Han})|(?<=其中|加上|[和及与]))(?:预算)?资金执行(?=自评|[得扣失(]|满分|分值|\d)|(?:完成|占)(?:全年|年度|调整后)?预算数?的(?=\d)/gu,
      { kind: 'budget' },
    ),
    ...placesOf(
      text,
      /总分(?!值)|总得分|(?:项目|部门|单位|整体)?绩效(?:自评)?得分|总评分|综合得分|综合评分|综合评定|自评总分|总体得分|总体评分|最终得分|最终评分|评价得分|合计得分|(?:项目|部门|单位|整体)(?:自评)?得分/gu,
      { kind: 'whole' },
    ),
  ];
  // 自评得分 behind the name of a group is that group's
  const first = Math.min(
    ...[...named, ...words].flatMap(({ subject, start }) => (subject.kind === 'whole' ? [] : [start])),
  );
  const loose = placesOf(text, looseWhole, { kind: 'whole' })
    .filter(({ start }) => start < first && !ofPart.test(text.slice(0, start)))
    .map(each => ({ ...each, isLoose: true }));
  const inOtherWords = looselyNamed(text, document).map(({ row, start, end }): Placed => {
    return { subject: { kind: 'rows', rows: [row] }, start, end };
  });
  const all = [...named, ...words, ...loose, ...inOtherWords].sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter(({ start, end }, at) => !all.slice(0, at).some(other => other.start <= start && end <= other.end));
}

/** 该部分权重 40 分，自评得分 40 分. */
const ofPart = /[该此](?:部分|项(?!目)|类|指标)/u;

const looseWhole =
  /自评得分|自评分数?|自评结论|评价结论|^(?:合计|总计|共计)(?=\d)|(?:^|[,;:])(?:经|经过)?(?:[本该]?(?:项目|部门|单位)|我[局处镇乡院])?自评(?:为|得)?(?=\d)|(?:[经过]|进行|开展)了?(?:认真|综合|全面|绩效|本次)*自评,(?:[本该](?:项目|部门|单位))?得分?(?=\d)/gu;

const placesOf = (text: string, pattern: RegExp, subject: Subject): readonly Placed[] =>
  Array.from(text.matchAll(pattern), match => ({ subject, start: match.index, end: match.index + match[0].length }));

/** The row or group that the sentence before names and says nothing else of, as a heading does: 1.培训人次。 Or the only row that it is about, where this one goes on. */
export function headingOf(lead: string, sentence: string, document: DocumentAnalysis): string {
  const heading = withoutNumbering(foldSentence(lead).replace(/^[•·●○-]+/u, ''));
  const name = heading.replace(/(?:的?完成情况|指标|为|达到?)?:?$/u, '');
  const own = applying(document).find(row => foldSentence(nameIn(row)) === name) ?? rowMeant(name, document);
  if (own) return `${foldSentence(nameIn(own))}:`;
  // （一）产出指标 above 满分 40 分，自评得分 39.75 分
  const group = heading.replace(/(?:的?完成情况|方面)?:?$/u, '');
  if (
    goesOnOfGroup.test(sentence) &&
    document.scorecard.groups.some(({ path }) => groupName(path.at(-1) ?? '') === group)
  )
    return `${group}:`;
  if (!goesOn.test(sentence)) return '';
  const rows = new Set(
    subjectsIn(foldSentence(lead), document).flatMap(({ subject }) => (subject.kind === 'rows' ? subject.rows : [])),
  );
  const [row, ...others] = rows;
  return row && others.length === 0 ? `${foldSentence(nameIn(row))}:` : '';
}

/** The only row that a heading names without the words for what is counted, or that it is done: 车站主体结构 for 完成车站主体结构数量. */
function rowMeant(heading: string, document: DocumentAnalysis): RatedRow | undefined {
  if (heading.length < 4) return undefined;
  const meant = applying(document).filter(row =>
    rowNames(nameIn(row), document).some(
      name => name === heading || name.replace(/^(?:完成|开展|组织|举办|支持|实施)/u, '') === heading,
    ),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

const goesOnOfGroup = /^(?:共?\d+[项个](?:三级)?指标,)?(?:满分|分值|权重|自评得分|得分|得|扣)(?:为|:)?\d/u;

/** 比目标少 1 场，得 8.75 分 behind a sentence on a row goes on about that one. */
const goesOn = /^(?:[比较](?:年度|年初|全年)*(?:目标|计划|任务)|完成率|[得扣]\d)/u;

/** 产出扣 2.65 分, and 产出、效益指标, leave out the word that ends the name. */
const groupPattern = (name: string): string =>
  `${escapePattern(name)}|(?:(?<!\\p{Script=Han})|(?<=其中|以及|[和及与]))${escapePattern(name.replace(/指标$/u, ''))}(?=:?(?:扣|实?得|失|自评|满分|分值|\\d|(?:[、和及与]\\p{Script=Han}{2,7}){1,6}(?:指标|分别)))`;

/** The parts of a row as rows of their own, of which nothing but the actual is known. */
const partsOf = (row: RatedRow): readonly RatedRow[] =>
  (row.aggregated?.parts ?? []).map(({ name, actual }) => ({
    ...row,
    path: [...row.path, name],
    actual,
    target: { kind: 'empty', source: '' },
    approved: undefined,
    weight: undefined,
    claimed: undefined,
    score: { value: undefined, how: row.score.how },
    completion: undefined,
    aggregated: undefined,
  }));

/** Parts by their names, where these are long enough to be no other word and no row’s. */
const namedParts = (
  document: DocumentAnalysis,
  rows: ReadonlyMap<string, unknown>,
): readonly (readonly [string, Subject])[] =>
  applying(document).flatMap(row =>
    partsOf(row).flatMap((part): readonly (readonly [string, Subject])[] => {
      const name = foldSentence(nameIn(part));
      return name.length > 2 && !rows.has(name)
        ? [[escapePattern(name), { kind: 'rows', rows: [part], partOf: row }]]
        : [];
    }),
  );

/** 电工班 860 人次、护理班 720 人次，合计 1580 人次: behind its parts, the row. */
export const wholeBehind = (subject: Subject, told: string): Subject =>
  subject.kind === 'rows' && subject.partOf && /[合共总]计/u.test(told)
    ? { kind: 'rows', rows: [subject.partOf] }
    : subject;

/** Names of rows and groups as they are looked for: whole, rows also without the word for what is counted. */
function namesOf(document: DocumentAnalysis): readonly (readonly [string, Subject])[] {
  const rows = new Map<string, RatedRow[]>();
  for (const row of applying(document))
    for (const name of rowNames(nameIn(row), document)) rows.set(name, [...(rows.get(name) ?? []), row]);
  const groups = new Map<string, RatedGroup[]>();
  for (const group of document.scorecard.groups) {
    const name = groupName(group.path.at(-1) ?? '');
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), group]);
  }
  const [satisfied, ...others] = applying(document).filter(row => /满意度$/u.test(foldSentence(nameIn(row))));
  const bare = satisfied && others.length === 0 ? [satisfied] : [];
  return [
    // the only one of a form may be told without whose it is
    ...bare.map((row): readonly [string, Subject] => [
      '(?<!\\p{Script=Han})(?:综合|总体|平均)?满意度',
      { kind: 'rows', rows: [row] },
    ]),
    ...[...groups].map(([name, own]): readonly [string, Subject] => [
      groupPattern(name),
      { kind: 'groups', groups: own },
    ]),
    ...[...rows].map(([name, own]): readonly [string, Subject] => [escapePattern(name), { kind: 'rows', rows: own }]),
    ...namedParts(document, rows),
    ...endsOfRates(document),
    ...applying(document).flatMap(row =>
      partedNames(row).map((pattern): readonly [string, Subject] => [pattern, { kind: 'rows', rows: [row] }]),
    ),
  ];
}

/** 认定准确率 where 低保对象认定准确率 is the only row that ends so. */
function endsOfRates(document: DocumentAnalysis): readonly (readonly [string, Subject])[] {
  const rows = applying(document).filter(row => /.率$/u.test(foldSentence(nameIn(row))));
  return rows.flatMap((row): readonly (readonly [string, Subject])[] => {
    const end = foldSentence(nameIn(row)).slice(-5);
    const isOnly = rows.every(other => other === row || !foldSentence(nameIn(other)).endsWith(end));
    return isOnly && /^\p{Script=Han}{5}$/u.test(end)
      ? [[`(?<!\\p{Script=Han})${end}`, { kind: 'rows', rows: [row] }]]
      : [];
  });
}

/** What may lead to a name without being part of another one. */
const led =
  '(?:(?<!\\p{Script=Han})|(?<=全年|年度|其中|累计|合计|总计|开展|组织|完成|实际|受理|接到|收到|发生|20\\d\\d年|[共本该]))';

/** A name with its last word behind the number: 覆盖户数 as 覆盖 21600 户, 每平方米维修成本 as 维修成本 484 元/平方米, 工程完工时间 as 工程于 8 月 25 日完工. */
function partedNames(row: RatedRow): readonly string[] {
  const name = foldSentence(nameIn(row)).replace(/\([^()]*\)$/u, '');
  const [, each = ''] = (row.target.kind === 'quantity' ? (row.target.unit?.unit.name ?? '') : '').split('/');
  const patterns = [
    [
      /^(.{2,3})(人次|场次|批次|[户家件人场次个座台辆期]数)$/u,
      (noun: string) => `(?=[了约近达共]{0,2}\\d[\\d,.]*[万千百亿]?${noun})`,
    ],
    [
      new RegExp(`^(?:每${escapePattern(each)}|人均|户均|单位)(.{4,})()$`, 'u'),
      () => '(?=[^,;\\d]{0,3}\\d[\\d,.]*[万千]?元/)',
    ],
    [
      /^(.{2,8}?)(\p{Script=Han}{2})(?:时间|日期|时限)$/u,
      (verb: string) => `(?=于?20\\d\\d年\\d{1,2}月[^,;]{0,6}${verb})`,
    ],
  ] as const;
  // 开展应急演练 6 次、专项检查 4 次
  const [, matter] = /^(?:开展|组织|举办|完成|新建|新增|改造|更换|购置)(.{4,}?)(?:次数|数量|场次)?$/u.exec(name) ?? [];
  const listed = matter === undefined ? [] : [`(?<=[、和及与])${escapePattern(matter)}(?=\\d)`];
  return [
    ...listed,
    ...patterns.flatMap(([pattern, behind]) => {
      const [, stem, last = ''] = pattern.exec(name) ?? [];
      return stem === undefined
        ? []
        : [`${led}${escapePattern(stem)}${behind(escapePattern(last.replace(/数$/u, '')))}`];
    }),
  ];
}

/** A row’s name as sentences may have it: whole, without its bracket, without the word for what is counted. */
export function rowNames(name: string, { evaluation: { project, organization } }: DocumentAnalysis): readonly string[] {
  const whole = foldSentence(name);
  const bare = whole.replace(/\([^()]*\)$/u, '');
  const stem = bare.replace(
    /(?:数量|次数|条数|人数|人次|场次|批次|户数|个数|场次|里程数|长度|面积|总量|[台套座处条辆棵株盏亩户家件人次场期项个只头间张份起宗例批吨篇本册名位组支艘口眼栋幢套颗根块笔所片面种]数|数)$/u,
    '',
  );
  const ofEach = /^(?:人均|户均|每\p{Script=Han}|单位)/u.test(bare) ? bare.replace(/标准$/u, '') : bare;
  // 委托业务项目 of 委托业务项目数量 may be the project itself
  const titles = [project, organization].map(field => foldSentence(valueOf(field) ?? ''));
  return [...new Set([whole, bare, stem, bare.replace(/(?<=件)数$/u, ''), ofEach])].filter(each =>
    each === whole ? each.length >= 2 : each.length >= 4 && !titles.some(title => title.includes(each)),
  );
}

export const groupName = (name: string): string => {
  const own = compact(name).split(/[(（]/u)[0] ?? '';
  return own.endsWith('指标') || own === '' ? own : `${own}指标`;
};

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

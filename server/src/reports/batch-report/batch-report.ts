import { number, percent } from '../../messages/number.js';
import { Decimal, sum } from '../../number/decimal.js';
import { roundTo } from '../../number/round.js';
import { together } from '../../rules/support/together.js';
import { type Block, type Letter, numberHeading, numberedBelow } from '../letter/letter.js';
import type { ReviewRow } from '../review/review-row.js';
import { reviewSummary, sortForReview } from '../review/review-table.js';
import { gradeShifts } from '../review/review-words.js';
import { unitDepartures, unitTable } from '../review/unit-departures.js';
import { nameOf, problemsIn } from './problems.js';

/**
 * The bureau's report on a batch: what was reviewed and how, what it came to, the problems by kind, suggestions. Its readers are Chinese offices,
 * so it is in Chinese whoever asks. `sampled` says how a sample was drawn.
 */
export function batchReport(rows: readonly ReviewRow[], sampled: string | undefined): Letter {
  const sorted = sortForReview(rows);
  const results = sorted.filter(({ isResult }) => isResult);
  const sections: readonly (readonly [heading: string, blocks: readonly Block[]])[] = [
    ['复核范围', scope(rows, sampled)],
    ['复核方式', method(rows)],
    ['复核结果', [...outcome(results), ...(results.length > 0 ? [table(results)] : []), ...unitsBlock(rows)]],
    ['发现的主要问题', problems(sorted)],
    ['有关建议', suggestions(sorted)],
  ];
  return {
    locale: 'zh-CN',
    title: `${yearOf(rows)}绩效自评复核情况报告`,
    blocks: [
      ...sections.flatMap(([heading, blocks], at): readonly Block[] => [
        { kind: 'heading', text: numberHeading(at + 1, heading) },
        ...blocks,
      ]),
      { kind: 'signature', text: '【待补：复核单位】' },
      { kind: 'signature', text: '【待补：日期】' },
    ],
  };
}

const text = (...sentences: readonly string[]): Block => ({ kind: 'text', text: sentences.join('') });

function yearOf(rows: readonly ReviewRow[]): string {
  const years = new Set(rows.map(({ year }) => year));
  const [year] = years;
  return years.size === 1 && year ? `${year}年度` : '';
}

function scope(rows: readonly ReviewRow[], sampled: string | undefined): readonly Block[] {
  const units = new Set(rows.map(({ details, organization }) => details?.unit || organization)).size;
  const indicators = rows.reduce((all, { details }) => all + (details?.rows ?? 0), 0);
  return [
    text(
      `本次复核${yearOf(rows)}${whatOf(rows)}，涉及 ${units} 个单位，共 ${indicators} 项三级指标。`,
      sampled === undefined ? '' : `复核对象按分层随机抽样确定：${sampled}`,
    ),
  ];
}

/** 绩效自评表 3 份、目标表和监控表 2 份. */
function whatOf(rows: readonly ReviewRow[]): string {
  const results = rows.filter(({ isResult }) => isResult).length;
  const others = rows.length - results;
  return [
    ...(results > 0 ? [`绩效自评表 ${results} 份`] : []),
    ...(others > 0 ? [`绩效目标表和监控表 ${others} 份`] : []),
  ].join('、');
}

function method(rows: readonly ReviewRow[]): readonly Block[] {
  const decided = rows.reduce((all, { details }) => all + (details?.decided ?? 0), 0);
  const reviewed = rows.filter(({ details }) => (details?.decided ?? 0) > 0).length;
  return [
    text(`1.${howScored(rows)}`),
    text(
      '2.逐项检查填报内容。检查目标值与完成值、计量单位、资金数据、偏差原因、佐证材料和指标设置，并比对各单位的文字和扣分尺度。',
    ),
    text(
      reviewed > 0
        ? `3.复核人员核对材料。对其中 ${reviewed} 份表的 ${decided} 项认定了完成值或得分，没有认定的按计算得分计。`
        : '3.复核人员核对材料。本批表尚未录入复核人员认定的完成值和得分，下表的复核得分暂缺。',
    ),
    text('4.计算偏离度。偏离度＝（自评得分－复核得分）÷自评得分×100%。'),
  ];
}

/** Whose rules scored the forms; those without weights and sheets of targets are scored by none. */
function howScored(rows: readonly ReviewRow[]): string {
  const scored = rows.filter(({ computed }) => computed !== '');
  const left = rows.length - scored.length;
  const unscored = '不计分（没有权重，或尚未到自评阶段），只检查填报内容。';
  if (scored.length === 0) return `各表${unscored}`;
  const profiles = [...together(scored, ({ details, profile }) => details?.profile ?? profile)]
    .map(([title, own]) => `“${title}”（${own.length} 份）`)
    .join('、');
  return `按评分办法重新计算。依据${profiles}，逐项计算得分，与填报的得分、小计、总分和等级核对。${left > 0 ? `其余 ${left} 份${unscored}` : ''}`;
}

function outcome(rows: readonly ReviewRow[]): readonly Block[] {
  const { overclaimed, gradeChanges, provisional } = reviewSummary(rows);
  const scored = rows.filter(row => row.computed !== '' && !row.provisional);
  const whole = scored.filter(row => row.claimed !== '');
  const reviewed = whole.filter(row => row.reviewed !== '');
  const [worst] = rows;
  const shifts = gradeShifts(rows).map(({ shift, count }) => `${shift.replace(' → ', '变为')} ${count} 份`);
  return [
    text(
      whole.length === 0 && scored.length > 0
        ? `各表没有填报得分，按评分办法计算平均 ${mean(scored, ({ computed }) => computed)} 分。`
        : '',
      whole.length > 0
        ? `自评总分平均 ${mean(whole, ({ claimed }) => claimed)} 分，按评分办法计算平均 ${mean(whole, ({ computed }) => computed)} 分${provisional > 0 ? '（不含尚有未计分项的表）' : ''}。`
        : '',
      reviewed.length > 0
        ? `其中经复核的 ${reviewed.length} 份，自评平均 ${mean(reviewed, ({ claimed }) => claimed)} 分，复核平均 ${mean(reviewed, own => own.reviewed)} 分。`
        : '',
      overclaimed > 0 && worst
        ? `多报分数的 ${overclaimed} 份，最多的是${nameOf(worst)}，多报 ${worst.overclaimed} 分。`
        : noneOverclaimed(scored),
      gradeChanges > 0 ? `按办法计算后等级有变的 ${gradeChanges} 份：${shifts.join('，')}。` : '',
      provisional > 0 ? `尚有未计分项、暂不定级的 ${provisional} 份。` : '',
    ),
  ];
}

const noneOverclaimed = (scored: readonly ReviewRow[]): string =>
  scored.length > 0 ? '没有发现多报分数的情况。' : '各表没有可以核对的得分。';

function mean(rows: readonly ReviewRow[], of: (row: ReviewRow) => string): string {
  const total = sum(rows.map(row => new Decimal(of(row))));
  return number(roundTo(total.div(rows.length), 2));
}

function table(rows: readonly ReviewRow[]): Block {
  const isReviewed = rows.some(row => row.reviewedGrade);
  return {
    kind: 'table',
    caption: '各表自评、计算、复核得分',
    headings: [
      '序号',
      '单位（项目）',
      '自评得分',
      '计算得分',
      '复核得分',
      '偏离度',
      '自评等级',
      isReviewed ? '复核等级' : '计算等级',
    ],
    shares: [0.07, 0.28, 0.1, 0.12, 0.1, 0.13, 0.1, 0.1],
    numeric: [true, false, true, true, true, true, false, false],
    rows: rows.map((row, at) => [
      String(at + 1),
      nameOf(row),
      row.claimed || '—',
      row.provisional && row.computed ? `${row.computed}（暂计）` : row.computed || '—',
      row.reviewed || '—',
      row.departure ? percent(new Decimal(row.departure)) : '—',
      row.claimedGrade || '—',
      (isReviewed ? row.reviewedGrade : row.computedGrade) || '—',
    ]),
  };
}

/** Where a unit handed in several forms. */
function unitsBlock(rows: readonly ReviewRow[]): readonly Block[] {
  const { headings, cells } = unitTable(rows, 'zh-CN');
  if (cells.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: '各单位偏离度',
      headings,
      shares: [0.4, 0.14, 0.16, 0.16, 0.14],
      numeric: headings.map((_, at) => at > 0),
      rows: cells,
    },
  ];
}

function problems(rows: readonly ReviewRow[]): readonly Block[] {
  const reduced = rows.flatMap(row => (row.details?.reduced ?? []).map(each => ({ ...each, row })));
  const taken: readonly (readonly [heading: string, lines: readonly string[]])[] =
    reduced.length > 0
      ? [
          [
            `复核认定低于自评（${reduced.length} 项）`,
            reduced.map(
              ({ row, subject, claimed, reviewed, why }, at) =>
                `${at + 1}.${nameOf(row)}“${subject}”：自评 ${claimed} 分，复核 ${reviewed} 分。${why === '' ? '' : `${why.replace(/[。；;]$/, '')}。`}`,
            ),
          ],
        ]
      : [];
  const found = problemsIn(rows).map(
    ({ kind, count, forms, lines }) => [`${kind.heading}（${count} 处，涉及 ${forms} 份）`, lines] as const,
  );
  const all = [...taken, ...found];
  if (all.length === 0) return [text('复核没有发现需要反馈的问题。')];
  return all.flatMap(([heading, lines], at): readonly Block[] => [
    { kind: 'subheading', text: numberedBelow(at + 1, heading) },
    ...lines.map((line): Block => ({ kind: 'point', text: line })),
  ]);
}

/** From this departure on a unit is named in the suggestions. */
const large = new Decimal('0.1');

function suggestions(rows: readonly ReviewRow[]): readonly Block[] {
  const far = unitDepartures(rows).filter(({ departure }) => departure?.greaterThan(large));
  const advice = [
    ...problemsIn(rows).map(({ kind }) => kind.advice),
    ...(far.length > 0
      ? [
          `对偏离度超过 10% 的单位（${far.map(({ unit, departure }) => `${unit} ${departure ? percent(departure) : ''}`).join('、')}），建议限期整改，并把复核结果作为安排下一年度预算的参考。`,
        ]
      : []),
    '各单位应按复核意见逐项更正，更正后的自评表和佐证材料一并报送，复核结果按规定公开。',
  ];
  return advice.map((line, at) => text(`${at + 1}.${line}`));
}

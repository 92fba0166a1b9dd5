import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { citeValue, someOf } from '../../messages/values.js';
import { number } from '../../messages/number.js';
import { valueOf } from '../../language/field.js';
import type { Origin } from '../../scoring/resolved-source.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { isUnscored } from '../../scoring/sum.js';
import { unscoredThen } from '../support/consequence.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { partWords, relateOrigins } from '../support/from-source.js';
import { isUntouched } from '../support/untouched.js';
import type { MissingFact } from '../../scoring/standards/facts.js';
import type { Locale } from '../../text/locale.js';
import type { Span } from '../../text/span.js';
import { anyRowThat } from '../support/rows.js';
import { writeReading } from '../support/standards.js';
import { alsoHere } from '../support/together.js';
import { nameOf } from '../support/values.js';
import { defineRule, type Hit } from '../rule.js';

interface Missing {
  readonly row: RatedRow;
  /** The part or source that has none. */
  readonly part: string | undefined;
  readonly origin: Origin | undefined;
  /** What its scoring standard asks for beside the actual. */
  readonly facts: readonly MissingFact[];
  /** Other rows that ask for the same, in a form that has no actual at all. */
  readonly others: readonly RatedRow[];
  /** What stands there instead: 待填, —. */
  readonly mark: string | undefined;
}

export const actualMissing = defineRule<Missing>({
  code: 'actual-missing',
  group: 'targets',
  severity: 'error',
  misses: ['actual', 'attainment', 'parts', 'survey'],
  ofResults: true,
  title: { 'zh-CN': '没有填写完成值', en: 'No actual' },
  doc: {
    what: {
      'zh-CN':
        '指标（或它的某个分项）没有完成值；“—”“/”“待填”“暂无”等也算没有。整张表一项都没有填的，只提示一次。定性指标填了达成情况的，可以不写完成值。',
      en: 'A row, or one of its parts, has no actual; “—”, “/”, 待填 and the like count as none; where nobody has filled in any, it is said once. A qualitative row with an attainment needs none.',
    },
    why: {
      'zh-CN': '没有完成值就无法计分，总分未定；程序不会替填报人猜一个数。',
      en: 'Without it there is no score and the total is provisional; nothing is guessed.',
    },
    how: {
      'zh-CN': '填写实际完成数；确实不适用的，写“不适用”和原因。没有自动修复：实际完成多少，只有填报人知道。',
      en: 'Write the actual; where the row does not apply, write `not-applicable` with the reason. There is no fix: only the analyst knows the number.',
    },
  },
  examples: {
    bad: [
      example('名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 待填'),
      example('名称: 走访企业次数, 权重: 80, 目标值: ≥30 次'),
    ],
    good: [
      example('名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 32 次'),
      example('名称: 维护制度健全性, 权重: 80, 目标值: 健全, 达成情况: 达成预期指标, 得分: 76'),
    ],
  },
  message: {
    'zh-CN': ({ row, part, origin, mark, facts, others }) => {
      if (facts.length > 0) return factWords(row, others, facts, 'zh-CN');
      if (part !== undefined)
        return `${partWords(part, origin, row, 'zh-CN')}没有填写完成值，无法汇总${unscoredThen(row, 'zh-CN', origin ? '这项指标' : '本行')}。请填写${origin ? '来源文件里' : '该分项'}的完成值。`;
      const missing = mark ? `完成值写的是${mark}，等于没有填写` : '没有填写完成值';
      if (others.length > 0) {
        const rows = [row, ...others];
        return `全部 ${rows.length} 项（${someOf(rows.map(nameOf), 'zh-CN')}）都${missing}${unscoredThen(row, 'zh-CN', '都')}。请填写实际完成情况。`;
      }
      if (row.score.value)
        return `${missing}，也没有达成情况，得分 ${number(row.score.value)} 没有依据。请写明完成情况。`;
      return `${missing}${unscoredThen(row, 'zh-CN')}。请填写实际完成情况；确实不适用的，写“不适用”和原因。`;
    },
    en: ({ row, part, origin, mark, facts, others }) => {
      if (facts.length > 0) return factWords(row, others, facts, 'en');
      if (part !== undefined)
        return `${capital(partWords(part, origin, row, 'en'))} has no actual, so nothing can be aggregated${unscoredThen(row, 'en')}. Write its actual${origin ? ' there' : ''}.`;
      const missing = mark ? `The actual ${mark} counts as none` : 'There is no actual';
      if (others.length > 0) {
        const rows = [row, ...others];
        return `None of the ${rows.length} rows (${someOf(rows.map(nameOf), 'en')}) has an actual${isUnscored(row) ? '' : ': they are not scored and the total is provisional'}. Write what was reached.`;
      }
      if (row.score.value)
        return `${missing}, nor an attainment: the score ${number(row.score.value)} stands on nothing. Say what was reached.`;
      return `${missing}${unscoredThen(row, 'en')}. Write what was reached or, where the row does not apply, \`not-applicable\` with the reason.`;
    },
  },

  *check(document) {
    const [first, ...more] = notBegun(document);
    const told = new Set([first, ...more]);
    if (first)
      yield {
        span: first.indicator.name.span,
        state: { row: first, part: undefined, origin: undefined, facts: [], others: more, mark: undefined },
        related: more.map(({ indicator }) => alsoHere(indicator.name)),
      };
    for (const {
      row,
      fact: { span, part, origin },
    } of factsOf(document, 'actual-missing')) {
      if (isUntouched(row) || told.has(row)) continue;
      const written = valueOf(row.indicator.actual);
      yield {
        span,
        related: relateOrigins([origin]),
        state: {
          row,
          part,
          origin,
          facts: [],
          others: [],
          mark: written && part === undefined ? citeValue({ source: written }) : undefined,
        },
      };
    }
    yield* ofStandards(document);
  },

  fixes({ row, facts }, document) {
    const fix =
      facts.length > 0 && row.standard?.source === 'criterion' && row.standard.standard
        ? writeReading(row, row.standard.standard, document)
        : undefined;
    return fix ? [fix] : [];
  },
});

/** The rows of a form in which nobody has filled in any actual: that is one thing, not one a row. */
function notBegun(document: DocumentAnalysis): readonly RatedRow[] {
  if (anyActual(document)) return [];
  const rows = [...factsOf(document, 'actual-missing')]
    .filter(({ row, fact: { part } }) => part === undefined && isLeftOut(row))
    .map(({ row }) => row);
  return rows.length > 1 ? rows : [];
}

const isLeftOut = (row: RatedRow): boolean =>
  row.indicator.actual.state === 'absent' && row.score.value === undefined && !isUntouched(row);

/** What scoring standards ask for. A printed table of standards without a column of actuals lacks one thing, not one a row. */
function* ofStandards(document: DocumentAnalysis): Generator<Hit<Missing>> {
  const asking = [...factsOf(document, 'standard-facts')].flatMap(({ row, fact }) => {
    const facts = fact.missing.filter(({ kind }) => kind !== 'target');
    return facts.length > 0 ? [{ row, facts }] : [];
  });
  const isBlank = !anyActual(document);
  const [first, ...more] = asking.filter(({ facts }) => isBlank && facts.every(({ kind }) => kind === 'actual'));
  const hit = (row: RatedRow, facts: readonly MissingFact[], others: readonly RatedRow[]): Hit<Missing> => ({
    span: placeOf(row),
    ...(isPrintedOnly([row, ...others], facts) && { severity: 'warning' }),
    state: { row, others, part: undefined, origin: undefined, mark: undefined, facts },
    related: others.map(other => alsoHere({ span: placeOf(other) })),
  });
  if (first)
    yield hit(
      first.row,
      first.facts,
      more.map(({ row }) => row),
    );
  const told = new Set([first, ...more]);
  for (const each of asking) if (!told.has(each)) yield hit(each.row, each.facts, []);
}

/** A printed form has a column for the score, and none for ticks and counts: what is claimed there stands, it cannot be worked out. */
const isPrintedOnly = (rows: readonly RatedRow[], facts: readonly MissingFact[]): boolean =>
  rows.every(({ standard, claimed }) => standard?.source === 'criterion' && claimed !== undefined) &&
  (rows.length > 1 || facts.every(({ kind }) => kind !== 'actual'));

const anyActual = anyRowThat(({ actual }) => actual.kind !== 'empty');

/** Where facts are asked for: at the standard, else at the actual. */
const placeOf = ({ standard, indicator }: RatedRow): Span => (standard?.own && standard.span) || indicator.name.span;

/** Asks for exactly what the scoring standard needs. */
function factWords(row: RatedRow, others: readonly RatedRow[], facts: readonly MissingFact[], locale: Locale): string {
  const rows = [row, ...others];
  const many = others.length > 0;
  const named = [...new Set(facts.map(fact => askFor(fact, row, locale)))];
  const isSentence = row.standard?.source === 'criterion' && facts.some(({ kind }) => kind !== 'actual');
  return {
    'zh-CN': `评分标准还需要${named.join('、')}${many ? `，全表这样的指标共 ${rows.length} 项（${someOf(rows.map(nameOf), 'zh-CN')}）` : ''}，${many ? '都' : '本行'}不计分，总分未定。${isSentence ? '请把评分标准写成“计分方式”（修复会留出位置）再填写。' : '请填写。'}`,
    en: `The scoring standard needs ${named.join(', ')}${many ? ` in ${rows.length} rows (${someOf(rows.map(nameOf), 'en')})` : ''}: ${many ? 'they are' : 'the row is'} not scored and the total is provisional. ${isSentence ? 'Write the sentence as `scoring` (the fix makes room) and fill it in.' : 'Fill it in.'}`,
  }[locale];
}

function askFor({ kind, name }: MissingFact, { actual }: RatedRow, locale: Locale): string {
  const what = {
    actual: ['完成值', 'the actual'],
    target: ['目标值', 'the target'],
    count: ['数量', 'the count'],
    met: ['是否符合', 'whether it is met'],
    occurred: ['是否出现', 'whether it happened'],
  } as const;
  const [zh, en] = what[kind];
  if (kind === 'actual' && actual.kind !== 'empty')
    return {
      'zh-CN': `一个数（完成值${citeValue(actual)}里没有）`,
      en: `a number (the actual ${citeValue(actual)} has none)`,
    }[locale];
  if (name === '') return { 'zh-CN': `“${zh}”`, en: en }[locale];
  const of = kind === 'met' || kind === 'occurred' ? '' : '的';
  return { 'zh-CN': `“${name}”${of}${zh}`, en: `${en} of “${name}”` }[locale];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

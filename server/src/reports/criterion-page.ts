import { readCriterion } from '../criterion/read-criterion.js';
import type { Standard } from '../criterion/standard.js';
import { readAmount } from '../criterion/amount.js';
import { flawsOf } from '../criterion/flaws.js';
import { readEvaluation } from '../language/read.js';
import { explainScore } from '../messages/explain.js';
import { describeStandard } from '../messages/standard.js';
import { number } from '../messages/number.js';
import { Decimal } from '../number/decimal.js';
import type { Profile } from '../profiles/profile.js';
import { rate } from '../scoring/rate.js';
import type { RatedRow } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import { parseYaml } from '../yaml/parse.js';

/** What a sentence is asked about. */
export interface CriterionExample {
  readonly weight: string | undefined;
  readonly target: string | undefined;
  readonly actual: string | undefined;
}

/** How a scoring sentence is read, with an example worked: the one that is asked for, else one that shows what it does. */
export function criterionPage(sentence: string, asked: CriterionExample, profile: Profile, locale: Locale): string {
  const say = words[locale];
  const weight = asked.weight ?? worthOf(sentence);
  const { standard, unread, interval } = readCriterion(sentence, new Decimal(weight));
  const head = [say.sentence(sentence)];
  if (!standard) {
    const parts = unread.map(({ start, end }) => sentence.slice(start, end));
    const left = interval ? say.interval(number(interval.low), number(interval.high)) : say.judged;
    return `${[...head, parts.length > 0 ? say.unread(parts) : left, ...(parts.length > 0 ? [left] : [])].join('\n')}\n`;
  }
  const example = { weight, target: asked.target ?? targetFor(standard), actual: asked.actual ?? actualFor(standard) };
  const row = rateExample(sentence, example, profile);
  return `${[
    ...head,
    say.read(describeStandard(standard, locale)),
    say.example(weight, example.target, example.actual, explainScore(row.score, profile, locale).headline),
    ...missingFacts(row).map(say.missing),
    ...(flawsOf(sentence, { standard, unread, interval }, new Decimal(weight)).length > 0 ? [say.flawed] : []),
  ].join('\n')}\n`;
}

/** What the sentence says full marks are, else ten points. */
function worthOf(sentence: string): string {
  const points = [...sentence.matchAll(/(?:得|计|满分|[：:])\s*(\d{1,4}(?:\.\d{1,4})?)\s*分/g)].map(
    ([, value = '0']) => new Decimal(value),
  );
  return points.length > 0 ? Decimal.max(...points).toFixed() : '10';
}

/** A percentage is measured from 100 % where the sentence names no other beginning. */
const targetFor = ({ condition, deduct, base }: Standard): string | undefined => {
  const from = deduct.map(({ from: own }) => own).find(own => own !== undefined && own !== 'none' && own !== 'target');
  const isMeasured = base?.kind === 'proportional' || deduct.some(({ each }) => /[%点]/.test(each));
  return condition?.replace(/^[<>≤≥=]+/, '') ?? from ?? (isMeasured ? '100%' : undefined);
};

/** A value that shows what the standard does: three steps off, inside the second band, two of what is counted. */
function actualFor(standard: Standard): string {
  const { base, deduct } = standard;
  const [first] = deduct;
  const each = first && readAmount(first.each);
  if (first && each) {
    if (first.from === 'none' || first.side === undefined || first.side === 'late') return `2 ${each.unit}`;
    const from = readAmount(targetFor(standard) ?? '');
    const steps = each.number.times(3);
    if (!from) return `2 ${each.unit}`;
    const off = /[%点]/.test(each.unit) && !/[%点]/.test(from.unit) ? from.number.times(steps).div(100) : steps;
    return `${(first.side === 'above' || first.side === 'grown' ? from.number.plus(off) : from.number.minus(off)).toFixed()}${from.unit}`;
  }
  if (base?.kind === 'steps') return base.steps[1]?.from ?? base.steps[1]?.to ?? base.steps[1]?.when ?? '—';
  if (base?.kind === 'earn') return base.items[0]?.each.replace(/^\d+/, '3') ?? '3';
  const target = readAmount(targetFor(standard) ?? '');
  return target ? `${target.number.times(0.9).toFixed()}${target.unit}` : '—';
}

function rateExample(sentence: string, { weight, target, actual }: CriterionExample, profile: Profile): RatedRow {
  const written = Object.entries({
    name: sentence,
    weight,
    target: target ?? '—',
    actual: actual ?? '—',
    criterion: sentence,
  });
  const row = written.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ');
  const [document] = parseYaml(`indicators:\n  - { ${row} }\n`).documents;
  const context = {
    profile,
    year: undefined,
    currency: '万元',
    sources: undefined,
    scored: true,
    weighed: true,
    stage: 'self-evaluation',
  } as const;
  const [only] = document ? rate(readEvaluation(document), context).rows : [];
  if (!only) throw new Error('a row that was written is read');
  return only;
}

const missingFacts = ({ facts }: RatedRow): readonly string[] =>
  facts.flatMap(fact =>
    fact.kind === 'standard-facts' ? fact.missing.flatMap(({ name }) => (name === '' ? [] : [name])) : [],
  );

const words = {
  'zh-CN': {
    sentence: (sentence: string) => `评分标准：${sentence}`,
    read: (text: string) => `读作：${text}`,
    unread: (parts: readonly string[]) => `没有读懂：${parts.join('；')}`,
    judged: '由评分人给分',
    interval: (low: string, high: string) => `由评分人在 ${low}–${high} 分之内给分`,
    example: (weight: string, target: string | undefined, actual: string, result: string) =>
      `例：权重 ${weight} 分${target === undefined ? '' : `，目标值 ${target}`}，完成值 ${actual}：${result}`,
    missing: (name: string) => `还需要：${name}`,
    flawed: '这句评分标准本身有毛病，用 perf-yaml explain criterion-flawed 查看',
  },
  en: {
    sentence: (sentence: string) => `Sentence: ${sentence}`,
    read: (text: string) => `Read as: ${text}`,
    unread: (parts: readonly string[]) => `Not understood: ${parts.join('; ')}`,
    judged: 'A person scores it',
    interval: (low: string, high: string) => `A person scores it inside ${low}–${high}`,
    example: (weight: string, target: string | undefined, actual: string, result: string) =>
      `Example: weight ${weight}${target === undefined ? '' : `, target ${target}`}, actual ${actual}: ${result}`,
    missing: (name: string) => `Needed too: ${name}`,
    flawed: 'The sentence is at fault in itself; see perf-yaml explain criterion-flawed',
  },
};

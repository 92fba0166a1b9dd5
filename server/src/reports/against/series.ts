import type { Mention } from './mentions.js';
import type { Placed, Subject } from './subjects.js';

/** A number of a list, by what it is about and the words that lead to the list. */
export interface Listed {
  readonly subject: Subject;
  readonly role: string;
}

const betweenNumbers = /^(?:[,、和及与]|以及)$/u;
/** Between things that are listed there is one sign, or one word, and what is told of the first. */
const betweenNames = /^[^,、;]*?(?:[,、和及与]|以及)$/u;
/** 分别比目标高 1.2 个百分点 tells how far each is from something else. */
const isDistance = /[比较超低高少多增减升降]/u;

/**
 * Numbers that stand one behind the other for things named one behind the other: 产出、效益指标分别得 49 分、30 分. A list whose things are not all
 * known stands for nothing.
 */
export function seriesIn(
  text: string,
  numbers: readonly Mention[],
  subjects: readonly Placed[],
): ReadonlyMap<Mention, Listed | undefined> {
  const found = new Map<Mention, Listed | undefined>();
  for (const run of runsOf(text, numbers)) {
    const [first] = run;
    if (!first) continue;
    const told = text.slice(0, first.start);
    if (first.kind !== 'points' && !/分别|依次/u.test(told)) continue;
    const named = listedBefore(text, run, subjects);
    const role = leadOf(told.slice(named.at(-1)?.end ?? 0), first);
    const isKnown = named.length === run.length && !isDistance.test(role);
    run.forEach((mention, at) => {
      const subject = named[at]?.subject;
      found.set(mention, isKnown && subject ? { subject, role } : undefined);
    });
  }
  return found;
}

/** What leads to the list: 得 of 满意度三类指标分别得; of points that nobody calls otherwise it is what was scored. */
function leadOf(told: string, { kind }: Mention): string {
  const clause = told.split(/[,;]/u).at(-1) ?? '';
  const role = clause.replace(/分别|依次/u, '').replace(/^[\p{Script=Han}\d]{0,4}指标/u, '');
  // 三项均得满分，分别为 10 分、15 分、15 分
  return kind === 'points' && /^为?$/u.test(role) ? '得' : role;
}

/** Numbers of one kind with nothing but a sign between them. */
function runsOf(text: string, numbers: readonly Mention[]): readonly (readonly Mention[])[] {
  const runs: Mention[][] = [];
  numbers.forEach((mention, at) => {
    const last = numbers[at - 1];
    const isNext =
      last !== undefined &&
      sortOf(last) === sortOf(mention) &&
      betweenNumbers.test(text.slice(last.end, mention.start));
    if (isNext) runs.at(-1)?.push(mention);
    else runs.push([mention]);
  });
  return runs.filter(run => run.length > 1);
}

const sortOf = ({ kind }: Mention): string => (kind === 'count' ? 'value' : kind);

/** As many things as there are numbers, each next to the other, the last next to the numbers. */
function listedBefore(text: string, run: readonly Mention[], subjects: readonly Placed[]): readonly Placed[] {
  const start = run[0]?.start ?? 0;
  const named = subjects.filter(({ end }) => end <= start).slice(-run.length);
  const isList = named.every((each, at) => {
    const next = named[at + 1];
    if (next) return betweenNames.test(text.slice(each.end, next.start));
    // 治理河长 18.6 公里，新建堤防 11.8 公里，分别完成任务的 100%、94.4%
    return !/[、和及与][^\d、和及与]*(?:分别|依次)/u.test(text.slice(each.end, start));
  });
  return isList ? named : [];
}

import { kept } from '../incremental/kept.js';
import { remember } from '../text/remembered.js';
import type { GroupSpec } from './profile.js';
import { withoutNumbering } from '../text/numbering.js';

/** Whether two names mean one group: white space, leading dots, a number in front (1., 一、, (2)), a trailing 指标 or 指标等 and a number behind it (产出指标1, 产出指标2) do not count, 效果 is 效益, and 服务对象满意度 is 满意度. */
export const sameGroupName = (a: string, b: string): boolean => groupKey(a) === groupKey(b);

/** The group of a profile that a name means. */
export function findGroup(specs: readonly GroupSpec[], name: string): GroupSpec | undefined {
  const key = groupKey(name);
  return specs.find(spec => keyOf(spec) === key);
}

/** Of a profile's groups those that none of the names means: each name is looked at once. */
export function groupsWithout(specs: readonly GroupSpec[], names: readonly string[]): readonly GroupSpec[] {
  const keys = new Set(names.map(groupKey));
  return specs.filter(spec => !keys.has(keyOf(spec)));
}

/** What remains of a name that tells it from others. */
const groupKey = remember((name: string): string =>
  withoutNumbering(name.replace(/\s/gu, '').replace(/^[….·•。]+/u, ''))
    .replaceAll('效果', '效益')
    .replace(/(?<!\d)(?:指标等?)?\d*$/u, '')
    .replace(askedOf, ''),
);

/** 服务对象满意度 is 满意度: whose it is stands in the name at either level. */
const askedOf = /^(?:(?:服务对象|社会公众|受益对象|受益群众|服务群体)[或和及与、/]?)+(?=满意度$)/u;

function keyOf(spec: GroupSpec): string {
  let key = keys.of(spec);
  if (key === undefined) keys.keep(spec, (key = groupKey(spec.name)));
  return key;
}

const keys = kept<GroupSpec, string>();

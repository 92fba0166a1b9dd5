import { readFileSync } from 'node:fs';
import { analyze } from '../analysis/analysis.js';
import { type Opened, profileLookup } from '../analysis/lookup.js';
import type { Profile } from '../profiles/profile.js';
import { check } from '../rules/check.js';
import type { Locale } from '../text/locale.js';
import { onScreen } from '../layouts/additions.js';
import { type Exported, formsOf, type Printing } from './exported.js';

export const samples = [
  '智造园2020',
  '智造园2020-更正',
  '医院设备购置2020',
  '未填完',
  '职业技能培训2021',
  '农村公路养护2022',
  '长江禁捕项目2020',
  'smart-park-2020',
] as const;

/** A sample of the repository as forms, with all that is shown beside them unless told otherwise. */
export const exportedSample = (
  name: (typeof samples)[number],
  locale: Locale = 'zh-CN',
  printing: Printing = { additions: onScreen },
): readonly Exported[] => exportedText(readFileSync(`samples/${name}.perf.yaml`, 'utf8'), locale, new Map(), printing);

/** `profiles` are those that a text may name beside the built-in ones. */
export function exportedText(
  text: string,
  locale: Locale = 'zh-CN',
  profiles: ReadonlyMap<string, Profile> = new Map(),
  printing: Printing = { additions: onScreen },
): readonly Exported[] {
  const open = (path: string): Opened => {
    const profile = profiles.get(path);
    return profile ? { profile } : { reason: 'missing' };
  };
  const analysis = analyze(text, { profile: profileLookup(open) });
  return formsOf(analysis, check(analysis).findings, locale, printing);
}

/** A sample without what the rules say of it, so that a golden file does not change with them. */
export const uncheckedSample = (name: (typeof samples)[number], locale: Locale = 'zh-CN'): readonly Exported[] =>
  formsOf(analyze(readFileSync(`samples/${name}.perf.yaml`, 'utf8'), { profile: profileLookup() }), [], locale, {
    additions: onScreen,
  });

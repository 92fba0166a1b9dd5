import { builtInLayout, layouts } from '../families/index.js';
import { newEvaluation } from '../reports/new-evaluation.js';
import { builtInProfiles, defaultProfileId } from '../profiles/index.js';
import type { Words } from '../text/locale.js';
import { profileWith } from './analyzer.js';
import { type Context, type Given, status, UsageError } from './command.js';

/** `perf-yaml init`: a new evaluation on standard output; a layout alone goes with the rules that it is printed for. */
export function init({ print, locale }: Context, given: Given): number {
  const id = given.value('layout');
  const own = builtInProfiles.find(profile => id !== undefined && profile.layout === id);
  const reference = given.value('profile') ?? own?.id ?? defaultProfileId;
  const layout = builtInLayout(id ?? '');
  if (id !== undefined && !layout) throw new UsageError(unknownLayout(id));
  print(newEvaluation(profileWith(reference), locale, reference, layout));
  return status.fine;
}

/** Which layouts there are, where none is called so. */
export const unknownLayout = (id: string): Words => ({
  'zh-CN': `没有“${id}”这种表式；可选 ${layouts.map(layout => layout.id).join('、')}`,
  en: `there is no layout ${id}; there are ${layouts.map(layout => layout.id).join(', ')}`,
});

import type { DocumentAnalysis } from '../analysis/analysis.js';
import { valueOf } from '../language/field.js';
import type { Words } from '../text/locale.js';
import { builtInLayout } from '../families/index.js';
import { monitoring } from '../families/monitoring.js';
import { targets } from '../families/targets.js';
import { wuhanUnit } from '../families/wuhan-unit.js';
import type { Layout } from '../families/layout.js';
import { type OwnLayout, readLayout } from '../families/read-layout.js';
import type { Profile } from '../profiles/profile.js';

/** How an evaluation is printed: as it says itself, else as the stage it names wants, else as its profile says. */
export const layoutOf = (document: DocumentAnalysis): Layout =>
  chooseLayout(document) ?? layoutOfProfile(document.profile)?.layout ?? wuhanUnit;

/** What was not understood in the profile's own layout, where that is used. */
export const layoutProblems = (document: DocumentAnalysis): readonly Words[] =>
  chooseLayout(document) ? [] : (layoutOfProfile(document.profile)?.problems ?? []).map(({ words }) => words);

/**
 * What stood in July has a place in the table of monitoring alone, and targets are printed in a table of their own: the layout that such a file names
 * is that of the self-evaluation to come. Another one than the profile’s is meant for the targets, too.
 */
function chooseLayout({ evaluation, profile }: DocumentAnalysis): Layout | undefined {
  const stage = valueOf(evaluation.stage) ?? 'self-evaluation';
  const named = valueOf(evaluation.layout);
  if (stage === 'monitoring') return monitoring;
  if (stage === 'target' && named === profile.layout) return targets;
  return builtInLayout(named ?? '') ?? ofStage[stage];
}

const ofStage = { target: targets, 'self-evaluation': undefined };

/** The layout that a profile prints its forms by, a built-in one or its own. */
export function layoutOfProfile({ layout }: Profile): OwnLayout | undefined {
  if (layout === undefined) return undefined;
  if (typeof layout !== 'string') return readLayout(layout);
  const known = builtInLayout(layout);
  return known && { layout: known, problems: [] };
}

import type { Layout } from './layout.js';
import { criteria, criteriaUnit } from './criteria.js';
import { hubeiProject } from './hubei-project.js';
import { mofProject } from './mof-project.js';
import { monitoring } from './monitoring.js';
import { reviewSheet } from './review-sheet.js';
import { sichuanProject } from './sichuan-project.js';
import { targets } from './targets.js';
import { transfer } from './transfer.js';
import { wuhanUnit } from './wuhan-unit.js';
import { yunnanProject } from './yunnan-project.js';

/** The layouts that come with the product, in the order in which they are offered. */
export const layouts: readonly Layout[] = [
  wuhanUnit,
  hubeiProject,
  mofProject,
  yunnanProject,
  sichuanProject,
  transfer,
  criteria,
  criteriaUnit,
  targets,
  monitoring,
  reviewSheet,
];

/** What a file or a profile may name. */
export const layoutIds: readonly string[] = layouts.map(({ id }) => id);

/** A built-in layout by its id. */
export const builtInLayout = (id: string): Layout | undefined => layouts.find(layout => layout.id === id);

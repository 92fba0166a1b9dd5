import type { Layout } from './layout.js';
import { criteria, criteriaUnit } from './families/criteria.js';
import { hubeiProject } from './families/hubei-project.js';
import { mofProject } from './families/mof-project.js';
import { monitoring } from './families/monitoring.js';
import { reviewSheet } from './families/review-sheet.js';
import { sichuanProject } from './families/sichuan-project.js';
import { targets } from './families/targets.js';
import { transfer } from './families/transfer.js';
import { wuhanUnit } from './families/wuhan-unit.js';
import { yunnanProject } from './families/yunnan-project.js';

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

/** A built-in layout by its id. */
export const builtInLayout = (id: string): Layout | undefined => layouts.find(layout => layout.id === id);

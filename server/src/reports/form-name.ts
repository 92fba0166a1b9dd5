import { valueOf } from '../language/field.js';
import type { Evaluation } from '../language/evaluation.js';

/** Who handed a form in; empty where it does not say. */
export const unitOf = ({ organization, implementer }: Evaluation): string =>
  valueOf(organization) ?? valueOf(implementer) ?? '';

/** How a form is named among others: the unit, its project beside it; empty where it says neither. */
export const nameForm = (unit: string, project: string): string =>
  unit !== '' && project !== '' ? `${unit}“${project}”` : unit || project;

import { charts } from '../export/charts.js';
import type { Exported } from '../export/exported.js';
import { html } from '../export/html.js';

/** The forms as one page; with all that is shown beside them, their charts below. */
export const page = (exported: readonly Exported[]): string =>
  html(
    exported.map(({ form }) => form),
    (form, index) => {
      const each = exported[index];
      return each?.additions.review ? charts(each.document, form.locale) : '';
    },
  );

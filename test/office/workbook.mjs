// A workbook as a spreadsheet program sees it: without the results that the export wrote beside its formulas, and with those the program came to.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';

/** The same workbook without a single stored result: what its formulas come to is then up to who opens it. */
export function withoutResults(bytes) {
  const files = unzipSync(bytes);
  let formulas = 0;
  const emptied = Object.entries(files).map(([name, part]) => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return [name, part];
    const text = strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, (_, end) => (formulas++, end));
    return [name, strToU8(text)];
  });
  return { bytes: zipSync(Object.fromEntries(emptied)), formulas };
}

/** The scores in the first sheet of a workbook: of the budget, of each row in order, and the total. */
export async function scoresOf(bytes) {
  const {
    sheets: [{ rows }],
  } = await readXlsx(bytes);
  const [head, budgetHead] = [/三级指标|^Level 3$/, /^预算数|^Planned/].map(label =>
    rows.findIndex(row => row.some(text => label.test(String(text)))),
  );
  const last = rows.findIndex(([label]) => label === '总分' || label === 'Total');
  const at = column(rows[head]);
  // below the total there are only texts
  return {
    budget: rows[budgetHead + 1]?.[column(rows[budgetHead])],
    rows: rows.slice(head + 1, last).map(row => ({ cells: row, score: row[at] })),
    total: rows[last]?.[at],
  };
}

/** 计算得分 where the form has it, else 得分. */
function column(headings) {
  const find = pattern => headings.findIndex(text => pattern.test(String(text)));
  const computed = find(/^计算得分|^Computed/);
  return computed < 0 ? find(/^得分|^Score/) : computed;
}

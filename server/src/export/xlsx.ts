import type { Words } from '../text/locale.js';
import { dayOf, type Exported } from './exported.js';
import { annexSheet, formSheet } from './form-sheet.js';
import { writeSheets } from './sheet-xlsx.js';

/** A workbook with live formulas: a sheet for each form, and one for what the form has no place for. The same forms give the same bytes. */
export async function xlsx(exported: readonly Exported[]): Promise<Uint8Array> {
  const sheets = exported.flatMap((each, index) => {
    const suffix = exported.length > 1 ? ` ${index + 1}` : '';
    const { locale } = each.form;
    return [formSheet(each, words.form[locale] + suffix), annexSheet(each.form, words.annex[locale] + suffix)].filter(
      sheet => sheet !== undefined,
    );
  });
  const [first] = exported;
  return writeSheets(sheets, { title: first?.form.title.text ?? '', day: first ? dayOf(first.document) : new Date(0) });
}

const words = {
  form: { 'zh-CN': '自评表', en: 'Form' },
  annex: { 'zh-CN': '补充信息', en: 'Particulars' },
} satisfies Readonly<Record<string, Words>>;

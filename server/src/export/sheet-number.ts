import { Decimal, one } from '../number/decimal.js';
import type { Value } from '../quantity/value.js';

/** A text as a number that a worksheet calculates with and still shows letter for letter. */
export interface SheetNumber {
  readonly value: number;
  /** Shows the number with what is written around it: `"≥"0.0%`, `#,##0" 万方"`; `undefined` where the number shows itself. */
  readonly format: string | undefined;
  /** What the number in the cell is multiplied by to be the number as written: 100 for a percentage, which a worksheet holds as a share. */
  readonly scale: Decimal;
}

const plain = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;
const hundred = new Decimal(100);

/** `undefined` where a worksheet could not show the text as it is; it then stays a text. */
function sheetNumber(text: string, start: number, end: number): SheetNumber | undefined {
  const digits = text.slice(start, end);
  const decimals = plain.exec(digits)?.[1]?.length ?? 0;
  if (!plain.test(digits) || digits.replace(/[,.]/g, '').replace(/^0+/, '').length > 15 || /^0\d/.test(digits))
    return undefined;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (/["\r\n]/.test(before + after) || before.length + after.length > 100 || /[-−－]\s*$/.test(before))
    return undefined;
  const percent = after.startsWith('%');
  const pattern = `${digits.includes(',') ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${percent ? '%' : ''}`;
  const format = `${literal(before)}${pattern}${literal(percent ? after.slice(1) : after)}`;
  const written = new Decimal(digits.replaceAll(',', ''));
  return {
    value: (percent ? written.div(hundred) : written).toNumber(),
    format: format === '0' ? undefined : format,
    scale: percent ? hundred : one,
  };
}

/** The number in a text that was read as an amount. */
export function quantityNumber(value: Value, text: string): SheetNumber | undefined {
  if (value.kind !== 'quantity' || !text.startsWith(value.source.trimEnd())) return undefined;
  return sheetNumber(text, value.amount.slice.start, value.amount.slice.end);
}

/** A text that is nothing but a number, perhaps a percentage. */
export function bareNumber(text: string): SheetNumber | undefined {
  const [, number] = /^([\d,.]+)%?$/.exec(text) ?? [];
  return number === undefined ? undefined : sheetNumber(text, 0, number.length);
}

const literal = (text: string): string => (text === '' ? '' : `"${text}"`);

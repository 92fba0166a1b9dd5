import { isMark } from '../quantity/read-value.js';

/** Whether the reason why a row does not apply is none: the mark of an empty cell, or a plain no. */
export const saysNoReason = (text: string): boolean => isMark(text) || /^(?:否|no)$/i.test(text);

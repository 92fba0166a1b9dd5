/** What is used of the spreadsheet library; by name, so that the bundle holds no more of it. Loaded when it is first needed. */
export { writeXlsx } from 'hucre/xlsx';

/** What is used of the spreadsheet library to read; by name, so that the bundle holds no more of it. Loaded when it is first needed. */
export { formatValue, readXls, readXlsx } from 'hucre';

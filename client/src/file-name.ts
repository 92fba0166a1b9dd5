/** What a file of an evaluation is best called: 单位, 自评表 and 年度, in letters that every system takes. */
export function evaluationFileName(organization: string | undefined, year: string | undefined): string {
  const name = `${organization ?? ''}自评表${year ?? ''}`
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${Array.from(name).slice(0, longest).join('')}.perf.yaml`;
}

/** Characters of a name: three bytes each, as many systems take 255. */
const longest = 75;

/** The same file's name one year on; of a name without a year the same. */
export const followingName = (name: string): string =>
  name.replace(/20\d\d(?!\d)/, year => String(Number(year) + 1)).replace(/\.yml$/, '.yaml');

/** The first of a name's numbered forms that is not taken. */
export async function freeName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  const stem = name.replace(/\.perf\.yaml$/, '');
  let free = name;
  for (let count = 2; await isTaken(free); count++) free = `${stem}-${count}.perf.yaml`;
  return free;
}

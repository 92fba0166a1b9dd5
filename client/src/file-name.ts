/** What a file of an evaluation is best called by what it says: 单位 or 项目, what kind of table it is, and 年度. */
export function evaluationFileName(text: string): string {
  const valueOf = (key: RegExp): string => (key.exec(text)?.[1] ?? '').replace(/^(["'])(.*)\1$/, '$2').trim();
  const unit = valueOf(/^(?:单位名称|项目名称|organization|project): (.+)$/m);
  const stage = valueOf(/^(?:阶段|stage): (.+)$/m);
  return safeName(`${unit}${tables.get(stage) ?? '自评表'}${valueOf(/^(?:年度|year): (\d{4})$/m)}`);
}

const tables: ReadonlyMap<string, string> = new Map([
  ['目标申报', '目标表'],
  ['target', '目标表'],
  ['运行监控', '监控表'],
  ['monitoring', '监控表'],
]);

/** In letters that every system takes. */
function safeName(wanted: string): string {
  const name = wanted
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${Array.from(name).slice(0, longest).join('')}.perf.yaml`;
}

/** Characters of a name: three bytes each, as many systems take 255. */
const longest = 75;

/** The first of a name's numbered forms that is not taken. */
export async function freeName(name: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  const stem = name.replace(/\.perf\.yaml$/, '');
  let free = name;
  for (let count = 2; await isTaken(free); count++) free = `${stem}-${count}.perf.yaml`;
  return free;
}

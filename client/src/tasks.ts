import {
  type Disposable,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  tasks,
  workspace,
  type WorkspaceFolder,
} from 'vscode';
import { currentLocale, say, type Words } from './words.js';

/** As the manifest declares it. */
interface Definition extends TaskDefinition {
  readonly command: Command;
  /** Files, folders or globs; the whole folder without. */
  readonly paths?: readonly string[];
  readonly args?: readonly string[];
}

type Command = 'check' | 'score' | 'fmt' | 'review';

/** Tasks that run the command line that comes with the extension. Only where there are processes. */
export const registerTasks = (cli: string): Disposable =>
  tasks.registerTaskProvider('perf-yaml', {
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).flatMap(folder => offered.map(definition => taskOf(definition, folder, cli))),
    resolveTask: task => taskOf(task.definition as Definition, folderOf(task), cli, task.definition),
  });

const offered: readonly Definition[] = [
  { type: 'perf-yaml', command: 'check' },
  { type: 'perf-yaml', command: 'score' },
  { type: 'perf-yaml', command: 'fmt', args: ['--check'] },
  { type: 'perf-yaml', command: 'review' },
];

/** VS Code finds a resolved task by the very definition it asked for. */
function taskOf(
  { command, paths = ['.'], args = [] }: Definition,
  folder: WorkspaceFolder | undefined,
  cli: string,
  definition: TaskDefinition = { type: 'perf-yaml', command, ...(args.length > 0 && { args }) },
): Task {
  const cwd = folder?.uri.fsPath;
  // desktop VS Code runs its extensions in Electron, which is Node only when told so
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  const run = new ProcessExecution(process.execPath, [cli, command, ...args, '--locale', currentLocale(), ...paths], {
    env,
    ...(cwd !== undefined && { cwd }),
  });
  const task = new Task(
    definition,
    folder ?? 2,
    [command, ...args].join(' '),
    'perf-yaml',
    run,
    command === 'check' ? '$perf-yaml' : [],
  );
  task.detail = say(details[command]);
  if (command === 'check') task.group = TaskGroup.Test;
  return task;
}

const folderOf = ({ scope }: Task): WorkspaceFolder | undefined =>
  typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];

const details: Readonly<Record<Command, Words>> = {
  check: { 'zh-CN': '检查文件夹中的全部自评表', en: 'Check every evaluation in the folder' },
  score: { 'zh-CN': '列出全部自评表的评分明细', en: 'Print the scorecard of every evaluation' },
  fmt: { 'zh-CN': '检查格式是否整齐', en: 'Say which files the formatter would change' },
  review: { 'zh-CN': '把全部自评表汇成一张复核表', en: 'Put every evaluation into one review table' },
};

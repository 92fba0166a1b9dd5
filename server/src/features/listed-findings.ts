import type { Finding, Severity } from '../rules/rule.js';
import type { Words } from '../text/locale.js';

/** Editors list no more of one file; VS Code shows a thousand. */
const most = 999;

/** The findings that a list shows. */
export interface ListedFindings {
  /** In the order of their places. */
  readonly findings: readonly Finding[];
  /** What is to be said of those left out; `undefined` where there are none. */
  readonly more: Words | undefined;
}

/** Of very many findings the worst ones, and how many there are in all. Reports are complete; only what an editor lists ends here. */
export function listedFindings(findings: readonly Finding[]): ListedFindings {
  if (findings.length <= most) return { findings, more: undefined };
  const kept = new Set(
    (['error', 'warning', 'info'] satisfies Severity[])
      .flatMap(severity => findings.filter(finding => finding.severity === severity))
      .slice(0, most),
  );
  return { findings: findings.filter(finding => kept.has(finding)), more: words(findings.length) };
}

const words = (all: number): Words => ({
  'zh-CN': `本文件共有 ${all} 个问题，这里只列出 ${most} 个，错误在先；改正后其余的会接着列出。要看完整清单，请运行 perf-yaml check。`,
  en: `The file has ${all} findings; ${most} are listed here, errors first. The others follow as these are corrected; perf-yaml check lists them all.`,
});

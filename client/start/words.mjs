// What `npm start` says, in the language of the machine: Chinese where it is Chinese, else English, as the command line does.

const words = {
  desktop: {
    'zh-CN': program => `正在用 VS Code（${program}）打开 samples/ …`,
    en: program => `Opening VS Code (${program}) on samples/ …`,
  },
  noDesktop: {
    'zh-CN': () =>
      "没有找到 VS Code：请先安装（https://code.visualstudio.com），或在 VS Code 里执行“Shell 命令: 在 PATH 中安装 'code' 命令”，再运行 npm start。",
    en: () =>
      "VS Code was not found: install it (https://code.visualstudio.com), or run “Shell Command: Install 'code' command in PATH” in it, then npm start again.",
  },
  inBrowser: {
    'zh-CN': () => '没有找到桌面版 VS Code，改为启动浏览器版。',
    en: () => 'No desktop VS Code was found: VS Code for the browser is being started.',
  },
  downloading: {
    'zh-CN': () => '正在从 npm 下载浏览器版 VS Code（约 120 MB，只下载一次）…',
    en: () => 'Downloading VS Code for the browser from the npm registry (about 120 MB, once) …',
  },
  notDownloaded: {
    'zh-CN': command =>
      `浏览器版 VS Code 没有下载成功，npm 的提示在上面。请检查网络（需要代理时先执行 npm config set proxy …），再运行 ${command}，然后 npm start。`,
    en: command =>
      `VS Code for the browser was not downloaded; what npm says stands above. Check the network (behind a proxy: npm config set proxy …), run ${command}, then npm start again.`,
  },
  failed: {
    'zh-CN': command => `${command} 没有成功，它的提示在上面。`,
    en: command => `${command} failed; what it says stands above.`,
  },
  serving: {
    'zh-CN': url => `${url}\n\n在浏览器里打开这个地址；按 Ctrl+C 结束。`,
    en: url => `${url}\n\nOpen this address in a browser; Ctrl+C ends it.`,
  },
};

/** The words in the language that the environment asks for. */
export function wordsFor({ LC_ALL, LC_MESSAGES, LANG }) {
  const locale = /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh-CN' : 'en';
  return Object.fromEntries(Object.entries(words).map(([name, said]) => [name, said[locale]]));
}

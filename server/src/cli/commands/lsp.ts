import type { Command } from '../command.js';
import { lspOptions } from '../options.js';

export const lspCommand: Command = {
  name: 'lsp',
  operands: '',
  count: [0, 0],
  about: { 'zh-CN': '启动语言服务器', en: 'run the language server' },
  options: lspOptions,
  run: async (context, given) => (await import('../lsp.js')).lsp(context, given),
};

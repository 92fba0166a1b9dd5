import { window } from 'vscode';
import { say, type Words } from './words.js';

/** Does what a person asked for; what fails is told in the words it failed with. */
export async function guard(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    void window.showErrorMessage(say(failed) + (error instanceof Error ? error.message : String(error)));
  }
}

const failed: Words = { 'zh-CN': '没有成功：', en: 'It failed: ' };

import { escapeHtml } from '../../export/html-text.js';
import { htmlPage } from '../../export/html.js';
import type { Block, Letter, TableBlock } from './letter.js';

/** How a letter looks, beside the style of the form: one side of a page. */
const letterStyle = `
.report { max-width: 46em; line-height: 1.75; }
.report caption { padding: .6rem 0 .3rem; font-weight: bold; text-align: left; }
.report td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.report p { margin: .4em 0; } .report p.text, .report p.subheading { text-indent: 2em; } .report p.subheading { font-weight: bold; } .report p.point { margin-left: 2em; } .report p.signature { text-align: right; }
`;

/** Letters as one self-contained page. */
export const lettersHtml = (letters: readonly Letter[]): string =>
  htmlPage({
    locale: letters[0]?.locale ?? 'zh-CN',
    title: letters[0]?.title ?? '',
    style: letterStyle,
    body: letters.map(article).join(''),
  });

const article = ({ locale, title, blocks }: Letter): string =>
  `<article class="form report" lang="${locale}">\n<h1>${escapeHtml(title)}</h1>\n${blocks.map(blockHtml).join('\n')}\n</article>\n`;

function blockHtml(block: Block): string {
  if (block.kind === 'table') return tableHtml(block);
  if (block.kind === 'heading') return `<h2>${escapeHtml(block.text)}</h2>`;
  return `<p class="${block.kind}">${escapeHtml(block.text)}</p>`;
}

function tableHtml({ caption, headings, rows, shares, numeric }: TableBlock): string {
  const columns = shares.map(share => `<col style="width: ${Math.round(share * 100)}%">`).join('');
  const head = headings.map(text => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map(
    row =>
      `<tr>${row.map((text, at) => `<td class="${numeric[at] ? 'number' : 'name'}">${escapeHtml(text)}</td>`).join('')}</tr>`,
  );
  return `<table class="grid">${caption ? `<caption>${escapeHtml(caption)}</caption>` : ''}<colgroup>${columns}</colgroup><thead><tr class="head">${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

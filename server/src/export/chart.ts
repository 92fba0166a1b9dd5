import { displayWidth } from '../text/display-width.js';
import { escapeHtml } from './html-text.js';

/** One bar: its length and what is written at its end. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  readonly kind: 'bar' | 'lost';
}

/** Bars under a caption. */
export interface Chart {
  readonly caption: string;
  readonly bars: readonly Bar[];
  /** What a full track stands for; a longer bar is cut there, its number says more. */
  readonly full: number;
  /** Where a line stands across all bars, such as 100 %. */
  readonly rule?: number;
}

const height = 22;
const labelWidth = 260;
const trackWidth = 420;
const width = labelWidth + trackWidth + 90;

/** Horizontal bars as a figure: the same in a webview, on a page and on paper. Nothing where there are no bars. */
export function barChart({ caption, bars, full, rule }: Chart): string {
  if (bars.length === 0 || full <= 0) return '';
  const tall = bars.length * height + 8;
  const scale = (value: number): number => Math.round((Math.max(0, Math.min(value, full)) / full) * trackWidth);
  const line =
    rule === undefined
      ? ''
      : `<line class="rule" x1="${labelWidth + scale(rule)}" y1="0" x2="${labelWidth + scale(rule)}" y2="${tall}" stroke-dasharray="4 3"/>`;
  const told = bars.map(({ label, shown }) => `${label} ${shown}`).join('; ');
  return [
    `<figure class="chart"><figcaption>${escapeHtml(caption)}</figcaption>`,
    `<svg viewBox="0 0 ${width} ${tall}" role="img" aria-label="${escapeHtml(told)}">`,
    ...bars.map((bar, index) => drawBar(bar, 4 + index * height, scale(bar.value))),
    `${line}</svg></figure>`,
    '',
  ].join('\n');
}

function drawBar({ label, shown, kind }: Bar, top: number, length: number): string {
  const text = `y="${top + 14}"`;
  return (
    `<g><title>${escapeHtml(`${label} ${shown}`)}</title><text x="${labelWidth - 8}" ${text} text-anchor="end">${escapeHtml(shorten(label))}</text>` +
    `<rect class="track" x="${labelWidth}" y="${top}" width="${trackWidth}" height="${height - 6}"/><rect class="${kind}" x="${labelWidth}" y="${top}" width="${length}" height="${height - 6}"/>` +
    `<text x="${labelWidth + trackWidth + 8}" ${text}>${escapeHtml(shown)}</text></g>`
  );
}

/** A label that fits beside its bar. */
function shorten(label: string): string {
  const room = 38;
  if (displayWidth(label) <= room) return label;
  let out = '';
  for (const char of label) {
    if (displayWidth(out + char) > room - 1) break;
    out += char;
  }
  return `${out}…`;
}

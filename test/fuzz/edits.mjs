import { readFileSync } from 'node:fs';

const read = name => readFileSync(new URL(`../../samples/${name}.perf.yaml`, import.meta.url), 'utf8');
const samples = ['智造园2020', '未填完', '医院设备购置2020', 'smart-park-2020', '农村公路养护2022', '汇总/一标段'].map(
  read,
);

/** What people type, paste and delete, and what breaks a line's meaning. */
const pieces = [
  ...'0123456789.%≥≤~-:：,，、 \t\n\r"\'#|>[]{}｛｝&*!?',
  ...[
    '\n  ',
    '\n      - ',
    '\r\n',
    ': ',
    ' #',
    '- ',
    '名称: ',
    '权重: 5\n',
    '目标值: ≥3 次',
    '完成值: ',
    '得分: 3.75',
    '指标:\n',
  ],
  ...[
    '<<: *a',
    '&a ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '# perf-ignore score-mismatch: 好\n',
    '😀',
    '甲',
    'weight: 3',
    '1,000 个',
  ],
];

/** Edits that look random and are the same for the same seed (mulberry32). */
export class Edits {
  #state;

  constructor(seed) {
    this.#state = seed | 0;
  }

  below(count) {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % count;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  sample() {
    const sample = this.pick(samples);
    return this.below(5) === 0 ? sample.replaceAll('\n', '\r\n') : sample;
  }

  position(text) {
    return positionAt(text, this.below(text.length + 1));
  }

  /** What comes in: a piece of the text itself, nothing, or what people type. */
  put(text, start, kind) {
    if (kind === 8) return text.slice(start, start + this.below(120));
    return kind === 7 ? '' : this.pick(pieces);
  }

  /** A letter or a few typed, a stretch deleted, or a line copied elsewhere. */
  edit(text) {
    const start = this.below(text.length + 1);
    const kind = this.below(10);
    const length = kind < 6 ? 0 : Math.min(text.length - start, this.below(kind === 9 ? 200 : 6));
    const put = this.put(text, start, kind);
    const change = { range: { start: positionAt(text, start), end: positionAt(text, start + length) }, text: put };
    const [from, to] = [offsetAt(text, change.range.start), offsetAt(text, change.range.end)];
    return { change, after: text.slice(0, from) + put + text.slice(to) };
  }
}

/** Where lines begin, as editors count them. */
function startsOf(text) {
  const starts = [0];
  for (let at = 0; at < text.length; at++)
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) starts.push(at + 1);
  return starts;
}

function positionAt(text, offset) {
  const starts = startsOf(text);
  const line = starts.findLastIndex(start => start <= offset);
  return { line, character: offset - starts[line] };
}

/** A place behind the end of its line is the end of the line. */
function offsetAt(text, { line, character }) {
  const starts = startsOf(text);
  const isLast = line + 1 >= starts.length;
  const whole = text.slice(starts[line], isLast ? text.length : starts[line + 1]);
  return starts[line] + Math.min(character, whole.replace(/(?:\r\n|\r|\n)$/, '').length);
}

// Takes the texts, drawn lines and fields out of a PDF, page by page, in a thread of its own: whatever a file holds, it can be stopped.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

globalThis.pdfjsWorker = pdfjsWorker;

const most = { pages: 200, texts: 200_000, lines: 200_000, inside: 200 };

const Native = Promise;
let inside = 0;

/**
 * A drawing that draws itself is read inside itself without end, each time in a promise that is made while the one before is. That is told before
 * the stack overflows: what Node prints of it goes past everything that a thread can hold back.
 */
globalThis.Promise = class extends Native {
  static get [Symbol.species]() {
    return Native;
  }

  constructor(begin) {
    super((resolve, reject) => {
      inside++;
      try {
        if (inside > most.inside) parentPort.postMessage({ failure: 'damaged' });
        else begin(resolve, reject);
      } finally {
        inside--;
      }
    });
  }
};

/** Beside the bundle, else in the package. */
function mapFolder() {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'cmaps');
  if (existsSync(beside)) return beside;
  return join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
}

/** How the codes of fonts that are not embedded map to letters. The maps of UTF-16 hold all that those of UCS-2 do, and are right where those err. */
class CharacterMaps {
  async fetch({ name }) {
    const map = name.replace(/[^\w-]/g, '').replace(/^(Uni\w+)-UCS2-/, '$1-UTF16-');
    const file = join(mapFolder(), `${map}.bcmap`);
    return { cMapData: new Uint8Array(readFileSync(file)), isCompressed: true };
  }
}

function failureOf(error) {
  return error?.name === 'PasswordException' ? 'encrypted' : 'damaged';
}

async function read(data) {
  const document = await getDocument({
    data,
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    maxImageSize: 1,
    // how a font's codes map to letters
    fontExtraProperties: true,
    CMapReaderFactory: CharacterMaps,
    cMapUrl: 'here',
    cMapPacked: true,
  }).promise;
  if (document.numPages > most.pages) return { failure: 'too-large' };
  const pages = [];
  let [texts, lines] = [0, 0];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(await document.getPage(number));
    texts += page.texts.length;
    lines += page.lines.length;
    if (texts > most.texts || lines > most.lines) return { failure: 'too-large' };
    pages.push(page);
  }
  return { pages };
}

async function readPage(page) {
  const { items } = await page.getTextContent();
  const viewport = uprightView(page, items);
  const { lines, hasImage } = linesOf(await page.getOperatorList(), viewport);
  const lost = lostFonts(page, items);
  const texts = items.flatMap(item => textOf(lost.has(item.fontName) ? withoutLetters(item) : item, viewport));
  const fields = (await page.getAnnotations()).flatMap(each => fieldOf(each, viewport));
  page.cleanup();
  return { width: viewport.width, height: viewport.height, texts: [...texts, ...fields], lines, hasImage };
}

/** The fonts of a page that do not say which letters their codes are: what comes out for them are other letters. */
function lostFonts({ commonObjs }, items) {
  const names = new Set(items.map(({ fontName }) => fontName));
  return new Set([...names].filter(name => commonObjs.has(name) && isLost(commonObjs.get(name))));
}

function isLost({ composite, differences = [], toUnicode }) {
  const map = toUnicode?._map;
  if (map === undefined) return composite === true && toUnicode !== undefined;
  const named = [...differences.entries()].filter(([, glyph]) => glyph && glyph !== '.notdef');
  // a glyph counted in hexadecimal is taken for the letter of that number
  const isGuess = ([code, glyph]) =>
    map[code] === undefined ||
    (/^g[\da-f]{4}$/i.test(glyph) && map[code] === String.fromCodePoint(parseInt(glyph.slice(1), 16)));
  return named.length > 0 && named.every(isGuess);
}

const withoutLetters = item => ({ ...item, str: item.str.replace(/\S/g, '\ufffd') });

/** A code that is no letter at all. */
const control = /[\u0001-\u0008\u000e-\u001f]/g;

/** The page turned so that most of its text is upright: a wide table may lie on its side, or a page be turned the wrong way. */
function uprightView(page, items) {
  const views = [0, 90, 180, 270].map(turn => page.getViewport({ scale: 1, rotation: page.rotate + turn }));
  const counts = views.map(view => items.filter(item => item.str?.trim() && isUpright(item, view)).length);
  return views[counts.indexOf(Math.max(...counts))];
}

function isUpright({ transform }, view) {
  const [a, b] = Util.transform(view.transform, transform);
  return a > 0 && Math.abs(b) <= a * 0.1;
}

/** Upright text: its left end, its base line, its width and the size of its letters. */
function textOf({ str, transform, width }, viewport) {
  if (!str || str.trim() === '') return [];
  const [a, b, , d, x, y] = Util.transform(viewport.transform, transform);
  if (Math.abs(b) > Math.abs(a) * 0.1) return [];
  return [{ text: str.replace(control, '\ufffd'), x, y, width, size: Math.abs(d) || Math.abs(a) }];
}

/** What is filled into a form's field stands where the field is. */
function fieldOf(
  { subtype, fieldType, fieldValue, checkBox, radioButton, exportValue, buttonValue, rect, contents, contentsObj },
  viewport,
) {
  const [x1, y1, x2, y2] = viewport.convertToViewportRectangle(rect ?? [0, 0, 0, 0]);
  const place = { x: Math.min(x1, x2) + 2, y: (y1 + y2) / 2 + 4, width: Math.abs(x2 - x1) - 4, size: 10 };
  const told = text => (text?.trim() ? [{ ...place, text: text.trim() }] : []);
  if (subtype === 'FreeText') return told(contentsObj?.str ?? contents);
  if (subtype !== 'Widget') return [];
  if (checkBox) return told(fieldValue && fieldValue !== 'Off' && fieldValue === exportValue ? '☑' : '☐');
  if (radioButton) return told(fieldValue && fieldValue === buttonValue ? '☑' : '☐');
  if (fieldType !== 'Tx' && fieldType !== 'Ch') return [];
  return told(Array.isArray(fieldValue) ? fieldValue.join('；') : String(fieldValue ?? ''));
}

const painted = {
  fill: new Set([OPS.fill, OPS.eoFill]),
  stroke: new Set([OPS.stroke, OPS.closeStroke]),
  both: new Set([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]),
  none: new Set([OPS.endPath]),
};
const images = new Set(
  [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintJpegXObject].filter(
    each => each !== undefined,
  ),
);

/** Horizontal and vertical lines: strokes, edges of drawn rectangles, and filled rectangles as thin as a line. */
function linesOf({ fnArray, argsArray }, viewport) {
  const lines = [];
  const stack = [];
  let matrix = viewport.transform;
  let hasImage = false;
  let paths = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? viewport.transform;
    else if (operator === OPS.transform) matrix = Util.transform(matrix, args);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (args[0]) matrix = Util.transform(matrix, args[0]);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? viewport.transform;
    else if (operator === OPS.constructPath) paths.push([args, matrix]);
    else if (images.has(operator)) hasImage = true;
    const how = Object.keys(painted).find(key => painted[key].has(operator));
    if (!how) continue;
    if (how !== 'none') for (const [path, own] of paths) addPath(lines, path, own, how !== 'fill');
    paths = [];
    if (lines.length > most.lines) break;
  }
  return { lines, hasImage };
}

function addPath(lines, [operators, numbers], matrix, isStroked) {
  let at = 0;
  let start;
  let last;
  const points = [];
  const corner = (x, y) => Util.applyTransform([x, y], matrix);
  const flush = () => {
    if (points.length > 2 && !isStroked) addBox(lines, points, false);
    points.length = 0;
  };
  for (const operator of operators) {
    if (operator === OPS.rectangle) {
      const [x, y, width, height] = numbers.slice(at, at + 4);
      at += 4;
      addBox(lines, [corner(x, y), corner(x + width, y + height)], isStroked);
    } else if (operator === OPS.moveTo) {
      flush();
      start = last = corner(numbers[at], numbers[at + 1]);
      points.push(last);
      at += 2;
    } else if (operator === OPS.lineTo) {
      const next = corner(numbers[at], numbers[at + 1]);
      if (isStroked && last) addLine(lines, last, next);
      last = next;
      points.push(next);
      at += 2;
    } else if (operator === OPS.closePath) {
      if (isStroked && last && start) addLine(lines, last, start);
      last = start;
    } else at += operator === OPS.curveTo ? 6 : 4;
  }
  flush();
}

/** What is thinner than this is drawn as a line. */
const thin = 3;

function addBox(lines, points, isStroked) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= thin) addLine(lines, [left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  else if (right - left <= thin) addLine(lines, [(left + right) / 2, top], [(left + right) / 2, bottom]);
  else if (isStroked) {
    addLine(lines, [left, top], [right, top]);
    addLine(lines, [left, bottom], [right, bottom]);
    addLine(lines, [left, top], [left, bottom]);
    addLine(lines, [right, top], [right, bottom]);
  }
}

function addLine(lines, [x1, y1], [x2, y2]) {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (Math.min(width, height) > 1.5 || Math.max(width, height) < 2) return;
  lines.push({ x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) });
}

void read(workerData)
  .catch(error => ({ failure: failureOf(error) }))
  .then(answer => parentPort.postMessage(answer));

// Pictures of the running product for the walkthrough and the pages about it: small PNGs, since the extension is to stay small.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from '../../client/start/paths.mjs';

/** What four bits can name: a line of the picture is short, and letters that stand in several lines are found again when it is packed. */
const colours = 16;
/** The run takes pictures in the theme that it is asked for by UPDATE_PICTURES=light or dark. */
const theme = process.env.UPDATE_PICTURES;
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

/** Settings of a run that takes pictures. */
export const pictured = theme ? { 'workbench.colorTheme': themes[theme] } : {};

/** Takes a part of the page for the walkthrough, which has a picture for either theme. `around` puts an element into the middle of the picture. */
export async function picture(page, name, { clip, around, width, height }) {
  if (!theme) return;
  await page.waitForTimeout(400);
  const shot = await page.screenshot({ clip: clip ?? (await frame(page, around, width, height)) });
  await store(page, `walkthrough/${name}-${theme}`, shot, 40);
}

/** Takes the whole window, or what is given of it, for the pages that tell what the product is. */
export async function portrait(page, name, clip) {
  if (theme !== 'light') return;
  await page.waitForTimeout(400);
  await store(page, `pictures/${name}`, await page.screenshot(clip ? { clip } : {}), 60);
}

async function store(page, name, shot, mostKilobytes) {
  const png = encode(quantise(await pixels(page, shot)));
  if (png.length > mostKilobytes * 1024) throw new Error(`${name}.png is ${png.length} bytes`);
  writeFileSync(join(root, `client/${name}.png`), png);
}

async function frame(page, element, width, height) {
  const [box, { width: right, height: bottom }] = [await element.boundingBox(), page.viewportSize()];
  const within = (start, size, whole) => Math.round(Math.max(0, Math.min(start, whole - size)));
  return {
    x: within(box.x + box.width / 2 - width / 2, width, right),
    y: within(box.y + box.height / 2 - height / 2, height, bottom),
    width,
    height,
  };
}

/** The browser reads the screenshot. */
const pixels = (page, shot) =>
  page.evaluate(async base64 => {
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return {
      width: image.width,
      height: image.height,
      data: [...new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)],
    };
  }, shot.toString('base64'));

/** Few colours: after the most frequent one each time the one that most of the picture lacks most. */
function quantise({ width, height, data }) {
  const counts = new Map();
  for (const colour of data) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [];
  const lacking = new Map(counts);
  while (palette.length < colours && lacking.size > 0) {
    const [next] = [...lacking].reduce((most, each) => (each[1] > most[1] ? each : most));
    palette.push(next);
    lacking.clear();
    for (const [colour, count] of counts) {
      const far = distance(colour, palette[indexOfNearest(palette, colour)]);
      if (far > 0) lacking.set(colour, Math.sqrt(count) * far);
    }
  }
  const nearest = new Map([...counts.keys()].map(colour => [colour, indexOfNearest(palette, colour)]));
  return { width, height, palette, data: data.map(colour => nearest.get(colour)) };
}

const channels = colour => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

const distance = (a, b) => channels(a).reduce((sum, value, i) => sum + (value - channels(b)[i]) ** 2, 0);

const indexOfNearest = (palette, colour) =>
  palette.reduce((best, other, i) => (distance(colour, other) < distance(colour, palette[best]) ? i : best), 0);

/** A PNG with a palette, two pixels a byte (PNG specification, sections 5, 7 and 11). */
function encode({ width, height, palette, data }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  const stride = Math.ceil(width / 2) + 1;
  const lines = Buffer.alloc(stride * height);
  data.forEach((index, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    lines[y * stride + 1 + (x >> 1)] |= x % 2 === 0 ? index << 4 : index;
  });
  const parts = [
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

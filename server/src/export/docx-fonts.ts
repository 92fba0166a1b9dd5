/** The type of official documents: each font with the one that stands in for it where a machine has it not. */
const fonts: readonly (readonly [name: string, instead: string])[] = [
  ['方正小标宋简体', '宋体'],
  ['黑体', 'SimHei'],
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['宋体', 'SimSun'],
];

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What a Word file says of the fonts it names. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts
  .map(
    ([name, instead]) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  )
  .join('')}</w:fonts>`;

const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };

/** The fonts that official papers are set in. */
export const typefaces = {
  title: { ...latin, eastAsia: '方正小标宋简体' },
  heading: { ...latin, eastAsia: '黑体' },
  subheading: { ...latin, eastAsia: '楷体_GB2312' },
  page: { ...latin, eastAsia: '宋体' },
  body: { ...latin, eastAsia: '仿宋_GB2312' },
};

import type { FieldSpec, FieldsSection, IndicatorsSection, Layout, Section } from './layout.js';

/** A layout whose sections fill one grid: names of indicators take as many columns as the widest other section needs, spans that are not given share the rest. */
export function fitLayout(layout: Layout): Layout {
  const indicators = layout.sections.find(section => section.kind === 'indicators');
  if (!indicators) return fitLayout({ ...layout, sections: [...layout.sections, bare] });
  const needed = Math.max(...layout.sections.map(least));
  const wide = widen(indicators, needed);
  const width = widthOf(wide);
  return { ...layout, sections: layout.sections.map(section => fit(section === indicators ? wide : section, width)) };
}

/** A form without a block of indicators still lists them by name. */
const bare: IndicatorsSection = {
  kind: 'indicators',
  columns: [{ key: 'level3', label: { 'zh-CN': '三级指标', en: 'Indicator', also: [] } }],
  points: 'names',
};

const widthOf = ({ side, columns }: IndicatorsSection): number =>
  (side ? 1 : 0) + sumOf(columns.map(({ span }) => span));

const sumOf = (spans: readonly (number | undefined)[]): number =>
  spans.reduce<number>((all, span = 1) => all + span, 0);

function widen(section: IndicatorsSection, needed: number): IndicatorsSection {
  const more = Math.max(0, needed - widthOf(section));
  return {
    ...section,
    columns: section.columns.map(column =>
      column.key === 'level3' ? { ...column, span: (column.span ?? 1) + more } : column,
    ),
  };
}

/** How many columns a section needs at least. */
function least(section: Section): number {
  switch (section.kind) {
    case 'fields':
      return Math.max(
        0,
        ...section.rows.map(row => sumOf(row.flatMap(({ labelSpan, valueSpan }) => [labelSpan, valueSpan]))),
      );
    case 'money':
    case 'fund-management':
      return section.span + section.nameSpan + sumOf(section.columns.map(({ span }) => span));
    case 'goals':
      return (
        section.span + (section.name ? (section.nameSpan ?? 1) : 0) + sumOf(section.columns.map(({ span }) => span))
      );
    case 'closing':
      return section.span + 1;
    case 'signatures':
      return sumOf(section.cells.map(({ span }) => span));
    case 'indicators':
      return widthOf(section);
    case 'total':
      return 1;
  }
}

function fit(section: Section, width: number): Section {
  switch (section.kind) {
    case 'fields':
      return fieldsFitted(section, width);
    case 'money': {
      const free = width - least(section);
      return { ...section, nameSpan: section.nameSpan + Math.max(0, free) };
    }
    case 'goals': {
      const [first, ...rest] = section.columns;
      if (!first || rest.length === 0 || first.span) return section;
      return { ...section, columns: [{ ...first, span: Math.floor((width - section.span) / 2) }, ...rest] };
    }
    case 'signatures': {
      const share = Math.max(1, Math.floor(width / Math.max(1, section.cells.length)));
      return { ...section, cells: section.cells.map(cell => ({ ...cell, span: cell.span ?? share })) };
    }
    default:
      return section;
  }
}

/** Labels of two columns where there is room, values share the rest, the last one takes what is left; spans that are given stay. */
const fieldsFitted = (section: FieldsSection, width: number): FieldsSection => ({
  ...section,
  rows: section.rows.map(row => {
    if (row.some(({ labelSpan, valueSpan }) => labelSpan || valueSpan)) return row;
    const each = Math.floor(width / Math.max(1, row.length));
    const labelSpan = each >= 4 ? 2 : 1;
    const valueSpan = Math.max(1, each - labelSpan);
    return row.map((spec, i): FieldSpec => ({ ...spec, labelSpan, ...(i < row.length - 1 && { valueSpan }) }));
  }),
});

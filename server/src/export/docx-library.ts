/** What is used of the Word library; by name, so that the bundle holds no more of it. Loaded when it is first needed. */
export {
  AlignmentType,
  Bookmark,
  Document,
  InternalHyperlink,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';

import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import { paper } from '../deliverables/palette';
import type { Language } from '../i18n/message';
import { fonts, textWidth } from './write-document-measures';

const languageTags: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** Style ids used by the block writers. */
export const styleIds = {
  body: 'BodyText',
  lead: 'Lead',
  note: 'Note',
  caption: 'Caption',
  tableText: 'TableText',
  tableHead: 'TableHead',
  list: 'ListParagraph',
  callout: 'Callout',
  contentsTitle: 'ContentsTitle',
  coverClient: 'CoverClient',
  subtitle: 'Subtitle',
  coverMark: 'CoverMark',
  header: 'Header',
  footer: 'Footer',
  keyValue: 'KeyValue',
  keyLabel: 'KeyLabel',
  spacer: 'Spacer',
} as const;

export const numberingIds = { headings: 'headings', annexes: 'annexes', bullets: 'bullets', numbers: 'numbers' } as const;

function face(name: string) {
  return { ascii: name, hAnsi: name, cs: name, eastAsia: name };
}

export const monoFace = face(fonts.mono);

/** Sizes in half points, spacing in twips. */
function heading(size: number, before: number, after: number, level: number) {
  return {
    run: { size, bold: true, color: paper.accentDark, font: face(fonts.text) },
    paragraph: {
      spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
      numbering: { reference: numberingIds.headings, level },
    },
    quickFormat: true,
  };
}

function custom(
  id: string,
  name: string,
  run: IParagraphStyleOptions['run'] = {},
  paragraph: IParagraphStyleOptions['paragraph'] = {},
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

function contentsEntry(level: 1 | 2 | 3): IParagraphStyleOptions {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 39,
    unhideWhenUsed: true,
    run: level === 1 ? { bold: true, color: paper.accentDark } : {},
    paragraph: {
      spacing: { before: level === 1 ? 120 : 0, after: 30 },
      indent: { left: (level - 1) * 400 },
    },
  };
}

function textStyles(): readonly IParagraphStyleOptions[] {
  return [
    custom(styleIds.body, 'Body Text', {}, { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } }),
    custom(styleIds.lead, 'Lead', { size: 24, color: paper.accentDark }, { spacing: { after: 160, line: 288, lineRule: LineRuleType.AUTO } }),
    custom(styleIds.note, 'Note', { size: 17, color: paper.muted }, { spacing: { before: 40, after: 120 } }),
    custom(styleIds.tableText, 'Table Text', { size: 18 }, { spacing: { before: 20, after: 20, line: 228, lineRule: LineRuleType.AUTO } }),
    custom(
      styleIds.tableHead,
      'Table Head',
      { size: 18, bold: true, color: paper.accentDark },
      { spacing: { before: 40, after: 40, line: 228, lineRule: LineRuleType.AUTO } },
    ),
    custom(styleIds.callout, 'Callout', {}, {
      spacing: { before: 0, after: 0, line: 276, lineRule: LineRuleType.AUTO },
      indent: { left: 227, right: 113 },
      shading: { type: 'clear', fill: paper.panel, color: 'auto' },
      border: { left: { style: BorderStyle.SINGLE, size: 24, color: paper.accent, space: 8 } },
      keepLines: true,
    }),
    custom(styleIds.keyValue, 'Key Figure', { size: 44, bold: true, color: paper.accentDark }, { spacing: { before: 60, after: 0, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true }),
    custom(styleIds.keyLabel, 'Key Figure Label', { size: 17, color: paper.muted }, { spacing: { after: 80, line: 228, lineRule: LineRuleType.AUTO } }),
    custom(styleIds.spacer, 'Spacer', { size: 8 }, { spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.AUTO } }),
  ];
}

function frameStyles(): readonly IParagraphStyleOptions[] {
  const small = { size: 16, color: paper.muted };
  const hairline = { style: BorderStyle.SINGLE, size: 4, color: paper.hairline, space: 4 };
  return [
    custom(styleIds.contentsTitle, 'Contents Title', { size: 36, bold: true, color: paper.accentDark }, { spacing: { after: 240 }, keepNext: true }),
    custom(styleIds.coverClient, 'Cover Client', { size: 28, color: paper.muted }, { spacing: { before: 0, after: 120 } }),
    custom(styleIds.subtitle, 'Subtitle', { size: 30, color: paper.accent }, { spacing: { before: 60, after: 240, line: 288, lineRule: LineRuleType.AUTO } }),
    custom(styleIds.coverMark, 'Cover Mark', { size: 22, bold: true, color: paper.accentDark }, { spacing: { before: 240, after: 60 } }),
    custom(styleIds.header, 'header', small, { border: { bottom: hairline }, spacing: { after: 0 } }),
    custom(styleIds.footer, 'footer', small, { border: { top: hairline }, spacing: { after: 0 } }),
  ];
}

/** All styles of a document: real, named Word styles, so that a client's editor finds and restyles them. */
export function documentStyles(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: face(fonts.text), size: 21, color: paper.ink, language: { value: languageTags[language] } },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 64, bold: true, color: paper.accentDark, font: face(fonts.text) },
        paragraph: { spacing: { before: 0, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
        quickFormat: true,
      },
      heading1: heading(36, 0, 200, 0),
      heading2: heading(28, 320, 110, 1),
      heading3: heading(24, 220, 80, 2),
      caption: {
        run: { size: 18, bold: false, italics: false, color: paper.muted },
        paragraph: { spacing: { before: 80, after: 100 }, keepLines: true },
        quickFormat: true,
      },
      listParagraph: { paragraph: { spacing: { after: 60, line: 264, lineRule: LineRuleType.AUTO }, contextualSpacing: true }, quickFormat: true },
    },
    paragraphStyles: [...textStyles(), ...frameStyles(), contentsEntry(1), contentsEntry(2), contentsEntry(3)],
  };
}

function headingLevels(firstFormat: (typeof LevelFormat)[keyof typeof LevelFormat], isLinked: boolean) {
  const texts = ['%1', '%1.%2', '%1.%2.%3'];
  const hanging = [567, 737, 907];
  return texts.map((text, level) => ({
    level,
    format: level === 0 ? firstFormat : LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: {
      ...(isLinked ? { style: `Heading${level + 1}` } : {}),
      paragraph: { indent: { left: hanging[level] ?? 567, hanging: hanging[level] ?? 567 } },
    },
  }));
}

/** Heading numbers (chapters 1, 1.1; annexes A, A.1), bullets and numbered lists. */
export function documentNumbering(): INumberingOptions {
  return {
    config: [
      { reference: numberingIds.headings, levels: headingLevels(LevelFormat.DECIMAL, true) },
      { reference: numberingIds.annexes, levels: headingLevels(LevelFormat.UPPER_LETTER, false) },
      {
        reference: numberingIds.bullets,
        levels: [listLevel(LevelFormat.BULLET, '•')],
      },
      { reference: numberingIds.numbers, levels: [listLevel(LevelFormat.DECIMAL, '%1.')] },
    ],
  };
}

function listLevel(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 397, hanging: 284 } }, run: { color: paper.accent } },
  };
}

/** Right edge of the text for tab stops in running heads, by orientation. */
export const rightEdge = textWidth;

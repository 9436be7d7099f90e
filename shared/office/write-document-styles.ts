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
import { fonts, paragraphs, type ParagraphMeasures } from './write-document-measures';

const languageTags: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** Style ids used by the block writers. */
export const styleIds = {
  body: 'BodyText',
  lead: 'Lead',
  note: 'Note',
  caption: 'Caption',
  tableText: 'TableText',
  tableSmall: 'TableSmall',
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
  tablePlace: 'TablePlace',
} as const;

export const numberingIds = { headings: 'headings', annexes: 'annexes', bullets: 'bullets', numbers: 'numbers' } as const;

function face(name: string) {
  return { ascii: name, hAnsi: name, cs: name, eastAsia: name };
}

export const monoFace = face(fonts.mono);

function spacingOf({ before, after, line }: ParagraphMeasures) {
  return { before, after, line, lineRule: LineRuleType.AUTO };
}

function heading(measures: ParagraphMeasures, level: number) {
  return {
    run: { size: measures.size, bold: true, color: paper.accentDark, font: face(fonts.text) },
    paragraph: {
      spacing: spacingOf(measures),
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

function contentsEntry(level: 1 | 2, measures: ParagraphMeasures): IParagraphStyleOptions {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: 39,
    unhideWhenUsed: true,
    run: level === 1 ? { bold: true, color: paper.accentDark } : {},
    paragraph: { spacing: spacingOf(measures), indent: { left: measures.left ?? 0 } },
  };
}

/** A style with the sizes and distances of the table in the measures. */
function measured(
  id: string,
  name: string,
  measures: ParagraphMeasures,
  run: IParagraphStyleOptions['run'] = {},
  paragraph: IParagraphStyleOptions['paragraph'] = {},
): IParagraphStyleOptions {
  const bold = measures.isBold === true ? { bold: true } : {};
  return custom(id, name, { size: measures.size, ...bold, ...run }, { spacing: spacingOf(measures), ...paragraph });
}

function textStyles(): readonly IParagraphStyleOptions[] {
  const { callout } = paragraphs;
  return [
    measured(styleIds.body, 'Body Text', paragraphs.body),
    measured(styleIds.lead, 'Lead', paragraphs.lead, { color: paper.accentDark }),
    measured(styleIds.note, 'Note', paragraphs.note, { color: paper.muted }),
    measured(styleIds.tableText, 'Table Text', paragraphs.tableText),
    measured(styleIds.tableSmall, 'Table Text Small', paragraphs.tableSmall),
    measured(styleIds.tableHead, 'Table Head', paragraphs.tableHead, { color: paper.accentDark }),
    measured(styleIds.callout, 'Callout', callout, {}, {
      indent: { left: callout.left, right: callout.right },
      shading: { type: 'clear', fill: paper.panel, color: 'auto' },
      border: { left: { style: BorderStyle.SINGLE, size: 24, color: paper.accent, space: 8 } },
      keepLines: true,
    }),
    measured(styleIds.keyValue, 'Key Figure', paragraphs.keyValue, { color: paper.accentDark }, { keepNext: true }),
    measured(styleIds.keyLabel, 'Key Figure Label', paragraphs.keyLabel, { color: paper.muted }),
    measured(styleIds.spacer, 'Spacer', paragraphs.spacer),
  ];
}

function frameStyles(): readonly IParagraphStyleOptions[] {
  const small = { size: 16, color: paper.muted };
  const hairline = { style: BorderStyle.SINGLE, size: 4, color: paper.hairline, space: 4 };
  return [
    measured(styleIds.contentsTitle, 'Contents Title', paragraphs.contentsTitle, { color: paper.accentDark }, { keepNext: true }),
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
        run: { font: face(fonts.text), size: paragraphs.normal.size, color: paper.ink, language: { value: languageTags[language] } },
        paragraph: { spacing: spacingOf(paragraphs.normal) },
      },
      title: {
        run: { size: 64, bold: true, color: paper.accentDark, font: face(fonts.text) },
        paragraph: { spacing: { before: 0, after: 120, line: 240, lineRule: LineRuleType.AUTO } },
        quickFormat: true,
      },
      heading1: heading(paragraphs.heading1, 0),
      heading2: heading(paragraphs.heading2, 1),
      heading3: heading(paragraphs.heading3, 2),
      caption: {
        run: { size: paragraphs.caption.size, bold: false, italics: false, color: paper.muted },
        paragraph: { spacing: spacingOf(paragraphs.caption), keepLines: true },
        quickFormat: true,
      },
      listParagraph: { paragraph: { spacing: spacingOf(paragraphs.list), contextualSpacing: true }, quickFormat: true },
    },
    paragraphStyles: [...textStyles(), ...frameStyles(), contentsEntry(1, paragraphs.contents1), contentsEntry(2, paragraphs.contents2)],
  };
}

function headingLevels(firstFormat: (typeof LevelFormat)[keyof typeof LevelFormat], isLinked: boolean) {
  const texts = ['%1', '%1.%2', '%1.%2.%3'];
  const hanging = [paragraphs.heading1.left, paragraphs.heading2.left, paragraphs.heading3.left];
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
    style: { paragraph: { indent: { left: paragraphs.list.left, hanging: 284 } }, run: { color: paper.accent } },
  };
}

import {
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  LeaderType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { Cover, RunningText } from '../deliverables/document';
import { paper } from '../deliverables/palette';
import { plainPicture } from './write-document-figure';
import { inlineRuns } from './write-document-inline';
import { planDefinitions } from './plan-tables';
import { tablePlace } from './write-document-blocks';
import { margins, sheets, textWidth, type PageKind } from './write-document-measures';
import { styleIds } from './write-document-styles';
import { cleanLine } from './write-text';

function page(kind: PageKind) {
  const { width, height } = sheets[kind];
  // The library swaps the sides of a sheet on its side.
  return {
    size: kind === 'portrait' ? { width, height } : { width: height, height: width, orientation: PageOrientation.LANDSCAPE },
    margin: margins,
  };
}

/** The first page: client, title, scope and facts; no running head. */
export function coverSection(cover: Cover, tableTexts: string[]): ISectionOptions {
  const text = (content: string, style: string): Paragraph => new Paragraph({ style, children: inlineRuns(content, new Map()) });
  const logo = cover.logo === undefined ? [] : [plainPicture(cover.logo, cleanLine(cover.client), 260, 90)];
  const children: FileChild[] = [
    new Paragraph({ spacing: { before: 0, after: cover.logo === undefined ? 3000 : 1900 }, children: logo }),
    text(cover.client, styleIds.coverClient),
    new Paragraph({ heading: HeadingLevel.TITLE, children: inlineRuns(cover.title, new Map()) }),
    new Paragraph({
      style: styleIds.subtitle,
      border: { bottom: { style: BorderStyle.SINGLE, size: 36, color: paper.accent, space: 14 } },
      children: inlineRuns(cover.subtitle, new Map()),
    }),
    new Paragraph({ spacing: { before: 0, after: 1500 }, children: [] }),
    tablePlace(planDefinitions(cover.rows, textWidth.portrait, new Map(), 0.25), tableTexts),
    new Paragraph({ style: styleIds.spacer }),
    ...(cover.classification === '' ? [] : [text(cover.classification, styleIds.coverMark)]),
    text(cover.note, styleIds.note),
  ];
  return { properties: { page: page('portrait') }, children };
}

/** The table of contents: a real field, already filled with entries and page numbers. */
export function contents(title: string): FileChild[] {
  return [
    new Paragraph({ style: styleIds.contentsTitle, children: inlineRuns(title, new Map()) }),
    new TableOfContents(cleanLine(title), { hyperlink: true, headingStyleRange: '1-2', tabLeader: LeaderType.DOT }),
  ];
}

/** A section of running pages of one kind. */
export function runningSection(children: FileChild[], kind: PageKind, running: RunningText): ISectionOptions {
  return {
    properties: { type: SectionType.NEXT_PAGE, page: page(kind) },
    headers: { default: runningHeader(running, kind) },
    footers: { default: runningFooter(running, kind) },
    children,
  };
}

function runningHeader(running: RunningText, kind: PageKind): Header {
  return new Header({
    children: [
      new Paragraph({
        style: styleIds.header,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth[kind] }],
        children: [
          new TextRun({ text: cleanLine(running.headerLeft), bold: true }),
          new TextRun({ children: [new Tab(), cleanLine(running.headerRight)] }),
        ],
      }),
    ],
  });
}

function runningFooter(running: RunningText, kind: PageKind): Footer {
  const width = textWidth[kind];
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(width / 2) },
          { type: TabStopType.RIGHT, position: width },
        ],
        children: [
          new TextRun({ text: cleanLine(running.footerLeft), bold: true }),
          new TextRun({ children: [new Tab(), cleanLine(running.footerCentre), new Tab()] }),
          ...pageNumberRuns(running.pagePattern),
        ],
      }),
    ],
  });
}

function pageNumberRuns(pattern: string): TextRun[] {
  return pattern
    .split(/(\{page\}|\{pages\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return new TextRun({ children: [PageNumber.CURRENT] });
      return part === '{pages}' ? new TextRun({ children: [PageNumber.TOTAL_PAGES] }) : new TextRun(part);
    });
}

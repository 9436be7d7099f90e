import type { DocumentDescription, TableBlock } from '../../../shared/deliverables/document';
import { bold, fillSpans, mono, reference } from '../../../shared/deliverables/inline';
import type { WorkbookDescription } from '../../../shared/deliverables/sheet';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200" viewBox="0 0 600 200"><rect x="1" y="1" width="598" height="198" fill="#E3F0F1" stroke="#0B6E75"/></svg>';

function zoneTable(rows: number): TableBlock {
  return {
    kind: 'table',
    id: 'table.zones',
    caption: 'Zonen',
    columns: [
      { title: 'Nr.', share: 10, mono: true },
      { title: 'Zone', share: 50 },
      { title: 'SL-T', share: 15, align: 'centre' },
      { title: 'Bewertung', share: 25 },
    ],
    rows: Array.from({ length: rows }, (_, index) => [
      `Z-${index + 1}`,
      [bold(`Zone ${index + 1}`), '\nAbfüllung & Verpackung <Linie>'],
      { text: '2', fill: 'ml2' },
      { text: 'hoch', marker: 'high' },
    ]),
    source: 'Begehung',
  };
}

/** A document that uses every block once. */
export function documentWithEverything(rows = 6): DocumentDescription {
  return {
    id: 'everything',
    language: 'de',
    title: 'Bericht',
    subject: 'Alle Bausteine',
    date: '2026-11-23',
    author: 'Prüferin & Söhne',
    cover: {
      client: 'Molkerei Beispiel GmbH',
      title: 'Bericht zur OT-Sicherheit',
      subtitle: 'Werk Nord, Abfüllung',
      rows: [
        { label: 'Datum', value: '23.11.2026' },
        { label: 'Fassung', value: '1.0' },
      ],
      classification: 'Vertraulich',
      note: 'Nur für den Auftraggeber.',
    },
    running: {
      headerLeft: 'Molkerei Beispiel GmbH',
      headerRight: 'Bericht zur OT-Sicherheit',
      footerLeft: 'Vertraulich',
      footerCentre: 'Fassung 1.0',
      pagePattern: 'Seite {page} von {pages}',
    },
    contentsTitle: 'Inhalt',
    words: { figure: 'Abbildung', table: 'Tabelle', chapter: 'Kapitel', annex: 'Anhang', source: 'Quelle' },
    blocks: [
      { kind: 'heading', level: 1, text: 'Überblick', id: 'chapter.overview' },
      { kind: 'paragraph', style: 'lead', text: 'Das Wichtigste zuerst.' },
      {
        kind: 'paragraph',
        text: fillSpans('Siehe {table}, {figure}, {chapter} und {annex}; Adresse {address}.', {
          table: reference('table.zones'),
          figure: reference('figure.one'),
          chapter: reference('chapter.detail'),
          annex: reference('annex.one'),
          address: mono('10.10.1.5'),
        }),
      },
      { kind: 'keyFigures', items: [{ value: '42', label: 'Anlagen' }, { value: '7', label: 'Risiken über der Grenze', tone: 'high' }] },
      { kind: 'list', ordered: false, items: ['eins', 'zwei'] },
      { kind: 'list', ordered: true, items: ['erstens', 'zweitens'] },
      { kind: 'list', ordered: true, items: ['wieder erstens'] },
      { kind: 'heading', level: 2, text: 'Einzelheiten', id: 'chapter.detail' },
      { kind: 'figure', id: 'figure.one', caption: 'Ein Bild', alternativeText: 'Rechteck', widthPx: 600, heightPx: 200, svg, source: 'eigene Darstellung' },
      { kind: 'callout', title: 'Achtung', tone: 'high', text: ['Erste Zeile.', 'Zweite Zeile.'] },
      { kind: 'definitions', rows: [{ label: 'Betreiber', value: 'Molkerei' }, { label: 'Schwere', value: 'hoch', marker: 'high' }] },
      { kind: 'paragraph', text: 'Betrifft R\u201107.' },
      {
        kind: 'landscape',
        large: true,
        blocks: [{ kind: 'table', isDense: true, headRows: [0], columns: [{ title: 'Nr.', share: 1, mono: true }], rows: [[{ text: 'Gruppe', fill: 'muted' }], ['R\u201108'], ['R-09']] }],
      },
      { kind: 'landscape', blocks: [{ kind: 'heading', level: 1, text: 'Anlagen', annex: true, id: 'annex.one' }, zoneTable(rows)] },
      { kind: 'heading', level: 2, text: 'Quellen' },
      { kind: 'paragraph', style: 'note', text: 'Ende.' },
      { kind: 'pageBreak' },
    ],
  };
}

/** A workbook with one sheet of each kind. */
export function workbookWithEverything(text = 'Pumpe'): WorkbookDescription {
  return {
    id: 'everything',
    language: 'de',
    title: 'Arbeitsmappe',
    subject: 'Alle Blätter',
    author: 'Prüferin & Söhne',
    date: '2026-11-23',
    header: 'Molkerei & Co · Bericht',
    footer: 'Vertraulich',
    pagePattern: 'Seite {page} von {pages}',
    sheets: [
      {
        kind: 'overview',
        id: 'overview',
        name: 'Übersicht',
        title: 'Bestand',
        subtitle: text,
        figures: [{ value: '2', label: text, tone: 'high' }],
        groups: [
          { title: 'Umfang', rows: [{ label: 'Anlagen', values: [{ value: 2 }, { value: text }] }, { label: 'Betreiber', values: [{ value: text }] }] },
          { title: 'Reife', heads: ['Stufe', 'Ziel'], rows: [{ label: text, values: [{ value: 'ML1', tone: 'ml1' }, { value: 'ML2' }] }] },
        ],
      },
      {
        kind: 'table',
        id: 'inventory',
        name: 'Inventar',
        freezeColumns: 1,
        columns: [
          { title: 'Kennzeichen', kind: 'identifier', width: 16 },
          { title: 'Name', kind: 'text', width: 30 },
          { title: 'Schwere', kind: 'text', width: 14, choices: ['hoch', 'niedrig'], tones: [{ equals: 'hoch', tone: 'high' }] },
          { title: 'Anzahl', kind: 'number', width: 10, tones: [{ equals: 3, tone: 'ml3' }] },
          { title: 'Geprüft am', kind: 'date', width: 12 },
          { title: 'Bemerkung', kind: 'long', width: 40 },
        ],
        rows: [
          ['P-1', text, 'hoch', 3, '2026-01-31', 'Zeile eins\nZeile zwei'],
          ['P-2', 'Ventil', 'niedrig', null, null, text],
        ],
      },
      {
        kind: 'table',
        id: 'matrix',
        name: 'Inventar',
        freezeColumns: 1,
        uprightHeader: true,
        columns: [
          { title: 'Zone', kind: 'text', width: 20 },
          { title: text, kind: 'text', width: 6 },
          { title: text, kind: 'text', width: 6 },
        ],
        rows: [],
      },
    ],
  };
}

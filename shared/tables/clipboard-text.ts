export type TextTable = readonly (readonly string[])[];

/** Cells as spreadsheet programs put them on the clipboard: tabs, line ends, quotes around what contains either. */
export function formatCells(rows: TextTable): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cells of a text from the clipboard; the line end behind the last row makes no row. */
export function readCells(text: string): TextTable {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = readCell(text, at);
    row.push(cell);
    const isRowEnd = end >= text.length || text[end] !== '\t';
    if (isRowEnd) {
      rows.push(row);
      row = [];
    }
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    if (isRowEnd && at >= text.length) break;
  }
  return rows;
}

/** One cell and the place of the tab or line end behind it. */
function readCell(text: string, from: number): { readonly cell: string; readonly end: number } {
  const whole = /^"(?:[^"]|"")*"(?=[\t\r\n]|$)/.exec(text.slice(from, from + 100_000));
  if (whole !== null && text[from] === '"') {
    const [cell] = whole;
    return { cell: cell.slice(1, -1).replaceAll('""', '"'), end: from + cell.length };
  }
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { cell: text.slice(from, end), end };
}

/** The same cells as an HTML table, which keeps line ends and leading zeros in most programs. */
export function cellsAsHtml(rows: TextTable): string {
  const cell = (text: string): string => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

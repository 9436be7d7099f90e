const starts = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '\u00a0=', '\u200b=', '\ufeff=', '\uff1d', '\uff0b', '\uff0d', '\uff20', "'=", '"=', '|', '%'];
const bodies = ["cmd|' /C calc'!A0", 'HYPERLINK("http://x.example","open")', 'IMPORTXML("http://x.example","//a")', '1+1'];

/** Texts that spreadsheet programs have been tricked with: formula starts × bodies, and whole lines. */
export const injectionPayloads: readonly string[] = [
  ...starts.flatMap((start) => bodies.map((body) => `${start}${body}`)),
  '=DDE("cmd";"/C calc";"x")',
  '@SUM(1+9)*cmd|\' /C calc\'!A0',
  '=1+1";=1+1',
  '{=1+1}',
  '<f>1+1</f>',
  ']]><f>1+1</f><![CDATA[',
  '_x003D_1+1',
  'a\u0000=1+1',
  'http://x.example/',
  'mailto:a@x.example',
  '__proto__',
];

import { packValue } from '../../shared/host/packed';
import { practiceWorkbook } from '../../shared/office/practice-workbook';
import { readWorkbook } from '../../shared/office/read-workbook';
import { unpackNatively } from './unpack-natively';

/*
 * A thread that waits for a job may use the time: what has run a few times is compiled, and a person who has chosen a file
 * waits half as long. It practises on a list of our own.
 */
const rounds = 30;
/**
 * So many that the list comes out of the packed file in several pieces, as a long one does; and not always as many, since
 * what is compiled for pieces that always end at the same place is thrown away at the first that ends elsewhere.
 */
const rows = [240, 277, 314, 351];

/** What to do over and over until the job comes; nothing for jobs that are quick enough. */
export function practiceFor(name: unknown): (() => void) | undefined {
  if (name !== 'workbook.read') return undefined;
  const lists: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let round = 0;
  return () => {
    const place = round % rows.length;
    const bytes = (lists[place] ??= practiceWorkbook(rows[place] ?? 0));
    round += 1;
    void packValue(readWorkbook('practice.xlsx', bytes, { unpack: unpackNatively }), (text) => encoder.encode(text));
  };
}

/** Practises until `isWanted` says that the job is there, each round in a task of its own so that it can be there. */
export async function practiseUntil(isWanted: () => boolean, practise: () => void): Promise<void> {
  for (let round = 0; round < rounds && !isWanted(); round += 1) {
    practise();
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}

import { packValue } from '../../shared/host/packed';
import { practiceWorkbook } from '../../shared/office/practice-workbook';
import { readWorkbook } from '../../shared/office/read-workbook';

/*
 * A thread that waits for a job may use the time: what has run a few times is compiled, and a person who has chosen a file
 * waits half as long. It practises on a list of our own.
 */
const rounds = 60;
const rows = 60;

/** What to do over and over until the job comes; nothing for jobs that are quick enough. */
export function practiceFor(name: unknown): (() => void) | undefined {
  if (name !== 'workbook.read') return undefined;
  const bytes = practiceWorkbook(rows);
  const encoder = new TextEncoder();
  return () => void packValue(readWorkbook('practice.xlsx', bytes), (text) => encoder.encode(text));
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

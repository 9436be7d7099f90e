import { Dexie } from 'dexie';
import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDatabase, type WorkingDatabase } from '../../renderer/db/database';

/** How a transaction was opened. */
export interface OpenedTransaction {
  readonly stores: readonly string[];
  readonly mode: IDBTransactionMode | undefined;
  readonly durability: IDBTransactionDurability | undefined;
}

export interface MemoryDatabase {
  readonly database: WorkingDatabase;
  readonly transactions: readonly OpenedTransaction[];
  /** From now on every write transaction is refused, as on a full disk. */
  readonly refuseWrites: () => void;
}

const opened = new WeakMap<object, OpenedTransaction[]>();
const refusing = new WeakSet();
const original = IDBDatabase.prototype.transaction;

// The database library keeps the method it finds when it opens: it is watched from the beginning.
IDBDatabase.prototype.transaction = function watched(stores, mode, options) {
  if (refusing.has(this) && mode === 'readwrite') throw new DOMException('disk full', 'QuotaExceededError');
  const names = typeof stores === 'string' ? [stores] : [...stores];
  opened.get(this)?.push({ stores: names, mode, durability: options?.durability });
  return original.call(this, stores, mode, options);
};

/** The working database over an IndexedDB in memory that notes how its transactions are opened. */
export async function openMemoryDatabase(): Promise<MemoryDatabase> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const database = openDatabase('test');
  await database.dexie.open();
  const backend = database.dexie.backendDB();
  const transactions: OpenedTransaction[] = [];
  opened.set(backend, transactions);
  return { database, transactions, refuseWrites: () => refusing.add(backend) };
}

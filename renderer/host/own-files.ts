/**
 * The bytes of a file shipped with the application, by its address inside `app:`.
 * @throws Error when there is no such file
 */
export async function readOwnFile(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no shipped file at ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
}

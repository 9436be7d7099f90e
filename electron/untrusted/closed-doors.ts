import Module from 'node:module';

const networkGlobals = ['fetch', 'WebSocket', 'EventSource', 'Request', 'Response', 'FormData', 'Headers'];

/**
 * Takes away what a job over files of others has no use for: loading modules, native code, the network, the
 * environment. All the code it runs is loaded by now. A second wall behind the process and its limits, not the first.
 */
export function closeDoors(): void {
  for (const name of networkGlobals) Reflect.deleteProperty(globalThis, name);
  const refuse = (): never => {
    throw new Error('not available in a job over files of others');
  };
  for (const name of ['_load', '_resolveFilename', 'createRequire']) Reflect.set(Module, name, refuse);
  for (const name of ['binding', '_linkedBinding', 'dlopen', 'getBuiltinModule', 'kill']) {
    Object.defineProperty(process, name, { value: refuse, writable: false, configurable: false });
  }
}

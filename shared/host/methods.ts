/**
 * What only the desktop can do, by name: the whole surface between page and host.
 * The preload script offers one function for each, the host one handler for each; there is no generic call.
 */
export const hostMethods = [
  'app.start',
  'settings.write',
  'file.open',
  'file.read',
  'file.save',
  'project.open',
  'project.append',
  'project.snapshot',
  'project.restore',
  'project.remove',
  'attachment.write',
  'attachment.read',
  'job.run',
  'window.update',
] as const;

export type HostMethod = (typeof hostMethods)[number];

/** The name of a method's channel between preload and main process. */
export function methodChannel(method: HostMethod): string {
  return `zonewalk:call:${method}`;
}

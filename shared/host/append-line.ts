/*
 * `project.append` has a line of its own beside the bridge: a message port from the page's own world to the host. An edit is
 * not copied from world to world on its way, and waits for no other thread of the page. Nothing else goes over it.
 */

/** The name under which the page's end is handed to the preload script, and by that to the host. */
export const appendLineName = 'zonewalk:line:project.append';

/** The host's first message on the line: it has looked at who handed it over and listens. */
export const appendLineOpen = 'open';

/** A call with its input, numbered by the page, and its answer under the same number. */
export interface AppendLineCall {
  readonly call: number;
  readonly input: unknown;
}

export interface AppendLineAnswer<Answer> {
  readonly call: number;
  readonly answer: Answer;
}

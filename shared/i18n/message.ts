/** A text of the interface: plain, or with plural forms chosen by the parameter `count`. Placeholders are written `{name}`. */
export type Message = string | { readonly one: string; readonly other: string };

/** The languages a user can choose. English is the source of the keys. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

export type MessageParameters = Readonly<Record<string, string | number>>;

/** The German (or any other) counterpart of an English table: same keys, no more, no fewer. */
export type Translation<Source extends Readonly<Record<string, Message>>> = {
  readonly [Key in keyof Source]: Message;
};

import { de } from './de';
import { en, type MessageKey } from './en';
import type { Language, Message } from './message';

/** Every text in both languages. The page begins with a part of it: see `renderer/texts`. */
export const tables: Readonly<Record<Language, Readonly<Record<MessageKey, Message>>>> = { en, de };

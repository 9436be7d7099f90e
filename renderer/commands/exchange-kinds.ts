/** What is brought in from elsewhere besides inventories, in the order of the menus. */
export type ExchangeKind = 'log' | 'scan' | 'list' | 'diagram';

/** The commands that open each dialog. */
export const exchangeCommands = [
  { kind: 'log', command: 'exchange.log', titleKey: 'command.exchange.log' },
  { kind: 'scan', command: 'exchange.scan', titleKey: 'command.exchange.scan' },
  { kind: 'list', command: 'exchange.list', titleKey: 'command.exchange.list' },
  { kind: 'diagram', command: 'exchange.diagram', titleKey: 'command.exchange.diagram' },
] as const satisfies readonly { readonly kind: ExchangeKind; readonly command: string; readonly titleKey: string }[];

import type { ComponentProps, ReactNode } from 'react';
import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import { KeyHint } from './key-hint';

export type WithTooltipProps = {
  readonly text: string;
  readonly shortcut?: string;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  readonly children: ReactNode;
};

/** Shows a short text after a moment of hover or at once on keyboard focus. The child must be pressable or `TooltipTarget`. */
export function WithTooltip({ text, shortcut, placement = 'top', children }: WithTooltipProps): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className="zw-tooltip" placement={placement} offset={6}>
        <span>{text}</span>
        {shortcut === undefined ? null : <KeyHint keys={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** Makes a plain element able to carry a tooltip and to be reached by keyboard. */
export function TooltipTarget({ children }: { readonly children: ComponentProps<typeof Focusable>['children'] }): ReactNode {
  return <Focusable>{children}</Focusable>;
}
